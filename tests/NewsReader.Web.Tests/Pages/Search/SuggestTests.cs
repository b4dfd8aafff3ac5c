using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

public sealed class SuggestTests : IAsyncDisposable
{
    private readonly NewsApp _app = new();
    private readonly HttpClient _browser;

    public SuggestTests() => _browser = _app.Browser();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Names_are_offered_as_terms_and_whole_searches_as_places_to_go()
    {
        await _app.ArrangeAsync(new Saying { Speaker = "Quinn <Quokka>", Words = ["Well"], Outlet = "Quokka & Co" });
        await _browser.GetStringAsync("/search?q=quokka+pictures&kind=quotes");
        await RememberedAsync("quokka pictures");
        await _browser.SendAsync("/search?q=quokka+food", "/searches?handler=Save", ("name", "What they eat"), ("query", "quokka food"), ("kind", "Articles"), ("order", "Newest"));

        var offered = (await _browser.PageAsync("/search/suggest?q=quok")).QuerySelectorAll("li[role=option]");

        Assert.Equal(
            [
                ("What they eat", "saved search", "quokka food", "/searches/1"),
                ("quokka pictures", "searched lately", "quokka pictures", "/search?q=quokka%20pictures"),
                ("Quinn <Quokka>", "speaker", "speaker:\"Quinn <Quokka>\" ", ""),
                ("Quokka & Co", "outlet", "outlet:\"Quokka & Co\" ", ""),
            ],
            offered.Select(option => (option.QuerySelector("bdi")!.TextContent, option.QuerySelector("small")!.TextContent, option.GetAttribute("data-value")!, option.GetAttribute("data-go"))));
        Assert.Equal(offered.Length, offered.Select(option => option.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_search_made_lately_leads_to_what_is_listed_where_it_is_chosen_in_the_same_order()
    {
        await _browser.GetStringAsync("/search?q=quokka");
        await RememberedAsync("quokka");

        Assert.Equal(
            "/search?q=quokka&kind=quotes&order=oldest",
            (await _browser.PageAsync("/search/suggest?q=quok&kind=quotes&order=oldest")).QuerySelector("li")!.GetAttribute("data-go"));
    }

    [Theory]
    [InlineData("/search/suggest")]
    [InlineData("/search/suggest?q=")]
    [InlineData("/search/suggest?q=zzyzx")]
    [InlineData("/search/suggest?q=%22%22%22((:-")]
    [InlineData("/search/suggest?q=%00%ff")]
    public async Task What_nothing_goes_on_from_is_answered_by_nothing(string address) =>
        Assert.Empty((await _browser.PageAsync(address)).QuerySelectorAll("li"));

    [Fact]
    public async Task Only_searches_that_were_made_are_remembered_and_they_can_be_forgotten()
    {
        using (var head = new HttpRequestMessage(HttpMethod.Head, "/search?q=looked"))
        using (await _browser.SendAsync(head))
        {
        }

        foreach (string query in new[] { "quokka", "speeker:x", "", "quokka", "wombat" }) await _browser.GetStringAsync("/search?q=" + query);
        await RememberedAsync("quokka");
        await RememberedAsync("wombat");

        var page = await _browser.PageAsync("/searches");
        Assert.Equal(["wombat", "quokka"], page.QuerySelectorAll("main .listed a.query").Select(link => link.TextContent));

        var (action, fields) = page.QuerySelector<IHtmlButtonElement>("form[action='/searches?handler=Forget'] button")!.Pressed();
        using var answer = await _browser.SendAsync("/searches", action, fields);
        Assert.Empty((await answer.PageAsync(HttpStatusCode.OK)).QuerySelectorAll("main .listed"));
        Assert.Equal(0, await _app.InStoreAsync(store => store.RecentSearches.CountAsync()));
    }

    [Fact]
    public async Task A_search_that_cannot_be_remembered_is_answered_all_the_same_and_the_log_says_so()
    {
        await using var other = SqliteStore.Connect(_app.Data.Database);
        await using (await other.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal("Search for quokka", (await _browser.PageAsync("/search?q=quokka")).QuerySelector("h1")!.TextContent);
            await UntilAsync(() => Task.FromResult(_app.Log().Contains("A search is not remembered", StringComparison.Ordinal)));
        }

        Assert.Equal(0, await _app.InStoreAsync(store => store.RecentSearches.CountAsync()));
    }

    // A search is remembered once its answer is sent, which the browser may see a moment sooner.
    private Task RememberedAsync(string query) => UntilAsync(() => _app.InStoreAsync(store => store.RecentSearches.AnyAsync(s => s.Query == query)));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (int left = 1_500; left > 0 && !await isSo(); left--) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(await isSo());
    }
}
