using System.Globalization;

namespace NewsReader.Analysis;

/// <summary>
/// A half-open range of UTF-16 code units in a text, <c>[Start, End)</c>: the one currency of position in the program.
/// Formats that count code points are converted where they are written or read.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>The range from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the end lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Index of the first code unit.</summary>
    public int Start { get; }

    /// <summary>Index just past the last code unit.</summary>
    public int End { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the range holds nothing.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether <paramref name="position"/> lies inside.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words of <paramref name="text"/> in this range.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>This range without the white space at either end in <paramref name="text"/>.</summary>
    public TextSpan Trimmed(string text)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    /// <summary>By start; of two that start together the shorter first.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Written <c>start-end</c>, as in addresses and in the store.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}-{End}");

    /// <summary>Reads <c>start-end</c>; false when the text is no such range.</summary>
    public static bool TryParse(string? text, out TextSpan span)
    {
        span = default;
        if (text is null || text.IndexOf('-', StringComparison.Ordinal) is var dash && dash < 1) return false;
        if (!int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out int start)) return false;
        if (!int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int end)) return false;
        if (end < start) return false;
        span = new TextSpan(start, end);
        return true;
    }

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
