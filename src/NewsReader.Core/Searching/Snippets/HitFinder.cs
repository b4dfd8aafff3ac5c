using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Searching.Snippets;

/// <summary>Finds a query's words and phrases in texts. Made once for a query and used for any number of texts; safe to share.</summary>
public sealed class HitFinder
{
    private readonly SearchTerm[] _terms;
    private readonly TermMatcher[] _matchers;

    /// <summary>
    /// A finder for the words and phrases that <paramref name="query"/> asks for in texts of these places; what it excludes is never a hit.
    /// </summary>
    /// <param name="query">The query; null where there is none, of which nothing is a hit.</param>
    /// <param name="places">
    /// Each place that the texts are, such as an article's body and the quotes in it; none where they can be any. A bare word is looked for in all.
    /// </param>
    public HitFinder(ArticleQuery? query, params TextPlace[] places)
    {
        _terms = [.. (query?.PositiveTerms ?? []).Where(term => places.Length == 0 || term.Place == TextPlace.Anywhere || places.Contains(term.Place)).Select(term => term.Term).Distinct()];
        _matchers = [.. _terms.Select(term => new TermMatcher(term))];
    }

    /// <summary>All hits in <paramref name="text"/>, in order and disjoint: hits that overlap are joined to one.</summary>
    public IReadOnlyList<TextSpan> Find(string text) => Find(text, new TextSpan(0, text.Length));

    /// <summary>The same for one part of a text, as if there were no more of it.</summary>
    public IReadOnlyList<TextSpan> Find(string text, TextSpan within) => Joined(FindTerms(text, within));

    /// <summary>The hits within one part of a text, by their start; hits of different terms can overlap.</summary>
    internal List<TermHit> FindTerms(string text, TextSpan within)
    {
        var hits = new List<TermHit>();
        if (_matchers.Length > 0) Collect(text.AsSpan(within.Start, within.Length), within.Start, hits);
        hits.Sort((left, right) => left.Span.CompareTo(right.Span));
        return hits;
    }

    /// <summary>The words and phrases that have a hit in <paramref name="text"/>.</summary>
    internal HashSet<SearchTerm> TermsIn(string text) => TermsOf(FindTerms(text, new TextSpan(0, text.Length)).Select(hit => hit.Term));

    /// <summary>The words and phrases with these numbers.</summary>
    internal HashSet<SearchTerm> TermsOf(IEnumerable<int> terms) => [.. terms.Distinct().Select(term => _terms[term])];

    /// <summary>The spans of hits that are ordered by their start, overlapping ones joined.</summary>
    internal static List<TextSpan> Joined(IEnumerable<TermHit> hits)
    {
        var spans = new List<TextSpan>();
        foreach (TermHit hit in hits)
        {
            if (spans.Count == 0 || !spans[^1].Overlaps(hit.Span)) spans.Add(hit.Span);
            else spans[^1] = new TextSpan(spans[^1].Start, Math.Max(spans[^1].End, hit.Span.End));
        }

        return spans;
    }

    private void Collect(ReadOnlySpan<char> text, int offset, List<TermHit> hits)
    {
        var starts = new List<int>();
        var states = new int[_matchers.Length];
        var reader = new SearchWordReader(text);
        while (reader.Read())
        {
            starts.Add(reader.Span.Start);
            for (int term = 0; term < _matchers.Length; term++)
            {
                TermMatcher matcher = _matchers[term];
                states[term] = matcher.Step(states[term], reader.Folded);
                if (states[term] < matcher.Length) continue;
                states[term] = 0;
                hits.Add(new TermHit(new TextSpan(offset + starts[^matcher.Length], offset + reader.Span.End), term));
            }
        }
    }
}
