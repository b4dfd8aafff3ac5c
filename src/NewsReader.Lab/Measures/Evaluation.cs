using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Measures;

/// <summary>
/// Measures the analysis against annotated articles, word by word, so that marks, commas and white space never count.
/// <list type="table">
/// <item><term>content tokens</term><description>words in any content found against words in any annotated one</description></item>
/// <item><term>content exact, cue, source</term><description>the same words, over all quotes</description></item>
/// <item><term>content o80, o50</term><description>pairs, one to one, that share at least .8 or .5 of the words in either</description></item>
/// <item><term>direct, mixed, indirect o80</term><description>those by form: recall over annotated quotes of the form, precision over findings of it</description></item>
/// <item><term>speech o80</term><description>those announced by a verb of saying, on each side</description></item>
/// <item><term>attributed</term><description>o80 pairs whose source is right too</description></item>
/// <item><term>boilerplate</term><description>lines that are no part of the article</description></item>
/// <item><term>speaker</term><description>the share of o50 pairs with an annotated source whose source is right</description></item>
/// <item><term>person, person recall</term><description>the share of o50 pairs, and of all annotated quotes, whose speaker is the person meant, among those that the article names</description></item>
/// <item><term>unnamed left so</term><description>the share of o50 pairs whose speaker is given no name, among those that the article does not name</description></item>
/// <item><term>calibration</term><description>how far confidences are from the share that is attributed right</description></item>
/// </list>
/// </summary>
internal sealed class Evaluation
{
    private readonly MeasureTable _table = new();

    /// <summary>The counts of a measure, by the name it is written with.</summary>
    public Tally this[string measure] => _table[measure];

    /// <summary>Compares one article's findings with its annotations.</summary>
    public void Add(BratArticle article, AnalyzedText found)
    {
        ScoredArticle scored = new(article, found);
        List<QuotePair> near = scored.Pairs(0.8), half = scored.Pairs(0.5), right = near.FindAll(pair => pair.HasSource);
        CountContents(scored, near, half);
        CountForms(scored, near);
        CountExact("cue", scored, quote => quote.Cue);
        CountExact("source", scored, quote => quote.Source);
        CountAttributed(scored, right);
        CountBoilerplate(scored);
        CountSpeakers(half);
        CountReferents(scored, half);
    }

    /// <summary>Writes one row a measure: precision, recall and F1, or one share, in percent, and how many there were.</summary>
    public void Write(TextWriter output) => _table.Write(output);

    private void CountContents(ScoredArticle scored, List<QuotePair> near, List<QuotePair> half)
    {
        HashSet<int> gold = [.. scored.Gold.SelectMany(quote => quote.Content)], found = [.. scored.Found.SelectMany(quote => quote.Content)];
        this["content tokens"].Add(found.Count(gold.Contains), found.Count, gold.Count);
        CountExact("content exact", scored, quote => quote.Content);
        CountPairs("content o80", scored, near, _ => true);
        CountPairs("content o50", scored, half, _ => true);
    }

    private void CountForms(ScoredArticle scored, List<QuotePair> near)
    {
        CountPairs("direct o80", scored, near, quote => quote.Form == QuoteForm.Direct);
        CountPairs("mixed o80", scored, near, quote => quote.Form == QuoteForm.Mixed);
        CountPairs("indirect o80", scored, near, quote => quote.Form == QuoteForm.Indirect);
        CountPairs("speech o80", scored, near, quote => quote.IsSpeech);
    }

    private void CountAttributed(ScoredArticle scored, List<QuotePair> right)
    {
        CountPairs("attributed", scored, right, _ => true);
        CountPairs("direct attributed", scored, right, quote => quote.Form == QuoteForm.Direct);
        HashSet<ScoredQuote> hits = [.. right.Select(pair => pair.Found)];
        foreach (ScoredQuote quote in scored.Found) _table.Calibration.Add(quote.Confidence, hits.Contains(quote));
    }

    private void CountBoilerplate(ScoredArticle scored)
    {
        foreach ((bool isDiscarded, bool isBoilerplate) in scored.Lines())
            this["boilerplate"].Add(isDiscarded && isBoilerplate ? 1 : 0, isBoilerplate ? 1 : 0, isDiscarded ? 1 : 0);
    }

    private void CountSpeakers(List<QuotePair> half)
    {
        List<QuotePair> sourced = half.FindAll(pair => pair.Gold.Source.Count > 0);
        CountShare("speaker", sourced, pair => pair.HasSource);
        CountShare("direct speaker", sourced.FindAll(pair => pair.Gold.Form == QuoteForm.Direct), pair => pair.HasSource);
    }

    private void CountReferents(ScoredArticle scored, List<QuotePair> half)
    {
        List<QuotePair> named = half.FindAll(pair => pair.Gold.Referent is { IsNamed: true });
        int right = CountShare("person", named, pair => PersonName.Means(pair.Found.Speaker, pair.Gold.Referent!, scored.Referents));
        int all = scored.Gold.Count(quote => quote.Referent is { IsNamed: true });
        this["person recall"].Add(right, all, all);
        List<QuotePair> unnamed = half.FindAll(pair => pair.Gold.Referent is { IsNamed: false });
        CountShare("unnamed left so", unnamed, pair => PersonName.IsNone(pair.Found.Speaker, pair.Gold.SourceText));
    }

    private void CountPairs(string measure, ScoredArticle scored, List<QuotePair> pairs, Func<ScoredQuote, bool> among) =>
        this[measure].Add(pairs.Count(p => among(p.Gold)), scored.Found.Count(among), scored.Gold.Count(among), pairs.Count(p => among(p.Found)));

    private void CountExact(string measure, ScoredArticle scored, Func<ScoredQuote, HashSet<int>> part)
    {
        List<HashSet<int>> gold = [.. scored.Gold.Select(part).Where(words => words.Count > 0)];
        List<HashSet<int>> found = [.. scored.Found.Select(part).Where(words => words.Count > 0)];
        List<HashSet<int>> left = [.. gold];
        foreach (HashSet<int> words in found)
        {
            if (left.FindIndex(words.SetEquals) is var match and >= 0) left.RemoveAt(match);
        }
        this[measure].Add(gold.Count - left.Count, found.Count, gold.Count);
    }

    private int CountShare(string measure, List<QuotePair> pairs, Func<QuotePair, bool> isRight)
    {
        int right = pairs.Count(isRight);
        this[measure].Add(right, pairs.Count, pairs.Count);
        return right;
    }
}
