using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Passes;

namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>Opens the streams of one pass through the archive, and closes them with itself.</summary>
/// <param name="context">The archive, its connection open.</param>
/// <param name="positions">Which way the pass goes.</param>
/// <param name="effort">What it may take.</param>
internal sealed class KeySource(NewsContext context, Positions positions, Effort effort) : IDisposable
{
    private readonly List<RowStream> _open = [];

    /// <summary>Whether what the pass may take is taken: then a stream that ended may not be at its end.</summary>
    public bool IsSpent => effort.IsSpent;

    /// <summary>How far the search goes.</summary>
    public SearchLimits Limits => effort.Limits;

    /// <summary>All articles of the range.</summary>
    public KeyStream Articles(KeyRange range) => Rows("ArticleKeys", range.First, range.Last);

    /// <summary>The articles of the range that match an expression for their index.</summary>
    public KeyStream Articles(string match, KeyRange range) => Matches("ArticleIndex", match, range.First, range.Last);

    /// <summary>All quotes of the articles of the range, rejected ones included.</summary>
    public KeyStream Quotes(KeyRange range) => Rows("QuoteKeys", SearchKey.FirstIn(range.First), SearchKey.LastIn(range.Last));

    /// <summary>The quotes of these articles that match an expression for their index.</summary>
    public KeyStream Quotes(string match, KeyRange range) => Matches("QuoteIndex", match, SearchKey.FirstIn(range.First), SearchKey.LastIn(range.Last));

    /// <summary>The articles of the range in which a claim is made.</summary>
    public KeyStream ClaimedArticles(KeyRange range) => new QuotedArticles(ClaimPlaces(range));

    /// <summary>The quotes of the articles of the range that a claim rests on.</summary>
    public KeyStream ClaimedQuotes(KeyRange range) => Rows("ClaimPlaces", SearchKey.FirstIn(range.First), SearchKey.LastIn(range.Last), $"AND {SearchKey.IsOfQuote}");

    /// <summary>The places in the articles of the range where a claim is made: quotes, and what is no quote’s (see <see cref="SearchKey.LastIn"/>).</summary>
    public KeyStream ClaimPlaces(KeyRange range) => Rows("ClaimPlaces", SearchKey.FirstIn(range.First), SearchKey.LastIn(range.Last));

    /// <summary>The articles of the range that have a note.</summary>
    public KeyStream NotedArticles(KeyRange range) => Rows("NotePlaces", range.First, range.Last);

    /// <summary>Those of these articles that are in the range.</summary>
    public KeyStream Articles(IEnumerable<long> keys, KeyRange range) => new KeyList(keys.Where(range.Contains).Select(positions.Of));

    /// <summary>Those of these quotes whose articles are in the range.</summary>
    public KeyStream Quotes(IEnumerable<long> keys, KeyRange range) => new KeyList(keys.Where(key => range.Contains(SearchKey.ArticleOf(key))).Select(positions.Of));

    public void Dispose()
    {
        foreach (var stream in _open) stream.Dispose();
    }

    private RowStream Rows(string table, long first, long last, string condition = "") =>
        Open($"SELECT DISTINCT Key FROM {table} WHERE Key BETWEEN ?1 AND ?2 {condition} ORDER BY Key {Direction}", null, first, last);

    private RowStream Matches(string index, string match, long first, long last) =>
        Open($"SELECT rowid FROM {index} WHERE {index} MATCH ?3 AND rowid BETWEEN ?1 AND ?2 ORDER BY rowid {Direction}", match, first, last);

    private string Direction => positions.IsBackward ? "DESC" : "ASC";

    private RowStream Open(string sql, string? match, long first, long last)
    {
        var stream = new RowStream(((SqliteConnection)context.Database.GetDbConnection()).Handle!, sql, match, first, last, positions, effort);
        _open.Add(stream);
        return stream;
    }
}
