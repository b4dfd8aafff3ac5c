using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using SQLitePCL;
using Xunit;
using static SQLitePCL.raw;

namespace NewsReader.Web.Tests.Plans;

/// <summary>A check that can fail: whoever prepares a statement, and by whichever names, it is seen when it goes through a table.</summary>
public sealed class QueryPlansTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Theory]
    [InlineData("SELECT Id FROM Quotes WHERE Words = 'the'", "Quotes")]
    [InlineData("SELECT s.Id FROM Speakers s WHERE s.Description = ''", "Speakers")]
    [InlineData("SELECT n.Id FROM \"SpeakerNames\" AS n WHERE n.Name || '' = 'Lenz'", "SpeakerNames")]
    [InlineData("SELECT Key FROM ArticleKeys WHERE Key + 0 BETWEEN 1 AND 2", "ArticleKeys")]
    [InlineData("SELECT k.Key FROM QuoteKeys k ORDER BY k.Sum LIMIT 20", "QuoteKeys")]
    [InlineData("SELECT a.Id FROM Tags t CROSS JOIN Articles a ON a.Author = t.Name LIMIT 20", "Articles")]
    [InlineData("SELECT t.Id FROM Tags t WHERE EXISTS (SELECT 1 FROM Articles a WHERE a.Author = t.Name) LIMIT 20", "Articles")]
    [InlineData("SELECT rowid FROM ArticleIndex", "ArticleIndex")]
    [InlineData("SELECT rowid FROM ArticleIndex ORDER BY rowid", "ArticleIndex")]
    [InlineData("WITH RECURSIVE called (Id) AS (SELECT 1 UNION SELECT s.Id FROM called CROSS JOIN Speakers s ON s.MergedIntoId + 0 = called.Id) SELECT Id FROM called LIMIT 20", "Speakers")]
    [InlineData("UPDATE Quotes SET Version = Version WHERE NameAsFound || '' = 'nobody'", "Quotes")]
    public async Task A_statement_that_goes_through_a_table_is_told(string sql, string table)
    {
        var byContext = await QueryPlans.OfAsync(app, store => store.Database.ExecuteSqlRawAsync(sql));
        var bySearch = await QueryPlans.OfAsync(app, store => PreparedAsync(store, sql));

        Assert.Single(byContext.WholeScans(but: "Tags"));
        Assert.Contains($" ({table}): {sql}", Assert.Single(bySearch.WholeScans(but: "Tags")), StringComparison.Ordinal);
        Assert.Empty(bySearch.WholeScans(but: ["Tags", table]));
    }

    [Theory]
    [InlineData("SELECT Key FROM ArticleKeys WHERE Key BETWEEN ?1 AND ?2 ORDER BY Key")]
    [InlineData("SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH ?3 AND rowid BETWEEN ?1 AND ?2 ORDER BY rowid")]
    [InlineData("SELECT count(*) FROM (SELECT 1 FROM Articles LIMIT 100)")]
    [InlineData("SELECT a.Id FROM Articles a WHERE a.Id IN (SELECT value FROM json_each('[1, 2]'))")]
    [InlineData("WITH RECURSIVE called (Id) AS (SELECT 1 UNION SELECT s.Id FROM called CROSS JOIN Speakers s ON s.MergedIntoId = called.Id) SELECT Id FROM called")]
    public async Task One_that_an_index_serves_is_not(string sql)
    {
        var plans = await QueryPlans.OfAsync(app, store => PreparedAsync(store, sql));

        Assert.Equal([sql], plans.All.Select(statement => statement.Sql));
        Assert.Empty(plans.WholeScans());
    }

    [Fact]
    public async Task What_runs_at_once_on_several_connections_is_all_seen()
    {
        const int connections = 8, each = 50;
        var plans = new QueryPlans();
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsDatabase(app.Data.Database).AddInterceptors(plans);

        await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(async () =>
        {
            await using var context = new SqliteNewsContext(options.Options);
            for (int j = 0; j < each; j++) await PreparedAsync(context, $"SELECT {(i * each) + j}");
        })));

        Assert.Equal(connections * each, plans.All.Select(statement => statement.Sql).Distinct().Count());
    }

    // As the search does it, past the context.
    private static async Task PreparedAsync(NewsContext store, string sql)
    {
        await store.Database.OpenConnectionAsync();
        Assert.Equal(SQLITE_OK, sqlite3_prepare_v2(((SqliteConnection)store.Database.GetDbConnection()).Handle!, sql, out sqlite3_stmt statement));
        using (statement)
        {
            while (sqlite3_step(statement) == SQLITE_ROW)
            {
            }
        }

        await store.Database.CloseConnectionAsync();
    }
}
