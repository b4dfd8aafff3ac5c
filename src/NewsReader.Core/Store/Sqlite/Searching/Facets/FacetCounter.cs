using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Passes;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>
/// Counts how hits divide. A count is how many of the hits are left when the query is narrowed by the value: so of quotes those alone count that
/// the query asks for, and of articles each counts once for each value it has.
/// </summary>
/// <param name="task">The search.</param>
/// <param name="merged">The speakers that turned out to be others, with whom they turned out to be.</param>
internal sealed class FacetCounter(SearchTask task, Dictionary<int, int> merged)
{
    private readonly List<int> _articleTags = [];
    private int _hit;

    /// <summary>How many hits each outlet has, by its number in <c>FacetNames</c>.</summary>
    public Tally Outlets { get; } = new();

    /// <summary>How many hits each language has, by its number in <c>FacetNames</c>.</summary>
    public Tally Languages { get; } = new();

    /// <summary>How many hits each speaker has, by number.</summary>
    public Tally Speakers { get; } = new();

    /// <summary>How many hits each tag has, by number.</summary>
    public Tally Tags { get; } = new();

    /// <summary>How many hits there are of each form, by number.</summary>
    public Tally Forms { get; } = new();

    /// <summary>How many hits there are of each review, by number.</summary>
    public Tally Reviews { get; } = new();

    /// <summary>How many hits each month has, numbered from the calendar’s first.</summary>
    public Tally Months { get; } = new();

    /// <summary>Counts the hits with these keys.</summary>
    /// <param name="kind">Articles or quotes.</param>
    /// <param name="keys">Their keys, newest first.</param>
    public void Count(SearchKind kind, IReadOnlyList<long> keys)
    {
        using var facts = new HitFacts(task);
        if (kind == SearchKind.Articles) CountArticles(keys, facts);
        else CountQuotes(keys, facts);
    }

    /// <summary>Adds what another has counted, of hits in other articles.</summary>
    public void Add(FacetCounter other)
    {
        Outlets.Add(other.Outlets);
        Languages.Add(other.Languages);
        Speakers.Add(other.Speakers);
        Tags.Add(other.Tags);
        Forms.Add(other.Forms);
        Reviews.Add(other.Reviews);
        Months.Add(other.Months);
    }

    private void CountArticles(IReadOnlyList<long> keys, HitFacts facts)
    {
        foreach (long key in keys)
        {
            task.Cancelled.ThrowIfCancellationRequested();
            _hit++;
            CountMonth(key);
            if (!facts.MoveTo(key)) continue;
            var reader = facts.Read();
            CountPlace(reader);
            CountTags(ref reader);
            while (reader.ReadQuote()) CountQuoteOf(key, ref reader, facts);
            if (reader.IsClaimed) CountTags(facts.ClaimTags().Select(tag => tag.TagId));
        }
    }

    // Its tags are its article’s too, whatever is asked of it.
    private void CountQuoteOf(long article, ref FactsReader quote, HitFacts facts)
    {
        bool isVisible = quote.Review != (int)Review.Rejected;
        if (facts.AsksForQuotes ? facts.IsAsked(article, quote.Number) : isVisible) CountOwn(quote);
        if (isVisible) CountTags(ref quote);
    }

    // The hits of one article are found among its quotes by going through both once.
    private void CountQuotes(IReadOnlyList<long> keys, HitFacts facts)
    {
        for (int at = 0; at < keys.Count;)
        {
            long article = SearchKey.ArticleOf(keys[at]);
            int end = at + 1;
            while (end < keys.Count && SearchKey.ArticleOf(keys[end]) == article) end++;
            CountQuotesOf(article, keys, at, end, facts);
            at = end;
        }
    }

    private void CountQuotesOf(long article, IReadOnlyList<long> keys, int first, int end, HitFacts facts)
    {
        task.Cancelled.ThrowIfCancellationRequested();
        bool isThere = facts.MoveTo(article);
        var reader = isThere ? facts.Read() : default;
        _articleTags.Clear();
        while (isThere && reader.ReadTag(out int tag)) _articleTags.Add(tag);
        bool isAtQuote = isThere && reader.ReadQuote();
        var claimTags = isThere && reader.IsClaimed ? facts.ClaimTags().ToLookup(tag => tag.Place, tag => tag.TagId) : null;
        for (int i = first; i < end; i++)
        {
            _hit++;
            CountMonth(article);
            if (!isThere) continue;
            if (claimTags is not null) CountTags(claimTags[keys[i]]);
            CountPlace(reader);
            CountTags(_articleTags);
            while (isAtQuote && reader.Number < SearchKey.NumberOf(keys[i])) isAtQuote = reader.ReadQuote();
            if (!isAtQuote || reader.Number != SearchKey.NumberOf(keys[i])) continue;
            CountOwn(reader);
            CountTags(ref reader);
        }
    }

    private void CountMonth(long article)
    {
        var day = SearchKey.DayOf(article);
        Months.Add(((day.Year - 1) * 12) + day.Month - 1, _hit);
    }

    private void CountPlace(FactsReader article)
    {
        if (article.Outlet != 0) Outlets.Add(article.Outlet, _hit);
        if (article.Language != 0) Languages.Add(article.Language, _hit);
    }

    private void CountOwn(FactsReader quote)
    {
        if (quote.Speaker != 0) Speakers.Add(Standing(quote.Speaker), _hit);
        Forms.Add(quote.Form, _hit);
        Reviews.Add(quote.Review, _hit);
    }

    private void CountTags(ref FactsReader reader)
    {
        while (reader.ReadTag(out int tag)) Tags.Add(tag, _hit);
    }

    private void CountTags(IEnumerable<int> tags)
    {
        foreach (int tag in tags) Tags.Add(tag, _hit);
    }

    private int Standing(int speaker)
    {
        while (merged.TryGetValue(speaker, out int other)) speaker = other;
        return speaker;
    }
}
