using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>
/// Counts how hits divide. A count is how many of the hits are left when the query is narrowed by the value: so of quotes those alone count that
/// the query asks for, and of articles each counts once for each value it has.
/// </summary>
/// <param name="task">The search.</param>
/// <param name="merged">The speakers that turned out to be others, with whom they turned out to be.</param>
internal sealed class FacetCounter(SearchTask task, IReadOnlyDictionary<int, int> merged)
{
    private readonly HashSet<int> _hitSpeakers = [], _hitTags = [], _hitForms = [], _hitReviews = [];

    /// <summary>How many hits each outlet has.</summary>
    public Dictionary<string, int> Outlets { get; } = [];

    /// <summary>How many hits each language has.</summary>
    public Dictionary<string, int> Languages { get; } = [];

    /// <summary>How many hits each speaker has, by number.</summary>
    public Dictionary<int, int> Speakers { get; } = [];

    /// <summary>How many hits each tag has, by number.</summary>
    public Dictionary<int, int> Tags { get; } = [];

    /// <summary>How many hits there are of each form, by number.</summary>
    public Dictionary<int, int> Forms { get; } = [];

    /// <summary>How many hits there are of each review, by number.</summary>
    public Dictionary<int, int> Reviews { get; } = [];

    /// <summary>How many hits each month has, numbered from the calendar’s first.</summary>
    public SortedDictionary<int, int> Months { get; } = [];

    /// <summary>Counts the hits with these keys.</summary>
    /// <param name="kind">Articles or quotes.</param>
    /// <param name="keys">Their keys, newest first.</param>
    public async Task CountAsync(SearchKind kind, IReadOnlyList<long> keys)
    {
        var claimed = await new ClaimTags(task.Context, task.Cancelled).OfAsync(kind);
        using var facts = new HitFacts(task);
        foreach (long key in keys)
        {
            task.Cancelled.ThrowIfCancellationRequested();
            long article = kind == SearchKind.Articles ? key : SearchKey.ArticleOf(key);
            CountArticle(article, facts.Article(article));
            if (kind == SearchKind.Articles) CollectIn(article, facts);
            else Collect(facts.Quote(key));
            _hitTags.UnionWith(claimed[key]);
            CountHit();
        }
    }

    private void CountArticle(long key, ArticleFacts article)
    {
        var day = SearchKey.DayOf(key);
        Count(Months, ((day.Year - 1) * 12) + day.Month - 1);
        if (article.Outlet is { } outlet) Count(Outlets, outlet);
        if (article.Language is { } language) Count(Languages, language);
        NumberList.AddTo(_hitTags, article.Tags);
    }

    private void CollectIn(long article, HitFacts facts)
    {
        facts.Quotes(article, facts.AsksForQuotes ? CollectTags : Collect);
        if (facts.AsksForQuotes) facts.AskedQuotes(article, CollectOwn);
    }

    private void Collect(QuoteFacts quote)
    {
        CollectOwn(quote);
        CollectTags(quote);
    }

    // Its tags are its article’s too, whatever is asked of it.
    private void CollectTags(QuoteFacts quote) => NumberList.AddTo(_hitTags, quote.Tags);

    private void CollectOwn(QuoteFacts quote)
    {
        if (quote.SpeakerId is { } speaker) _hitSpeakers.Add(Standing(speaker));
        _hitForms.Add(quote.Form);
        _hitReviews.Add(quote.Review);
    }

    private int Standing(int speaker)
    {
        while (merged.TryGetValue(speaker, out int other)) speaker = other;
        return speaker;
    }

    private void CountHit()
    {
        CountAll(Speakers, _hitSpeakers);
        CountAll(Tags, _hitTags);
        CountAll(Forms, _hitForms);
        CountAll(Reviews, _hitReviews);
    }

    private static void CountAll(Dictionary<int, int> counts, HashSet<int> values)
    {
        foreach (int value in values) Count(counts, value);
        values.Clear();
    }

    private static void Count<T>(IDictionary<T, int> counts, T value)
        where T : notnull
    {
        counts.TryGetValue(value, out int count);
        counts[value] = count + 1;
    }
}
