using System.Globalization;

namespace NewsReader.Core.Searching;

/// <summary>A place among hits, from which the next or the previous ones are asked for. It stays good while hits come and go around it.</summary>
/// <param name="Key">The hit that it is at, as the search numbers it.</param>
/// <param name="IsBack">Whether the hits before it are meant; else those after it.</param>
public readonly record struct SearchCursor(long Key, bool IsBack)
{
    private const char Back = 'b';

    /// <summary>The cursor that <paramref name="text"/> is, as <see cref="ToString"/> writes it; null where it is none.</summary>
    public static SearchCursor? Parse(string? text)
    {
        bool isBack = text is [Back, ..];
        return long.TryParse(isBack ? text.AsSpan(1) : text, NumberStyles.None, CultureInfo.InvariantCulture, out long key) ? new SearchCursor(key, isBack) : null;
    }

    /// <summary>The cursor as a word for an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsBack ? Back.ToString() : "")}{Key}");
}
