using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsReader.Core.Store;

/// <summary>Lists of values as JSON in one column.</summary>
internal static class JsonConversions
{
    /// <summary>Stores a list in one column.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            new ValueConverter<IReadOnlyList<T>, string>(list => Write(list), json => Read<T>(json)),
            new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), list => Write(list).GetHashCode(StringComparison.Ordinal)));

    private static string Write<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list);

    private static T[] Read<T>(string json) => JsonSerializer.Deserialize<T[]>(json) ?? [];
}
