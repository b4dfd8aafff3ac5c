using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsReader.Analysis;

namespace NewsReader.Core.Store;

/// <summary>Spans as they stand in a column: <c>12-45</c>, and lists of them <c>12-45 60-80</c>.</summary>
internal static class SpanConversions
{
    /// <summary>Stores a list of spans in one column.</summary>
    public static PropertyBuilder<IReadOnlyList<TextSpan>> AsSpans(this PropertyBuilder<IReadOnlyList<TextSpan>> property) =>
        property.HasConversion(
            new ValueConverter<IReadOnlyList<TextSpan>, string>(spans => Write(spans), text => Read(text)),
            new ValueComparer<IReadOnlyList<TextSpan>>((a, b) => a!.SequenceEqual(b!), spans => Write(spans).GetHashCode(StringComparison.Ordinal)));

    /// <summary>Stores one span in one column.</summary>
    public static PropertyBuilder<TextSpan?> AsSpan(this PropertyBuilder<TextSpan?> property) =>
        property.HasConversion(new ValueConverter<TextSpan, string>(span => span.ToString(), text => ReadOne(text)));

    private static string Write(IReadOnlyList<TextSpan> spans) => string.Join(' ', spans);

    private static IReadOnlyList<TextSpan> Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static TextSpan ReadOne(string text) =>
        TextSpan.TryParse(text, out var span) ? span : throw new InvalidDataException($"The store holds “{text}” where a span belongs.");
}
