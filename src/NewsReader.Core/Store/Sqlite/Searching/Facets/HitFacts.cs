using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Passes;
using NewsReader.Core.Store.Sqlite.Searching.Plans;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Reads what hits are divided by, one article after another, in the order of their keys.</summary>
internal sealed class HitFacts : IDisposable
{
    // Asking anew costs about as much as reading on over so many rows.
    private const int RowsBeforeAsking = 12;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _articles;
    private readonly sqlite3_stmt _quote;
    private readonly KeySource _source;
    private readonly KeyStream? _asked;
    private long _at = long.MinValue;

    public HitFacts(SearchTask task)
    {
        _database = task.Database;
        SqliteResult.Check(_database, sqlite3_prepare_v2(_database, "SELECT Key, Facts, ArticleId FROM ArticleKeys WHERE Key >= ?1 ORDER BY Key", out _articles));
        SqliteResult.Check(_database, sqlite3_prepare_v2(_database, "SELECT Key FROM QuoteKeys WHERE QuoteId = ?1", out _quote));
        _source = new KeySource(task.Context, new Positions(IsBackward: false), new Effort(task.Limits.MostRows, task.Limits, new SearchClock(task.Limits.Time), task.Cancelled));
        _asked = Asked(task) is { Count: > 0 } conditions ? _source.Quotes(QuoteMatch.OfOne(conditions, task.Names), KeyRange.All) : null;
    }

    /// <summary>Whether the query asks for quotes, so that those alone are what a speaker or a form is counted for.</summary>
    public bool AsksForQuotes => _asked is not null;

    /// <summary>Moves to the article with this key, which is after that of the last move; false where it is not there, or nothing is known of it.</summary>
    public bool MoveTo(long article)
    {
        if (_at == long.MinValue) Ask(article);
        for (int i = 0; _at < article && i < RowsBeforeAsking; i++) Step();
        if (_at < article) Ask(article);
        return _at == article && sqlite3_column_type(_articles, 1) == SQLITE_BLOB;
    }

    /// <summary>What is known of the article that was moved to; of use until the next move.</summary>
    public FactsReader Read() => new(sqlite3_column_blob(_articles, 1));

    /// <summary>The number of the article that was moved to.</summary>
    public int ArticleId => sqlite3_column_int(_articles, 2);

    /// <summary>The key of a quote; negative where it has none.</summary>
    public long KeyOf(int quoteId)
    {
        SqliteResult.Check(_database, sqlite3_reset(_quote));
        SqliteResult.Check(_database, sqlite3_bind_int(_quote, 1, quoteId));
        return sqlite3_step(_quote) == SQLITE_ROW ? sqlite3_column_int64(_quote, 0) : -1;
    }

    /// <summary>Whether the query asks for the quote of this number in the article; asked in the order of articles and numbers.</summary>
    public bool IsAsked(long article, int number)
    {
        long key = SearchKey.FirstIn(article) + number;
        return _asked!.MoveTo(key) && _asked.Current == key;
    }

    public void Dispose()
    {
        _source.Dispose();
        _articles.Dispose();
        _quote.Dispose();
    }

    private void Ask(long article)
    {
        SqliteResult.Check(_database, sqlite3_reset(_articles));
        SqliteResult.Check(_database, sqlite3_bind_int64(_articles, 1, article));
        Step();
    }

    private void Step()
    {
        int result = sqlite3_step(_articles);
        if (result is not (SQLITE_ROW or SQLITE_DONE)) SqliteResult.Check(_database, result);
        _at = result == SQLITE_ROW ? sqlite3_column_int64(_articles, 0) : long.MaxValue;
    }

    private static IReadOnlyList<QueryNode> Asked(SearchTask task) =>
        (task.Root is QueryNode.All all ? all.Children : [task.Root]).Together(QueryScope.Quote);
}
