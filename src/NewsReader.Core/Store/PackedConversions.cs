using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsReader.Core.Store;

/// <summary>Long values in a column that takes as little room as they need: see <see cref="Packing"/>.</summary>
internal static class PackedConversions
{
    /// <summary>Stores a text packed. It cannot be searched or compared in SQL.</summary>
    public static PropertyBuilder<string> AsPacked(this PropertyBuilder<string> text) =>
        text.HasConversion(new ValueConverter<string, byte[]>(value => Packing.Pack(Encoding.UTF8.GetBytes(value)), packed => Encoding.UTF8.GetString(Packing.Unpack(packed))));

    /// <summary>Stores a file packed.</summary>
    public static PropertyBuilder<byte[]?> AsPacked(this PropertyBuilder<byte[]?> bytes) =>
        bytes.HasConversion(
            new ValueConverter<byte[]?, byte[]>(value => Packing.Pack(value), packed => Packing.Unpack(packed)),
            new ValueComparer<byte[]?>((a, b) => AreEqual(a, b), value => value == null ? 0 : value.Length));

    /// <summary>Stores a hash that is written in hex by its bytes.</summary>
    public static PropertyBuilder<string> AsHash(this PropertyBuilder<string> hash) =>
        hash.HasConversion(new ValueConverter<string, byte[]>(hex => Convert.FromHexString(hex), bytes => Convert.ToHexStringLower(bytes)));

    private static bool AreEqual(byte[]? a, byte[]? b) => a.AsSpan().SequenceEqual(b);
}
