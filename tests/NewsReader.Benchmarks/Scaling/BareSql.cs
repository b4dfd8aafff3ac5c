using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>
/// What a search for words takes in SQL written by hand: the rows of the first twenty articles in an order, and how many articles and quotes there are, up to
/// as many as the search counts. It makes no extracts and divides nothing.
/// </summary>
internal sealed class BareSql
{
    private const string Newest = "SELECT rowid AS Key FROM ArticleIndex WHERE ArticleIndex MATCH $match ORDER BY rowid LIMIT 20";
    private const string Oldest = "SELECT rowid AS Key FROM ArticleIndex WHERE ArticleIndex MATCH $match ORDER BY rowid DESC LIMIT 20";

    private const string Best = """
        SELECT Key FROM (SELECT rowid AS Key, bm25(ArticleIndex, 1, 8, 0) AS Score FROM ArticleIndex WHERE ArticleIndex MATCH $match ORDER BY rowid LIMIT $most) ORDER BY Score LIMIT 20
        """;

    private readonly string _match;
    private readonly string _page;

    private BareSql(string match, SearchOrder order) => (_match, _page) = (match, order switch { SearchOrder.Newest => Newest, SearchOrder.Oldest => Oldest, _ => Best });

    /// <summary>The same in SQL; null where the query has fields, for which the indexes have to be joined.</summary>
    public static BareSql? Of(string query, SearchOrder order) => query.Contains(':', StringComparison.Ordinal) ? null : new BareSql(MatchOf(query), order);

    /// <summary>Asks it all.</summary>
    public async Task RunAsync(NewsContext context)
    {
        await context.Database.OpenConnectionAsync();
        await ReadAsync(context, $"SELECT k.Key, a.*, r.Text FROM ({_page}) i CROSS JOIN ArticleKeys k ON k.Key = i.Key CROSS JOIN Articles a ON a.Id = k.ArticleId CROSS JOIN Revisions r ON r.ArticleId = a.Id AND r.IsCurrent = 1");
        foreach (string index in (string[])["ArticleIndex", "QuoteIndex"]) await ReadAsync(context, $"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH $match ORDER BY rowid LIMIT $most + 1)");
    }

    // A phrase stands in quotation marks already, and the star of a prefix behind them.
    private static string MatchOf(string query) => query.StartsWith('"')
        ? query.ToLowerInvariant()
        : string.Join(" AND ", query.Split(' ').Select(word => word.EndsWith('*') ? $"\"{word[..^1]}\"*" : $"\"{word}\""));

    private async Task ReadAsync(NewsContext context, string sql)
    {
        await using var command = (SqliteCommand)context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$match", _match);
        command.Parameters.AddWithValue("$most", SearchLimits.Usual.MostHits);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            for (int i = 0; i < reader.FieldCount; i++) reader.GetValue(i);
        }
    }
}
