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
    private const string OfArticles = "SELECT Key, Facts FROM ArticleKeys WHERE Key BETWEEN ?1 AND ?2 ORDER BY Key";

    private const string TagsOfClaims = "SELECT p.Key, t.TagId FROM ClaimPlaces p CROSS JOIN ClaimTags t ON t.ClaimId = p.ClaimId WHERE p.Key BETWEEN ?1 AND ?2";

    private readonly sqlite3 _database;
    private readonly RowStream _articles;
    private readonly sqlite3_stmt? _claimTags;
    private readonly KeySource _source;
    private readonly KeyStream? _asked;

    public HitFacts(SearchTask task)
    {
        _database = task.Database;
        _source = new KeySource(task.Context, new Positions(IsBackward: false), new Effort(task.Limits.MostRows, task.Limits, new SearchClock(task.Limits.Time), task.Cancelled));
        _articles = new RowStream(_database, OfArticles, null, long.MinValue, long.MaxValue, new Positions(IsBackward: false), Effort.Along(task));
        try
        {
            SqliteResult.Check(_database, sqlite3_prepare_v2(_database, TagsOfClaims, out _claimTags));
            _asked = Asked(task) is { Count: > 0 } conditions ? _source.Quotes(QuoteMatch.OfOne(conditions, task.Names), KeyRange.All) : null;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether the query asks for quotes, so that those alone are what a speaker or a form is counted for.</summary>
    public bool AsksForQuotes => _asked is not null;

    /// <summary>Moves to the article with this key, which is after that of the last move; false where it is not there, or nothing is known of it.</summary>
    public bool MoveTo(long article) => _articles.MoveTo(article) && _articles.Current == article && !_articles.Bytes.IsEmpty;

    /// <summary>What is known of the article that was moved to; of use until the next move.</summary>
    public FactsReader Read() => new(_articles.Bytes);

    /// <summary>The tags of the claims that the article which was moved to makes, each with its place: a quote’s key, or that of what is no quote’s.</summary>
    public IReadOnlyList<(long Place, int TagId)> ClaimTags()
    {
        SqliteResult.Check(_database, sqlite3_reset(_claimTags));
        SqliteResult.Check(_database, sqlite3_bind_int64(_claimTags, 1, SearchKey.FirstIn(_articles.Current)));
        SqliteResult.Check(_database, sqlite3_bind_int64(_claimTags, 2, SearchKey.LastIn(_articles.Current)));
        var tags = new List<(long, int)>();
        int result;
        while ((result = sqlite3_step(_claimTags)) == SQLITE_ROW) tags.Add((sqlite3_column_int64(_claimTags, 0), sqlite3_column_int(_claimTags, 1)));
        if (result != SQLITE_DONE) SqliteResult.Check(_database, result);
        return tags;
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
        _claimTags?.Dispose();
    }

    private static IReadOnlyList<QueryNode> Asked(SearchTask task) =>
        (task.Root is QueryNode.All all ? all.Children : [task.Root]).Together(QueryScope.Quote);
}
