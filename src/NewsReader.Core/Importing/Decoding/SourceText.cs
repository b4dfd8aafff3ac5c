using NewsReader.Analysis;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>The characters of an article's file, and where among them each stretch of the article's text stands.</summary>
public sealed class SourceText
{
    // Where the article's text comes from in the file's text with LF line ends; null where it is that text.
    private readonly IReadOnlyList<TracedPiece>? _pieces;

    // The line feeds, in the text with LF line ends, that the file writes as CR and LF.
    private readonly int[] _pairs;

    /// <summary>A file of the characters <paramref name="decoded"/>, whose article has been put together of <paramref name="pieces"/>.</summary>
    internal SourceText(string decoded, IReadOnlyList<TracedPiece>? pieces) : this(decoded, pieces, PairsIn(decoded))
    {
    }

    private SourceText(string decoded, IReadOnlyList<TracedPiece>? pieces, int[] pairs) => (Decoded, _pieces, _pairs) = (decoded, pieces, pairs);

    /// <summary>A text that is its own file, whatever its line ends.</summary>
    public static SourceText Itself(string text) => new(text, null, []);

    /// <summary>The file as decoded: its own line ends, markup and front matter; no byte order mark.</summary>
    public string Decoded { get; }

    /// <summary>
    /// Where in <see cref="Decoded"/> the words of <paramref name="span"/> of the article's text stand, in UTF-16: one range with the markup
    /// that stands between them, or several, in order and disjoint, where the file has them in another order. Empty where the file has none of them.
    /// </summary>
    public IReadOnlyList<TextSpan> Find(TextSpan span) =>
        _pieces is null ? [WithPairs(span)] : [.. Joined(TracedPiece.Within(_pieces, span)).Select(WithPairs)];

    private static int[] PairsIn(string decoded)
    {
        List<int> pairs = [];
        for (int i = decoded.IndexOf("\r\n", StringComparison.Ordinal); i >= 0; i = decoded.IndexOf("\r\n", i + 2, StringComparison.Ordinal)) pairs.Add(i - pairs.Count);
        return [.. pairs];
    }

    private static List<TextSpan> Joined(IEnumerable<TextSpan> parts)
    {
        List<TextSpan> runs = [];
        foreach (TextSpan part in parts)
        {
            if (runs.Count > 0 && part.Start >= runs[^1].End) runs[^1] = new TextSpan(runs[^1].Start, part.End);
            else runs.Add(part);
        }
        return runs.Count < 2 ? runs : Disjoint(runs);
    }

    private static List<TextSpan> Disjoint(List<TextSpan> runs)
    {
        runs.Sort();
        List<TextSpan> disjoint = [];
        foreach (TextSpan run in runs)
        {
            if (disjoint.Count > 0 && run.Start < disjoint[^1].End) disjoint[^1] = new TextSpan(disjoint[^1].Start, Math.Max(run.End, disjoint[^1].End));
            else disjoint.Add(run);
        }
        return disjoint;
    }

    private TextSpan WithPairs(TextSpan span) => new(WithPairs(span.Start), WithPairs(span.End));

    private int WithPairs(int at)
    {
        int before = Array.BinarySearch(_pairs, at);
        return at + (before < 0 ? ~before : before);
    }
}
