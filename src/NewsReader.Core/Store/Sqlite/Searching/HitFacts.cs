using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>Reads what hits are divided by, one after another, in the order of their keys.</summary>
internal sealed class HitFacts : IDisposable
{
    private readonly RowLookup _article, _quote, _quotes;
    private readonly KeySource _source;
    private readonly KeyStream? _asked;

    public HitFacts(SearchTask task)
    {
        var database = ((SqliteConnection)task.Context.Database.GetDbConnection()).Handle!;
        _article = new RowLookup(database, "SELECT Outlet, Language, Tags FROM ArticleKeys WHERE Key = ?1");
        _quote = new RowLookup(database, "SELECT SpeakerId, Form, Review, Tags FROM QuoteKeys WHERE Key = ?1");
        _quotes = new RowLookup(database, "SELECT SpeakerId, Form, Review, Tags FROM QuoteKeys WHERE Key BETWEEN ?1 AND ?2");
        _source = new KeySource(task.Context, new Positions(IsBackward: false), new Effort(task.MostRows, task.Cancelled));
        _asked = Asked(task) is { Count: > 0 } conditions ? _source.Quotes(QuoteMatch.OfOne(conditions, task.Names), KeyRange.All) : null;
    }

    /// <summary>What is known of an article.</summary>
    public ArticleFacts Article(long key)
    {
        _article.Ask(key);
        return _article.Read() ? new ArticleFacts(_article.Text(0), _article.Text(1), _article.Text(2)) : default;
    }

    /// <summary>What is known of a quote.</summary>
    public QuoteFacts Quote(long key)
    {
        _quote.Ask(key);
        return _quote.Read() ? QuoteIn(_quote) : default;
    }

    /// <summary>Whether the query asks for quotes, so that those alone are what a speaker or a form is counted for.</summary>
    public bool AsksForQuotes => _asked is not null;

    /// <summary>Hands on the quotes of an article that the query asks for.</summary>
    public void AskedQuotes(long article, Action<QuoteFacts> take)
    {
        long last = SearchKey.LastIn(article);
        for (bool isThere = _asked!.MoveTo(SearchKey.FirstIn(article)); isThere && _asked.Current <= last; isThere = _asked.MoveNext()) take(Quote(_asked.Current));
    }

    /// <summary>Hands on the quotes of an article that are not rejected.</summary>
    public void Quotes(long article, Action<QuoteFacts> take)
    {
        _quotes.Ask(SearchKey.FirstIn(article), SearchKey.LastIn(article));
        while (_quotes.Read())
            if (QuoteIn(_quotes) is var quote && quote.Review != (int)Review.Rejected) take(quote);
    }

    public void Dispose()
    {
        _source.Dispose();
        _article.Dispose();
        _quote.Dispose();
        _quotes.Dispose();
    }

    private static IReadOnlyList<QueryNode> Asked(SearchTask task) =>
        (task.Root is QueryNode.All all ? all.Children : [task.Root]).Together(QueryScope.Quote);

    private static QuoteFacts QuoteIn(RowLookup row) => new(row.Number(0), row.Number(1) ?? 0, row.Number(2) ?? 0, row.Text(3));
}

/// <summary>What an article is divided by; nothing where it has left meanwhile.</summary>
internal readonly record struct ArticleFacts(string? Outlet, string? Language, string? Tags);

/// <summary>What a quote is divided by: its form and its review by their numbers.</summary>
internal readonly record struct QuoteFacts(int? SpeakerId, int Form, int Review, string? Tags);
