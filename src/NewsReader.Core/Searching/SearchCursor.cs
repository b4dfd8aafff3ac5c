using System.Globalization;

namespace NewsReader.Core.Searching;

/// <summary>A place among hits, from which the next or the previous ones are asked for. It stays good while hits come and go around it.</summary>
/// <param name="Key">The hit that it is at, as the search numbers it.</param>
/// <param name="IsBack">Whether the hits before it are meant; else those after it.</param>
public readonly record struct SearchCursor(long Key, bool IsBack)
{
    private const char Back = 'b', BeforeScore = '~';

    /// <summary>How well the hit matched, where the best come first: by it its place is found when it is gone itself.</summary>
    public double? Score { get; init; }

    /// <summary>The cursor that <paramref name="text"/> is, as <see cref="ToString"/> writes it; null where it is none.</summary>
    public static SearchCursor? Parse(string? text)
    {
        bool isBack = text is [Back, ..];
        var rest = isBack ? text.AsSpan(1) : text;
        int end = rest.IndexOf(BeforeScore);
        if (!long.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out long key)) return null;
        if (end < 0) return new SearchCursor(key, isBack);
        return double.TryParse(rest[(end + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double score) && double.IsFinite(score) ? new SearchCursor(key, isBack) { Score = score } : null;
    }

    /// <summary>The cursor as a word for an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsBack ? Back.ToString() : "")}{Key}{(Score is { } score ? $"{BeforeScore}{score:R}" : "")}");
}
