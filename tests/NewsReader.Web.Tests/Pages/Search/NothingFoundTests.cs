using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

/// <summary>What is offered where nothing is found.</summary>
public sealed class NothingFoundTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task Each_part_without_which_something_is_found_can_be_left_out()
    {
        await app.ArrangeAsync(new Saying { Speaker = "Ulla Urchin", Words = ["urchins sting"], Outlet = "Reef" });
        await app.ArrangeAsync(new Saying { Speaker = "Ulla Urchin", Words = ["urchins stay"], Outlet = "Reef" });

        Assert.Equal(
            ["/search?q=urchins%20outlet%3Areef|Without speaker:zzyzx: 2 articles"],
            await OfferedAsync("urchins speaker:zzyzx outlet:reef"));
        Assert.Equal(
            ["/search?q=speaker%3Aurchin&kind=quotes|Without after:2099: 2 quotes"],
            await OfferedAsync("speaker:urchin after:2099", "&kind=quotes"));
    }

    [Fact]
    public async Task What_is_found_of_another_kind_is_offered_as_that()
    {
        await app.ArrangeAsync(new Saying { Words = ["unsaid"], In = "vicuna unsaid" });
        Assert.Equal(["/search?q=vicuna|Without zzyzx: 1 article"], await OfferedAsync("zzyzx vicuna", "&kind=claims"));
    }

    [Fact]
    public async Task Two_speakers_asked_of_one_quote_are_offered_as_two_quotes()
    {
        var place = await app.ArrangeAsync(new Saying { Speaker = "Vera Vole", Words = ["voles dig"], In = "voles dig and weasels run" });
        await app.ChangeAsync<QuoteActs>((acts, you) => acts.MakeAsync(you, place.ArticleId, Selection.OfWords(place.RevisionId, "weasels run", 1, 0), new SpeakerChoice(null, "Wim Weasel")));

        var offered = await OfferedAsync("speaker:vole speaker:weasel");

        Assert.Equal("/search?q=%28speaker%3Avole%29%20%28speaker%3Aweasel%29|In several quotes, not one: (speaker:vole) (speaker:weasel): 1 article", offered[0]);
        Assert.Single((await _browser.PageAsync(offered[0].Split('|')[0])).QuerySelectorAll(".rows > li"));
    }

    [Fact]
    public async Task At_most_eight_parts_are_tried()
    {
        await app.ArrangeAsync(new Saying { Words = ["w1 w2 w3 w4 w5 w6 w7 w8"] });
        Assert.Empty(await OfferedAsync("w1 w2 w3 w4 w5 w6 w7 w8 zzyzx"));
        Assert.Equal("Nothing in the archive holds this, nor all of it but one of its first 8 parts. Look at the spelling, or use only the beginning of a word.", await SaidAsync("w1 w2 w3 w4 w5 w6 w7 w8 zzyzx"));
        Assert.Single(await OfferedAsync("w1 w2 w3 w4 w5 w6 w7 zzyzx w8"));
        Assert.Contains("Only its first 8 parts were left out in turn.", (await PageAsync("w1 w2 w3 w4 w5 w6 w7 zzyzx w8")).QuerySelector(".nothing")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zzyzx", "Nothing in the archive holds this. ")]
    [InlineData("zzyzx plugh", "Nothing in the archive holds this, nor all of it but one part. ")]
    public async Task Where_nothing_helps_the_page_says_what_was_looked_for(string query, string said) =>
        Assert.StartsWith(said, await SaidAsync(query), StringComparison.Ordinal);

    [Fact]
    public async Task What_would_take_too_long_to_look_for_is_not_said_to_be_nowhere()
    {
        await app.InStoreAsync(store => store.Database.ExecuteSqlAsync($"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= 1000) INSERT INTO IndexedWords (Word) SELECT 'qa' || i FROM n"));

        Assert.StartsWith("Nothing in the archive holds this. Whether anything holds all of it but one part would take too long to look for. ", await SaidAsync("zzyzx qa*"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wider_search_is_offered_only_where_it_finds_something_and_leads_there()
    {
        await app.ArrangeAsync(new Saying { Words = ["unsaid"], In = "yapoks unsaid" });

        Assert.Empty((await PageAsync("xyzzyq")).QuerySelectorAll(".nothing .facts a"));
        var wider = (await PageAsync("yapok xyzzyq", "&kind=quotes")).QuerySelectorAll(".nothing .facts a");
        Assert.Equal("/search?q=yapok%2A", Assert.Single(wider).GetAttribute("href"));
        Assert.Single((await _browser.PageAsync(wider[0].GetAttribute("href")!)).QuerySelectorAll(".rows > li"));
    }

    [Theory]
    [InlineData("zzyzx")]
    [InlineData("zzyzx plugh")]
    [InlineData("-zzyzx speaker:plugh speaker:xyzzy")]
    public async Task Where_nothing_helps_the_page_leads_to_the_help(string query)
    {
        var page = await _browser.PageAsync("/search?q=" + Uri.EscapeDataString(query));
        Assert.NotNull(page.QuerySelector(".nothing a[href='/search/help']"));
    }

    [Fact]
    public async Task Hits_of_every_other_kind_are_led_to()
    {
        await app.ArrangeAsync("Xen Xerus", "Xeruses burrow");
        var page = await _browser.PageAsync("/search?q=xeruses&kind=notes&order=oldest");
        Assert.Equal(["/search?q=xeruses&order=oldest", "/search?q=xeruses&kind=quotes&order=oldest"], page.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")));
    }

    private async Task<IReadOnlyList<string>> OfferedAsync(string query, string view = "")
    {
        var page = await PageAsync(query, view);
        return [.. page.QuerySelectorAll(".nothing li").Select(item => $"{item.QuerySelector("a")!.GetAttribute("href")}|{string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")];
    }

    private async Task<string> SaidAsync(string query) => (await PageAsync(query)).QuerySelector(".nothing p")!.TextContent;

    private async Task<IHtmlDocument> PageAsync(string query, string view = "")
    {
        var page = await _browser.PageAsync($"/search?q={Uri.EscapeDataString(query)}{view}");
        Assert.Equal("Nothing found", page.QuerySelector(".empty h2")!.TextContent);
        return page;
    }
}
