namespace NewsReader.Core.Searching.Snippets;

/// <summary>A paragraph to cut a snippet from.</summary>
/// <param name="Paragraph">Its index.</param>
/// <param name="Terms">How many different terms stand close enough together to be shown.</param>
/// <param name="Hits">All the paragraph's hits, by their start.</param>
/// <param name="First">Index of the first hit that must be shown.</param>
internal sealed record SnippetChoice(int Paragraph, int Terms, IReadOnlyList<TermHit> Hits, int First)
{
    /// <summary>The best place among these hits: the most different terms within a window's length, the earliest of equals.</summary>
    public static SnippetChoice In(int paragraph, List<TermHit> hits)
    {
        var counts = new Dictionary<int, int>();
        int first = 0, bestFirst = 0, bestTerms = 0;
        for (int last = 0; last < hits.Count; last++)
        {
            counts[hits[last].Term] = counts.GetValueOrDefault(hits[last].Term) + 1;
            while (first < last && !FitsWith(hits[first], hits[last])) Drop(counts, hits[first++].Term);
            if (counts.Count <= bestTerms) continue;
            bestTerms = counts.Count;
            bestFirst = first;
        }

        return new SnippetChoice(paragraph, bestTerms, hits, bestFirst);
    }

    private static bool FitsWith(TermHit first, TermHit last) => last.Span.End - first.Span.Start <= SnippetWindow.Length;

    private static void Drop(Dictionary<int, int> counts, int term)
    {
        if (--counts[term] == 0) counts.Remove(term);
    }
}
