using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>
/// What a search for articles takes in SQL written by hand, on the same tables and indexes: the rows of the first twenty in an order, and how many articles and
/// quotes there are, up to as many as the search counts. Fields are joined to what they are about. It makes no extracts and divides nothing.
/// </summary>
internal sealed class BareSql
{
    private const string Joined = "ArticleIndex CROSS JOIN ArticleKeys k ON k.Key = ArticleIndex.rowid CROSS JOIN Articles a ON a.Id = k.ArticleId";
    private const string JoinedQuotes = "QuoteIndex CROSS JOIN QuoteKeys i ON i.Key = QuoteIndex.rowid CROSS JOIN Quotes q ON q.Id = i.QuoteId";
    private const string Speakers = "(SELECT n.SpeakerId FROM NameIndex CROSS JOIN SpeakerNames n ON n.Id = NameIndex.rowid WHERE NameIndex MATCH $speaker)";

    private static readonly string OfSpeaker = string.Create(CultureInfo.InvariantCulture, $"q.SpeakerId IN {Speakers} AND q.Review <> {(int)Review.Rejected}");

    private readonly Dictionary<string, object> _values = new() { ["$most"] = SearchLimits.Usual.MostHits, ["$others"] = SearchLimits.Usual.MostOthers };
    private readonly string _page;
    private readonly string[] _counts;

    private BareSql(IReadOnlyList<QueryNode> parts, SearchOrder order)
    {
        foreach (var part in parts) Give(part);
        var (key, sorted, from, where) = Articles();
        string direction = order == SearchOrder.Oldest ? "DESC" : "ASC";
        _page = order == SearchOrder.Best && Has("$words")
            ? $"SELECT Key FROM (SELECT {key} AS Key, bm25(ArticleIndex, 1, 8, 0) AS Score FROM {from} WHERE {where} ORDER BY {sorted} LIMIT $most) ORDER BY Score LIMIT 20"
            : $"SELECT {key} AS Key FROM {from} WHERE {where} ORDER BY {sorted} {direction} LIMIT 20";
        _counts = [$"SELECT count(*) FROM (SELECT {key} FROM {from} WHERE {where} LIMIT $most + 1)", $"SELECT count(*) FROM (SELECT 1 FROM {Quotes()} LIMIT $others + 1)"];
    }

    /// <summary>The same in SQL; null where what is listed are no articles.</summary>
    public static BareSql? Of(string text, SearchKind kind, SearchOrder order)
    {
        if (kind != SearchKind.Articles || QueryParser.Parse(text) is not QueryParseResult.Parsed({ Root: var root })) return null;
        return new BareSql(root is QueryNode.All all ? all.Children : [root], order);
    }

    /// <summary>Asks it all; answers how many articles it counts.</summary>
    public async Task<long> RunAsync(NewsContext context)
    {
        await context.Database.OpenConnectionAsync();
        await ReadAsync(context, $"SELECT k.Key, a.*, r.Text FROM ({_page}) i CROSS JOIN ArticleKeys k ON k.Key = i.Key CROSS JOIN Articles a ON a.Id = k.ArticleId CROSS JOIN Revisions r ON r.ArticleId = a.Id AND r.IsCurrent = 1");
        long articles = (long)(await ReadAsync(context, _counts[0]))!;
        await ReadAsync(context, _counts[1]);
        return Math.Min(articles, SearchLimits.Usual.MostHits);
    }

    // The expression in which articles, or the quotes within them, are told apart, what they are read in the order of, and where from.
    private (string Key, string Sorted, string From, string Where) Articles()
    {
        if (Has("$words")) return Has("$outlet") ? ("k.Key", "ArticleIndex.rowid", Joined, $"ArticleIndex MATCH $words AND {OfArticle}") : ("rowid", "rowid", "ArticleIndex", "ArticleIndex MATCH $words");
        // A quote's number begins with that of its article.
        if (!Has("$speaker")) return ("DISTINCT QuoteIndex.rowid >> 16", "QuoteIndex.rowid", JoinedQuotes, SaidSo);
        string from = Has("$said") ? "Quotes q CROSS JOIN QuoteKeys i ON i.QuoteId = q.Id" : "Quotes q";
        return ("DISTINCT k.Key", "k.Key", $"{from} CROSS JOIN ArticleKeys k ON k.ArticleId = q.ArticleId", Has("$said") ? $"{OfSpeaker} AND {WithWords}" : OfSpeaker);
    }

    private string Quotes()
    {
        if (Has("$outlet")) return $"{JoinedQuotes} CROSS JOIN Articles a ON a.Id = q.ArticleId WHERE QuoteIndex MATCH $words AND {OfArticle}";
        if (Has("$words")) return "QuoteIndex WHERE QuoteIndex MATCH $words";
        if (!Has("$speaker")) return $"{JoinedQuotes} WHERE {SaidSo}";
        return Has("$said") ? $"{Articles().From} WHERE {Articles().Where}" : $"Quotes q WHERE {OfSpeaker}";
    }

    private static string SaidSo => string.Create(CultureInfo.InvariantCulture, $"QuoteIndex MATCH $said AND q.Review <> {(int)Review.Rejected}");

    // Gathered once, and each quote of a speaker looked for among them (the sign keeps them from being gone through for each quote); asking the index for each takes longer.
    private static string WithWords => "+i.Key IN (SELECT rowid FROM QuoteIndex WHERE QuoteIndex MATCH $said)";

    private static string OfArticle => "a.Outlet = $outlet AND a.Day >= $after";

    private void Give(QueryNode part)
    {
        switch (part)
        {
            case QueryNode.Text { Place: TextPlace.Anywhere } text: And("$words", text.Term); break;
            case QueryNode.Text { Place: TextPlace.Quote } text: And("$said", text.Term); break;
            case QueryNode.Named { Name: QueryField.Speaker } named: _values["$speaker"] = string.Join(" AND ", named.Value.ToLowerInvariant().Split(' ').Select(word => $"\"{word}\"")); break;
            case QueryNode.Named { Name: QueryField.Outlet } named: _values["$outlet"] = named.Value; break;
            case QueryNode.Dated { Name: QueryField.After } dated: _values["$after"] = dated.Date.Resolve(TimeProvider.System.Today()).First.ToString("O", CultureInfo.InvariantCulture); break;
            default: throw new ArgumentOutOfRangeException(nameof(part), part, "No class of queries asks for it.");
        }
    }

    private void And(string name, SearchTerm term)
    {
        string expression = $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? "*" : "")}";
        _values[name] = _values.TryGetValue(name, out object? before) ? $"{before} AND {expression}" : expression;
    }

    private bool Has(string name) => _values.ContainsKey(name);

    // Answers the last value of all rows.
    private async Task<object?> ReadAsync(NewsContext context, string sql)
    {
        await using var command = (SqliteCommand)context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in _values.Where(value => sql.Contains(value.Key, StringComparison.Ordinal))) command.Parameters.AddWithValue(name, value);
        await using var reader = await command.ExecuteReaderAsync();
        object? last = null;
        while (await reader.ReadAsync())
        {
            for (int i = 0; i < reader.FieldCount; i++) last = reader.GetValue(i);
        }

        return last;
    }
}
