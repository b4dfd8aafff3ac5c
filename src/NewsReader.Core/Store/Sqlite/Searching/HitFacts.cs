using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>Reads what hits are divided by, one after another, in the order of their keys.</summary>
internal sealed class HitFacts : IDisposable
{
    private readonly SqliteCommand _article, _quote, _quotes;
    private readonly KeySource _source;
    private readonly KeyStream? _asked;

    public HitFacts(SearchTask task)
    {
        _article = Command(task, "SELECT Outlet, Language, Tags FROM ArticleKeys WHERE Key = $1");
        _quote = Command(task, "SELECT SpeakerId, Form, Review, Tags FROM QuoteKeys WHERE Key = $1");
        _quotes = Command(task, "SELECT SpeakerId, Form, Review, Tags FROM QuoteKeys WHERE Key BETWEEN $1 AND $2");
        _quotes.Parameters.AddWithValue("$2", 0L);
        _source = new KeySource(task.Context, new Positions(IsBackward: false), new Effort(task.MostRows, task.Cancelled));
        _asked = Asked(task) is { Count: > 0 } conditions ? _source.Quotes(QuoteMatch.OfOne(conditions, task.Names), KeyRange.All) : null;
    }

    /// <summary>What is known of an article.</summary>
    public ArticleFacts Article(long key)
    {
        _article.Parameters[0].Value = key;
        using var reader = _article.ExecuteReader();
        return reader.Read() ? new ArticleFacts(Text(reader, 0), Text(reader, 1), Text(reader, 2)) : default;
    }

    /// <summary>What is known of a quote.</summary>
    public QuoteFacts Quote(long key)
    {
        _quote.Parameters[0].Value = key;
        using var reader = _quote.ExecuteReader();
        return reader.Read() ? QuoteIn(reader) : default;
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
        (_quotes.Parameters[0].Value, _quotes.Parameters[1].Value) = (SearchKey.FirstIn(article), SearchKey.LastIn(article));
        using var reader = _quotes.ExecuteReader();
        while (reader.Read())
            if (QuoteIn(reader) is var quote && quote.Review != (int)Review.Rejected) take(quote);
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

    private static SqliteCommand Command(SearchTask task, string sql)
    {
        var command = ((SqliteConnection)task.Context.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$1", 0L);
        return command;
    }

    private static QuoteFacts QuoteIn(SqliteDataReader reader) =>
        new(reader.IsDBNull(0) ? null : reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), Text(reader, 3));

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}

/// <summary>What an article is divided by; nothing where it has left meanwhile.</summary>
internal readonly record struct ArticleFacts(string? Outlet, string? Language, string? Tags);

/// <summary>What a quote is divided by: its form and its review by their numbers.</summary>
internal readonly record struct QuoteFacts(int? SpeakerId, int Form, int Review, string? Tags);
