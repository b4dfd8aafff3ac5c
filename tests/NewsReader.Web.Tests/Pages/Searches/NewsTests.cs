using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Searches;

/// <summary>What is said of the news of a saved search that can’t tell them, and that they stay new until it can.</summary>
public sealed class NewsTests : IAsyncDisposable
{
    private static readonly DateTime Created = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly NewsApp _app;
    private readonly HttpClient _browser;
    private SearchLimits _limits = SearchLimits.Usual;

    public NewsTests()
    {
        _app = new NewsApp { Search = store => new SqliteArticleSearch(store, _limits) };
        _browser = _app.Browser();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_too_much_to_count_is_said_to_be_so_and_is_counted_when_that_is_possible()
    {
        await SaveAsync("quokka");
        await _app.ArrangeAsync(new Saying { Words = ["The quokka of now"] });

        _limits = new SearchLimits { MostRows = 0 };
        Assert.Equal("too much to count what is new", (await _browser.PageAsync("/searches")).QuerySelector(".rows .meta strong")!.TextContent);
        var page = await _browser.PageAsync("/searches/1");
        Assert.StartsWith("Too much to count what is new in “Mine” since 1 January 2026", Flash(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#flash a"));
        Assert.StartsWith("Too much to count what is new since 1 January 2026", page.QuerySelector("#new h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Created, await SeenAsync());

        _limits = SearchLimits.Usual;
        page = await _browser.PageAsync("/searches/1");
        Assert.StartsWith("1 new in “Mine” since 1 January 2026", Flash(page), StringComparison.Ordinal);
        Assert.True(await SeenAsync() > Created);
    }

    [Theory]
    [InlineData("speeker:x", "There is no field “speeker:”.")]
    [InlineData("qz*", "More than 4,000 words begin with “qz”. Write more of the word before the *.")]
    public async Task What_can_not_be_asked_is_not_taken_as_seen(string query, string problem)
    {
        await SaveAsync(query);
        await _app.InStoreAsync(store => store.Database.ExecuteSqlAsync($"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= 10000) INSERT INTO IndexedWords (Word) SELECT 'qz' || i FROM n"));

        Assert.Equal("can’t be searched for now", (await _browser.PageAsync("/searches")).QuerySelector(".rows .meta strong")!.TextContent);
        using var answer = await _browser.GetAsync(new Uri("/searches/1", UriKind.Relative));
        Assert.StartsWith(problem, (await answer.PageAsync(HttpStatusCode.OK)).QuerySelector(".problem p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Created, await SeenAsync());
    }

    private static string Flash(IHtmlDocument page) => page.QuerySelector("#flash")!.TextContent.Trim();

    private Task<DateTime> SeenAsync() => _app.InStoreAsync(store => store.SavedSearches.Select(s => s.SeenUtc).SingleAsync());

    private Task SaveAsync(string query) => _app.InStoreAsync(store =>
    {
        var saved = new SavedSearch { ReaderId = Reader.You.Id, Query = query, Kind = SearchKind.Articles, Order = SearchOrder.Newest, CreatedUtc = Created };
        saved.Call("Mine");
        saved.See(Created);
        store.Add(saved);
        return store.SaveChangesAsync();
    });
}
