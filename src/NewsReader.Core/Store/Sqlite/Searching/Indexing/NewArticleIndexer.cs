using NewsReader.Core.Store.Sqlite.Searching.Facets;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>Indexes many articles that are new, with their quotes, as they are given: nothing is read again.</summary>
internal sealed class NewArticleIndexer(NewsContext context)
{
    private readonly NameNumbers _names = new(context, "FacetNames");
    private readonly NameNumbers _found = new(context, "NameTotals");
    private readonly VoiceSums _sums = new();

    /// <summary>Indexes these articles in the transaction that is open.</summary>
    /// <param name="articles">The articles in the order of their numbers, each with its quotes in the order of its text.</param>
    public void Index(IReadOnlyList<(ArticleText Article, IReadOnlyList<QuoteText> Quotes)> articles)
    {
        // In the order of their keys, so that each index takes them as one piece.
        Placed[] placed = [.. Place(articles).OrderBy(article => article.Key)];
        WriteKeys(placed);
        WriteArticles(placed);
        WriteQuotes(placed);
        new VoiceIndexer(context).Add(_sums);
    }

    private IEnumerable<Placed> Place(IReadOnlyList<(ArticleText Article, IReadOnlyList<QuoteText> Quotes)> articles)
    {
        using var newest = new SqliteStatement(context, "SELECT min(Key) FROM ArticleKeys WHERE Key >= ?1 AND Key <= ?2");
        var last = new Dictionary<DateOnly, long?>();
        foreach (var (article, quotes) in articles)
        {
            var day = article.Day;
            if (!last.TryGetValue(day, out long? taken)) taken = newest.Ask(SearchKey.FirstOf(day), SearchKey.LastOf(day));
            if (SearchKey.NextOf(day, taken) is not { } key) continue;
            last[day] = key;
            yield return new Placed(key, article, quotes);
        }
    }

    private void WriteKeys(Placed[] articles)
    {
        using var takeArticle = new SqliteStatement(context, "INSERT INTO ArticleKeys (Key, ArticleId, Sum, Facts) VALUES (?1, ?2, ?3, ?4)");
        using var takeQuote = new SqliteStatement(context, "INSERT INTO QuoteKeys (Key, QuoteId, Sum) VALUES (?1, ?2, ?3)");
        using var facts = new FactsWriter();
        foreach (var (key, article, quotes) in articles)
        {
            facts.Begin(_names.NumberOf(article.Outlet), _names.NumberOf(article.Language), article.IsUndated, isClaimed: false, article.Tags);
            for (int n = 0; n < Findable(quotes); n++)
            {
                int name = quotes[n].SpeakerId is null ? _found.NumberOf(quotes[n].NameAsFound) : 0;
                facts.Add(n, quotes[n].SpeakerId, name, (int)quotes[n].Form, (int)quotes[n].Standing, quotes[n].Tags);
                takeQuote.Run(SearchKey.FirstIn(key) + n, quotes[n].Id, quotes[n].Sum);
            }

            byte[] packed = facts.Packed();
            _sums.Give(key, packed);
            takeArticle.Run(key, article.ArticleId, article.Sum, packed);
        }
    }

    private void WriteArticles(Placed[] articles)
    {
        using var insert = new SqliteStatement(context, ArticleIndexer.Insert);
        foreach (var (key, article, _) in articles) insert.Run(key, article.Body, article.Title, article.Facts);
    }

    private void WriteQuotes(Placed[] articles)
    {
        using var insert = new SqliteStatement(context, QuoteIndexer.Insert);
        foreach (var (key, _, quotes) in articles)
        {
            for (int n = 0; n < Findable(quotes); n++) insert.Run(SearchKey.FirstIn(key) + n, quotes[n].Words, quotes[n].Facts);
        }
    }

    private static int Findable(IReadOnlyList<QuoteText> quotes) => Math.Min(quotes.Count, SearchKey.MostQuotes);

    private sealed record Placed(long Key, ArticleText Article, IReadOnlyList<QuoteText> Quotes);
}
