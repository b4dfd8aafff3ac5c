using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Searches;

public sealed class SearchesTests : IAsyncDisposable
{
    private readonly NewsApp _app = new();
    private readonly HttpClient _browser;

    public SearchesTests() => _browser = _app.Browser();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Without_any_the_page_says_how_to_save_one()
    {
        var page = await _browser.PageAsync("/searches");

        Assert.Contains("No saved searches yet", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("page", page.QuerySelector("header a[href='/searches']")!.GetAttribute("aria-current"));
        Assert.Empty(page.Inline());
    }

    [Fact]
    public async Task A_search_is_saved_on_its_page_which_says_so_from_then_on()
    {
        var page = await SaveAsync("Rail", "/search?q=rail+strike&kind=quotes&order=best");

        Assert.Contains("Saved this search as “Rail”.", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This search is saved as “Rail”", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action='/searches?handler=Save']"));
        var list = await _browser.PageAsync("/searches");
        Assert.Equal("Rail", list.QuerySelector(".rows h2 a.go")!.TextContent);
        Assert.Contains("rail strike", list.QuerySelector(".rows .meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quotes, best match first", list.QuerySelector(".rows .meta")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(list.Inline());
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=speeker:x")]
    public async Task What_is_no_search_offers_no_saving(string address) =>
        Assert.Null((await _browser.PageAsync(address)).QuerySelector("form[action='/searches?handler=Save']"));

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_can_be_mended_with_the_search_kept()
    {
        await SaveAsync("Rail", "/search?q=rail");
        using var refused = await SendSaveAsync("RÀIL", "/search?q=tram&kind=quotes");

        var page = await refused.PageAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("You have a saved search called “Rail” already, for rail. Choose another name.", "RÀIL"), (page.Refusal().Message, Assert.Single(page.Refusal().Words)));
        Assert.Equal("/search?q=tram&kind=quotes", page.QuerySelector("a[data-close]")!.GetAttribute("href"));
        var (action, fields) = page.QuerySelector<IHtmlButtonElement>("button.primary")!.Pressed();
        await _browser.SendAsync("/searches", action, [.. fields.Select(field => field.Name == "name" ? ("name", "Trams") : field)]);

        var saved = await _app.InStoreAsync(store => store.SavedSearches.OrderBy(s => s.Id).LastAsync());
        Assert.Equal(("Trams", "tram", Core.Searching.SearchKind.Quotes), (saved.Name, saved.Query, saved.Kind));
    }

    [Theory]
    [InlineData("", "rail", "Give the search a name.")]
    [InlineData("Rail", "", "There is no search to save. Search for something first.")]
    [InlineData("Rail", "speeker:x", "This search can’t be read, so it can’t be saved. There is no field “speeker:”.")]
    public async Task What_cannot_be_saved_is_refused_in_words(string name, string query, string message)
    {
        using var answer = await _browser.SendAsync("/searches", "/searches?handler=Save", ("name", name), ("query", query), ("kind", "Articles"), ("order", "Newest"));

        Assert.StartsWith(message, (await answer.PageAsync(HttpStatusCode.UnprocessableEntity)).Refusal().Message, StringComparison.Ordinal);
        Assert.Equal(0, await _app.InStoreAsync(store => store.SavedSearches.CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_saves_one_search()
    {
        using (await SendSaveAsync("Rail", "/search?q=rail"))
        {
        }

        using var again = await _browser.SendAsync("/searches", "/searches?handler=Save", ("name", "Rail"), ("query", "rail"), ("kind", "Articles"), ("order", "Newest"));

        Assert.Contains("It is so already", (await again.PageAsync(HttpStatusCode.OK)).QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _app.InStoreAsync(store => store.SavedSearches.CountAsync()));
    }

    [Fact]
    public async Task A_search_is_renamed()
    {
        await SaveAsync("Rail", "/search?q=rail");

        var page = await PressAsync("Save", ("name", "Rail <strikes>"));

        Assert.Equal("Rail <strikes>", page.QuerySelector(".rows h2 a.go")!.TextContent);
        Assert.Contains("It is called “Rail <strikes>” now.", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#flash button")]
    [InlineData("main .listed button")]
    public async Task A_removed_search_is_put_back_from_the_message_and_from_the_list(string button)
    {
        await SaveAsync("Rail", "/search?q=rail");
        var removed = await PressAsync("Remove");
        Assert.Contains("Removed “Rail”.", removed.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        Assert.Null(removed.QuerySelector(".rows"));
        using (var gone = await _browser.GetAsync(new Uri("/searches/1", UriKind.Relative))) Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        var (action, fields) = removed.QuerySelector<IHtmlButtonElement>(button)!.Pressed();
        using var back = await _browser.SendAsync("/searches", action, fields);

        var page = await back.PageAsync(HttpStatusCode.OK);
        Assert.Equal("Rail", page.QuerySelector(".rows h2 a.go")!.TextContent);
        Assert.Contains("Put back “Rail”.", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rename")]
    [InlineData("Remove")]
    [InlineData("PutBack")]
    public async Task What_is_not_there_cannot_be_changed(string handler)
    {
        using var answer = await _browser.SendAsync("/searches", $"/searches?handler={handler}", ("id", "7"), ("name", "x"));

        Assert.Equal("There is no such saved search. Nothing was changed.", (await answer.PageAsync(HttpStatusCode.NotFound)).Refusal().Message);
    }

    [Fact]
    public async Task Opening_leads_to_the_hits_shows_what_is_new_and_takes_it_as_seen()
    {
        await _app.ImportAsync("Old quokka\n\nThe quokka of before is here.\n");
        await SaveAsync("Quokkas", "/search?q=quokka&order=oldest");
        Assert.Null((await _browser.PageAsync("/searches")).QuerySelector(".rows .unread"));
        int article = await _app.ImportAsync("New quokka\n\nThe quokka of now is here.\n");
        Assert.Equal("1 new", (await _browser.PageAsync("/searches")).QuerySelector(".rows .meta strong")!.TextContent);

        using var answer = await _browser.GetAsync(new Uri("/searches/1", UriKind.Relative));

        Assert.StartsWith("/search?q=quokka&order=oldest&since=", answer.RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal);
        var page = await answer.PageAsync(HttpStatusCode.OK);
        Assert.Contains("1 new in “Quokkas” since", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("#new", page.QuerySelector("#flash a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("1 new since", page.QuerySelector("#new h2")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"/articles/{article}?q=quokka", Assert.Single(page.QuerySelectorAll("#new li a")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null((await _browser.PageAsync("/searches")).QuerySelector(".rows .unread"));
        Assert.Contains("Nothing new in “Quokkas”", (await _browser.PageAsync("/searches/1")).QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_asks_whether_it_is_there_has_not_seen_it()
    {
        await SaveAsync("Quokkas", "/search?q=quokka");
        var seen = await SeenAsync();

        using var request = new HttpRequestMessage(HttpMethod.Head, "/searches/1");
        using var answer = await _browser.SendAsync(request);

        Assert.Equal(seen, await SeenAsync());
        Task<DateTime> SeenAsync() => _app.InStoreAsync(store => store.SavedSearches.Select(s => s.SeenUtc).SingleAsync());
    }

    [Theory]
    [InlineData("since=x")]
    [InlineData("since=-1")]
    [InlineData("since=9223372036854775807")]
    public async Task A_malformed_moment_is_none(string since)
    {
        await SaveAsync("Quokkas", "/search?q=quokka");

        Assert.Null((await _browser.PageAsync($"/search?q=quokka&{since}")).QuerySelector("#new"));
    }

    [Fact]
    public async Task A_search_that_can_no_longer_be_read_is_still_listed()
    {
        await SaveAsync("Quokkas", "/search?q=quokka");
        await _app.InStoreAsync(store => store.SavedSearches.ExecuteUpdateAsync(set => set.SetProperty(s => s.Query, "speeker:x")));

        Assert.Equal("can’t be searched for now", (await _browser.PageAsync("/searches")).QuerySelector(".rows .meta strong")!.TextContent);
        Assert.Contains("can’t be read", (await _browser.PageAsync("/searches/1")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> SaveAsync(string name, string address)
    {
        using var answer = await SendSaveAsync(name, address);
        return await answer.PageAsync(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> SendSaveAsync(string name, string address)
    {
        var page = await _browser.PageAsync(address);
        var (action, fields) = page.QuerySelector<IHtmlButtonElement>("form[action='/searches?handler=Save'] button")!.Pressed();
        return await _browser.SendAsync(address, action, [.. fields.Select(field => field.Name == "name" ? ("name", name) : field)]);
    }

    // Presses the button of the one saved search, with what is typed into its fields.
    private async Task<IHtmlDocument> PressAsync(string button, params (string Name, string Value)[] typed)
    {
        var page = await _browser.PageAsync("/searches");
        var (action, fields) = page.QuerySelectorAll<IHtmlButtonElement>(".rows button").Single(one => one.TextContent == button).Pressed();
        var own = typed.ToDictionary(field => field.Name, field => field.Value);
        using var answer = await _browser.SendAsync("/searches", action, [.. fields.Select(field => (field.Name, own.GetValueOrDefault(field.Name, field.Value)))]);
        return await answer.PageAsync(HttpStatusCode.OK);
    }
}
