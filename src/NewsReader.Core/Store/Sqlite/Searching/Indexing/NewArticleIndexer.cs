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
        long[] keys = KeysOf(articles);
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        // In the order of their keys, so that each index takes them as one piece.
        Array.Sort((long[])keys.Clone(), order);
        WriteKeys(articles, keys, order);
        WriteArticles(articles, keys, order);
        WriteQuotes(articles, keys, order);
        new VoiceIndexer(context).Add(_sums);
    }

    // Of one day, what came in last is the newest.
    private long[] KeysOf(IReadOnlyList<(ArticleText Article, IReadOnlyList<QuoteText> Quotes)> articles)
    {
        using var newest = new SqliteStatement(context, "SELECT min(Key) FROM ArticleKeys WHERE Key >= ?1 AND Key <= ?2");
        var last = new Dictionary<DateOnly, long>();
        long[] keys = new long[articles.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            var day = articles[i].Article.Day;
            long above = last.TryGetValue(day, out long taken) ? taken : newest.Ask(SearchKey.FirstOf(day), SearchKey.LastOf(day)) ?? SearchKey.LastOf(day) + 1;
            last[day] = keys[i] = above - 1;
        }

        return keys;
    }

    private void WriteKeys(IReadOnlyList<(ArticleText Article, IReadOnlyList<QuoteText> Quotes)> articles, long[] keys, int[] order)
    {
        using var takeArticle = new SqliteStatement(context, "INSERT INTO ArticleKeys (Key, ArticleId, Sum, Facts) VALUES (?1, ?2, ?3, ?4)");
        using var takeQuote = new SqliteStatement(context, "INSERT INTO QuoteKeys (Key, QuoteId, Sum) VALUES (?1, ?2, ?3)");
        using var facts = new FactsWriter();
        foreach (int i in order)
        {
            var (article, quotes) = articles[i];
            facts.Begin(_names.NumberOf(article.Outlet), _names.NumberOf(article.Language), article.IsUndated, article.Tags);
            for (int n = 0; n < Findable(quotes); n++)
            {
                int name = quotes[n].SpeakerId is null ? _found.NumberOf(quotes[n].NameAsFound) : 0;
                facts.Add(n, quotes[n].SpeakerId, name, (int)quotes[n].Form, (int)quotes[n].Standing, quotes[n].Tags);
                takeQuote.Run(SearchKey.FirstIn(keys[i]) + n, quotes[n].Id, quotes[n].Sum);
            }

            byte[] packed = facts.Packed();
            _sums.Give(keys[i], packed);
            takeArticle.Run(keys[i], article.ArticleId, article.Sum, packed);
        }
    }

    private void WriteArticles(IReadOnlyList<(ArticleText Article, IReadOnlyList<QuoteText> Quotes)> articles, long[] keys, int[] order)
    {
        using var insert = new SqliteStatement(context, ArticleIndexer.Insert);
        foreach (int i in order)
        {
            var article = articles[i].Article;
            insert.Run(keys[i], article.Body, article.Title, article.Facts);
        }
    }

    private void WriteQuotes(IReadOnlyList<(ArticleText Article, IReadOnlyList<QuoteText> Quotes)> articles, long[] keys, int[] order)
    {
        using var insert = new SqliteStatement(context, QuoteIndexer.Insert);
        foreach (int i in order)
        {
            var quotes = articles[i].Quotes;
            for (int n = 0; n < Findable(quotes); n++) insert.Run(SearchKey.FirstIn(keys[i]) + n, quotes[n].Words, quotes[n].Facts);
        }
    }

    private static int Findable(IReadOnlyList<QuoteText> quotes) => Math.Min(quotes.Count, SearchKey.MostQuotes);
}
