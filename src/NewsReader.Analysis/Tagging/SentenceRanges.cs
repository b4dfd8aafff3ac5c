namespace NewsReader.Analysis.Tagging;

/// <summary>Sentences as ranges of tokens.</summary>
internal static class SentenceRanges
{
    /// <summary>The runs of tokens with one number, which is that of their sentence.</summary>
    public static List<TokenRange> Of(ReadOnlySpan<int> sentenceOf)
    {
        List<TokenRange> ranges = [];
        int first = 0;
        for (int i = 1; i <= sentenceOf.Length; i++)
        {
            if (i < sentenceOf.Length && sentenceOf[i] == sentenceOf[first]) continue;
            ranges.Add(new TokenRange(first, i));
            first = i;
        }
        return ranges;
    }
}
