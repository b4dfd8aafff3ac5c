using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Web.Tests;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>The ways to a place in an article: copied addresses, the panel, and what to do with places that a new text moved.</summary>
public sealed class PlacesTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task The_address_of_a_paragraph_and_of_a_quote_is_copied_by_one_click_and_opens_there_marked()
    {
        int id = await LongAsync("Looms");
        var page = await browser.OpenAsync($"/articles/{id}");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("#p40").HoverAsync();
        await page.GetByLabel("Address of paragraph 40").ClickAsync();
        string paragraph = await CopiedAsync($"/articles/{id}#p40");
        var card = page.Locator("#p41 .who[data-quote]");
        string quote = (await card.GetAttributeAsync("data-quote"))!;
        await card.HoverAsync();
        await card.GetByText("Link").ClickAsync();
        string said = await CopiedAsync($"/articles/{id}#q{quote}");

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(paragraph);
        await Expect(other.Locator("#p40:target")).ToBeInViewportAsync();
        Assert.NotEqual("none", await other.Locator("#p40 > .text").EvaluateAsync<string>("text => getComputedStyle(text).boxShadow"));
        await other.GotoAsync("about:blank");
        await other.GotoAsync(said);
        await Expect(other.Locator($"#q{quote}.here")).ToBeInViewportAsync();
        await Expect(other.Locator($"#w{quote}.here")).ToBeInViewportAsync();

        async Task<string> CopiedAsync(string address)
        {
            await Expect(page.Locator(".flash")).ToContainTextAsync($"Copied http");
            await Expect(page.Locator(".flash")).ToContainTextAsync(address);
            return await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        }
    }

    [Fact]
    public async Task Who_read_on_without_the_keys_goes_on_by_them_from_there()
    {
        int id = await LongAsync("Reading on");
        var page = await browser.OpenAsync($"/articles/{id}");
        await Expect(page.Locator("html.js #place")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#p2 .who.here")).ToBeFocusedAsync();
        await page.Locator("#p40").EvaluateAsync("paragraph => paragraph.scrollIntoView({ block: 'center' })");
        await page.Keyboard.PressAsync("n");
        int ahead = int.Parse((await page.Locator(".p:has(> .beside > .who.here)").GetAttributeAsync("id"))![1..], CultureInfo.InvariantCulture);
        Assert.InRange(ahead, 35, 40);
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator($"#p{ahead + 1} .who.here")).ToBeFocusedAsync();
        await page.Locator("#p20").EvaluateAsync("paragraph => paragraph.scrollIntoView({ block: 'center' })");
        await page.Keyboard.PressAsync("p");
        int back = int.Parse((await page.Locator(".p:has(> .beside > .who.here)").GetAttributeAsync("id"))![1..], CultureInfo.InvariantCulture);
        Assert.InRange(back, 20, 25);
    }

    [Theory]
    [InlineData(1700)]
    [InlineData(390)]
    public async Task The_panel_leads_to_whoever_speaks_to_claims_to_notes_and_to_tags(int width)
    {
        int id = await LongAsync($"Panel of {width}");
        int revision = await CurrentAsync(id);
        int tagged = await browser.App.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == id).OrderByDescending(q => q.Position).Select(q => q.Id).FirstAsync());
        await browser.App.ChangeAsync<TagActs>((acts, you) => acts.TagQuoteAsync(you, tagged, "sea"));
        await browser.App.ChangeAsync<ClaimActs>((acts, you) => acts.MakeAsync(you, id, Selection.OfWords(revision, "weight of boat 30", 1, 0), "Boats are heavy.", null));
        await browser.App.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, id, Selection.OfWords(revision, "weight of boat 50", 1, 0), "Weigh it."));

        var page = await browser.OpenAsync($"/articles/{id}", width: width, height: 844);
        var panel = page.Locator("#panel");
        bool isBeside = width >= 1536;
        if (!isBeside)
        {
            await Expect(panel.GetByText("Carl Dunn")).ToBeHiddenAsync();
            await panel.Locator("summary").ClickAsync();
        }

        await FollowAsync("text=Weigh it.", ".who.note");
        await FollowAsync("text=Carl Dunn", ".who[data-quote].here");
        await FollowAsync("text=Boats are heavy.", ".who.claim");
        await FollowAsync($"a[data-quote='{tagged}']", $"#w{tagged}.here");
        if (isBeside) return;
        await page.EvaluateAsync("scrollTo(0, 0)");
        await panel.Locator("summary").ClickAsync();
        await Expect(panel.GetByText("Carl Dunn")).ToBeHiddenAsync();

        async Task FollowAsync(string link, string to)
        {
            await panel.Locator(link).ClickAsync();
            await Expect(page.Locator(to).First).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
            if (isBeside) await Expect(panel).ToBeInViewportAsync();
        }
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task A_moved_place_is_confirmed_and_a_lost_one_attached_again_to_likely_words_and_to_typed_ones(bool scripts, int width)
    {
        string front = $"---\nurl: https://example.org/places/{width}\n---\n\n# Ferry timetable {width}\n\n";
        int id = await browser.App.ImportAsync(front + "Ferries sail from noon on Monday, and every hour after that, to all of the islands.\n\nTickets are sold aboard.", name: "ferries.md");
        int earlier = await CurrentAsync(id);
        foreach (string words in new[] { "sail from noon on Monday", "every hour", "sold aboard" })
            await browser.App.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, id, Selection.OfWords(earlier, words, 1, 0), $"Of {words}"));
        await browser.App.ImportAsync(front + "Ferries sail from one on Tuesday, and every hour after that, to all of the islands.\n\nNobody pays.", name: "ferries.md");

        var page = await browser.OpenAsync($"/articles/{id}", scripts, width);
        await page.GetByText("3 places are to be looked at").ClickAsync();
        var places = page.Locator("#places");
        await Expect(places).ToBeInViewportAsync();
        await places.GetByLabel("This is the right place: every hour").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("every hour");
        await Expect(places.GetByText("Found elsewhere")).ToHaveCountAsync(0);
        await places.GetByLabel("Attach here: sail from one on Tuesday").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Attached a note to “sail from one on Tuesday”");
        await Expect(places).ToBeInViewportAsync();
        await places.GetByText("Attach to other words").ClickAsync();
        await places.GetByLabel("The exact words").FillAsync("Nobody pays");
        await places.GetByText("Attach to these").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Nobody pays");
        await Expect(places).ToHaveCountAsync(0);
        await Expect(page.Locator(".noted")).ToHaveTextAsync(["sail from one on Tuesday", "every hour", "Nobody pays"]);
        var anchors = await browser.App.InStoreAsync(store => store.Notes.AsNoTracking().Where(n => n.ArticleId == id).Select(n => n.Anchor!).ToListAsync());
        Assert.All(anchors, anchor => Assert.Equal(AnchorState.Exact, anchor.State));
    }

    // Sixty paragraphs, each with a quote.
    private Task<int> LongAsync(string title) => browser.App.ImportAsync(
        $"{title}\n\n" + string.Concat(Enumerable.Range(2, 59).Select(n => $"“Boat {n} is ours,” {(n < 30 ? "Ada Brandt" : "Carl Dunn")} said. The weight of boat {n} is painted on its side.\n\n")));

    private Task<int> CurrentAsync(int article) => browser.App.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == article && r.IsCurrent).Select(r => r.Id).SingleAsync());
}
