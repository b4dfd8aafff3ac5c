using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

public sealed class SpeakersTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task A_speaker_is_listed_with_quotes_articles_and_the_first_and_last_day_which_a_phone_has_below_the_name()
    {
        await app.ArrangeAsync(new Saying { Speaker = "Lotte Ampelmann", Words = ["One thing"], Day = new DateOnly(2021, 5, 4) });
        var last = await app.ArrangeAsync(new Saying { Speaker = "Lotte Ampelmann", Words = ["Another thing"], Day = new DateOnly(2022, 6, 7) });

        string row = Row(await _browser.GetStringAsync("/speakers?name=ampelmann"), last.SpeakerId);

        Assert.Equal(["Lotte Ampelmann 4 May 2021 – 7 June 2022", "Person", "2", "2", "4 May 2021", "7 June 2022"], Cells(row));
    }

    [Fact]
    public async Task The_day_of_import_is_not_the_day_on_which_something_was_said()
    {
        var arranged = await app.ArrangeAsync("Una Undated", "Some day");
        await app.ArrangeAsync(new Saying { Speaker = "Otto Undated", Words = ["On a day"], Day = new DateOnly(2021, 5, 4) });
        var half = await app.ArrangeAsync("Otto Undated", "On another day");

        string html = await _browser.GetStringAsync("/speakers?name=undated&sort=last");

        Assert.Equal(["Una Undated undated", "Person", "1", "1", "undated", "undated"], Cells(Row(html, arranged.SpeakerId)));
        Assert.Equal(["Otto Undated 4 May 2021", "Person", "2", "2", "4 May 2021", "4 May 2021"], Cells(Row(html, half.SpeakerId)));
        Assert.True(html.IndexOf("Otto Undated", StringComparison.Ordinal) < html.IndexOf("Una Undated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_rejected_or_stands_in_a_deleted_article_is_not_counted()
    {
        var rejected = await app.ArrangeAsync(new Saying { Speaker = "Nils Unheard", Words = ["No quote"], Review = Review.Rejected });
        var deleted = await app.ArrangeAsync("Nils Unheard", "Gone");
        await app.InStoreAsync(async context =>
        {
            (await context.Articles.SingleAsync(a => a.Id == deleted.ArticleId)).DeletedUtc = DateTime.UtcNow;
            return await context.SaveChangesAsync();
        });

        string row = Row(await _browser.GetStringAsync("/speakers?name=unheard"), rejected.SpeakerId);

        Assert.Equal(["Nils Unheard", "Person", "0", "0", "–", "–"], Cells(row));
    }

    [Theory]
    [InlineData("ZOË")]
    [InlineData("zoe-marie")]
    [InlineData("mar zo")]
    [InlineData("the hammer")]
    [InlineData("  Hammér ")]
    public async Task A_speaker_is_found_by_words_of_any_name_and_their_beginnings_without_case_and_accents(string typed)
    {
        var arranged = await app.ArrangeAsync("Zoé-Marie Ødegård", "I am known by many names");
        await app.InStoreAsync(async context =>
        {
            if (await context.SpeakerNames.AnyAsync(n => n.Folded == "the hammer")) return 0;
            (await context.Speakers.Include(s => s.Names).SingleAsync(s => s.Id == arranged.SpeakerId)).Names.Add(SpeakerName.Of("The Hammer", Origin.Person, 1));
            return await context.SaveChangesAsync();
        });

        string html = await _browser.GetStringAsync($"/speakers?name={Uri.EscapeDataString(typed)}");

        Assert.Contains($"href=\"/speakers/{arranged.SpeakerId}\"", html);
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("nobody of that name")]
    [InlineData("%")]
    public async Task A_name_that_nobody_has_shows_how_to_go_on(string typed)
    {
        Assert.Contains("No speaker fits", await _browser.GetStringAsync($"/speakers?name={Uri.EscapeDataString(typed)}"));
    }

    [Fact]
    public async Task The_kind_and_the_order_are_chosen_in_the_address()
    {
        await app.ArrangeAsync(new Saying { Speaker = "Order Aardvark", Words = ["Early"], Day = new DateOnly(2020, 1, 1) });
        await app.ArrangeAsync(new Saying { Speaker = "Order Émile", Words = ["Later"], Day = new DateOnly(2020, 1, 3) });
        await app.ArrangeAsync(new Saying { Speaker = "Order Émile", Words = ["Twice"], Day = new DateOnly(2020, 1, 3) });
        await app.ArrangeAsync(new Saying { Speaker = "Order Zebra", Words = ["Latest"], Day = new DateOnly(2020, 1, 5) });

        Assert.Equal(["Order Émile", "Order Aardvark", "Order Zebra"], Names(await _browser.GetStringAsync("/speakers?name=order")));
        Assert.Equal(["Order Aardvark", "Order Émile", "Order Zebra"], Names(await _browser.GetStringAsync("/speakers?name=order&sort=name&kind=person")));
        Assert.Equal(["Order Zebra", "Order Émile", "Order Aardvark"], Names(await _browser.GetStringAsync("/speakers?name=order&sort=last")));
        Assert.Empty(Names(await _browser.GetStringAsync("/speakers?name=order&kind=group")));
    }

    [Fact]
    public async Task A_hostile_name_is_only_a_name()
    {
        await app.ArrangeAsync("<script>alert('x')</script> \"שלום\"", "Hostile");

        string html = await _browser.GetStringAsync("/speakers?name=script");

        Assert.DoesNotContain("<script>alert", html);
        Assert.Contains("<script>alert('x')</script> \"שלום\"", WebUtility.HtmlDecode(html));
    }

    [Theory]
    [InlineData("?from=0")]
    [InlineData("?from=-7")]
    [InlineData("?from=99999999999999999999")]
    [InlineData("?from=b")]
    [InlineData("?kind=martian&sort=sideways&show=what")]
    [InlineData("?show=unresolved&from=999")]
    public async Task An_address_that_makes_no_sense_shows_the_nearest_page(string query)
    {
        await app.ArrangeAsync(new Saying { NameAsFound = "the neighbour", Words = ["Somebody"] });

        Assert.NotNull((await _browser.PageAsync("/speakers" + query)).QuerySelector("table.list, ol.names"));
    }

    [Fact]
    public async Task Beyond_forty_speakers_there_is_a_next_page_that_keeps_the_filter()
    {
        for (int i = 0; i < 41; i++) await app.ArrangeAsync($"Crowded {i:00}", "I was there too");

        string first = await _browser.GetStringAsync("/speakers?name=crowded&sort=name");
        string next = WebUtility.HtmlDecode(first.Split("rel=\"next\" href=\"")[1].Split('"')[0]);

        Assert.Equal(40, Names(first).Count);
        Assert.StartsWith("/speakers?name=crowded&sort=name&from=", next);
        Assert.Equal(["Crowded 40"], Names(await _browser.GetStringAsync(next)));
    }

    [Fact]
    public async Task A_name_without_a_speaker_leads_to_its_first_quote()
    {
        var first = await app.ArrangeAsync(new Saying { NameAsFound = "a <b>source</b> close to it", Words = ["Psst"] });
        await app.ArrangeAsync(new Saying { NameAsFound = "a <b>source</b> close to it", Words = ["Psst again"] });

        var row = (await _browser.PageAsync("/speakers?show=unresolved")).QuerySelectorAll(".names > li").Single(li => li.QuerySelector("h2")!.TextContent == "a <b>source</b> close to it");

        Assert.Equal($"/articles/{first.ArticleId}?quote={first.QuoteId}#w{first.QuoteId}", row.QuerySelector(".meta a")!.GetAttribute("href"));
        Assert.StartsWith("2 quotes", row.QuerySelector(".meta")!.TextContent.Trim());
    }

    private static string Row(string html, int speakerId)
    {
        int link = html.IndexOf($"href=\"/speakers/{speakerId}\"", StringComparison.Ordinal);
        return html[html.LastIndexOf("<tr>", link, StringComparison.Ordinal)..html.IndexOf("</tr>", link, StringComparison.Ordinal)];
    }

    private static List<string> Cells(string row) =>
        [.. row.Split("<td").Skip(1).Select(cell => WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(cell[(cell.IndexOf('>') + 1)..], "<[^>]*>", "")).Trim())];

    private static List<string> Names(string html) =>
        [.. html.Split("<td class=\"voiced").Skip(1).Select(row => WebUtility.HtmlDecode(row[(row.IndexOf("<bdi>", StringComparison.Ordinal) + 5)..row.IndexOf("</bdi>", StringComparison.Ordinal)]))];
}
