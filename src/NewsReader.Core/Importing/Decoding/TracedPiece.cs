using NewsReader.Analysis;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>A stretch of a text and the stretch of the file that it comes of: character for character where both are as long, else as a whole.</summary>
/// <param name="Words">Where it stands in the text.</param>
/// <param name="From">Where it comes from in the file.</param>
internal readonly record struct TracedPiece(TextSpan Words, TextSpan From)
{
    /// <summary>Where the words of <paramref name="span"/> come from, piece by piece; <paramref name="pieces"/> are in the text's order.</summary>
    public static IEnumerable<TextSpan> Within(IReadOnlyList<TracedPiece> pieces, TextSpan span)
    {
        int low = 0, high = pieces.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pieces[middle].Words.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (int i = low; i < pieces.Count && pieces[i].Words.Start < span.End; i++) yield return pieces[i].Part(span);
    }

    /// <summary>The same piece <paramref name="words"/> further on in the text and <paramref name="from"/> further on in the file.</summary>
    public TracedPiece Moved(int words, int from) =>
        new(new TextSpan(Words.Start + words, Words.End + words), new TextSpan(From.Start + from, From.End + from));

    private TextSpan Part(TextSpan span)
    {
        if (Words.Length != From.Length) return From;
        int start = Math.Max(span.Start, Words.Start), end = Math.Min(span.End, Words.End);
        return new TextSpan(start - Words.Start + From.Start, end - Words.Start + From.Start);
    }
}
