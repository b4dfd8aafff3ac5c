namespace NewsReader.Analysis;

/// <summary>
/// Offsets of one text in code points, for the formats that count so (Citron, brat, W3C): the one place where they are converted. Half a
/// character counts as its beginning; a surrogate that stands alone is a code point. Takes room only for characters outside the first plane.
/// </summary>
public sealed class CodePoints
{
    private readonly int _length;

    // Where the second halves of pairs stand, in UTF-16.
    private readonly int[] _halves;

    /// <summary>Counts the code points of <paramref name="text"/>.</summary>
    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _length = text.Length;
        List<int> halves = [];
        for (int i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i])) halves.Add(i++);
        _halves = [.. halves];
    }

    /// <summary>How many code points the text has.</summary>
    public int Count => _length - _halves.Length;

    /// <summary>How many code points stand before the UTF-16 offset <paramref name="unit"/>, which lies in the text or at its end.</summary>
    public int Of(int unit)
    {
        int before = Array.BinarySearch(_halves, unit);
        return unit - (before < 0 ? ~before : before + 1);
    }

    /// <summary>The UTF-16 offset of code point <paramref name="point"/>; the text's end for any past the last.</summary>
    public int UnitOf(int point)
    {
        int low = 0, high = _halves.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_halves[middle] - 1 - middle < point) low = middle + 1;
            else high = middle;
        }
        return Math.Min(point + low, _length);
    }
}
