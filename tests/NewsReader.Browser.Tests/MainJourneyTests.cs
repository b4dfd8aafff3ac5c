using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Annotations;
using NewsReader.Core.Readers;
using NewsReader.Web.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

public sealed class MainJourneyTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task A_reader_corrects_a_speaker_makes_a_claim_undoes_it_and_finds_the_paragraph_again()
    {
        var page = await browser.OpenAsync();
        await OpenKremlinAsync(page);
        await page.EvaluateAsync("window.isSamePage = true");

        // Correct a speaker.
        var card = page.Locator(".who", new PageLocatorOptions { HasText = "Marco Rubio?" }).First;
        await card.HoverAsync();
        await card.GetByText("Speaker").ClickAsync();
        var field = page.GetByLabel("Who said it?");
        await field.FillAsync("Fyodor Lukyanov");
        await field.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Named Fyodor Lukyanov as the speaker");
        Assert.True(await page.EvaluateAsync<bool>("window.isSamePage"), "Naming a speaker reloaded the page.");

        // Make a claim of selected words.
        const string words = "Russian troops entered the central square of Skascha";
        await page.DragOverAsync(words);
        await page.GetByRole(AriaRole.Toolbar).GetByText("Claim").ClickAsync();
        await Expect(page.GetByLabel("The new claim in one sentence")).ToHaveValueAsync(words);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator(".claimed").First).ToHaveTextAsync(words);

        // Undo it, by key.
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Made the claim");
        await Expect(page.Locator(".claimed")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("window.isSamePage"), "Undoing reloaded the page.");

        // Search, and land on the paragraph.
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("peacekeeping forces");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "The Kremlin refused" }).First.ClickAsync();
        await Expect(page.Locator(".p:target")).ToContainTextAsync("western peacekeeping forces");
        await Expect(page.Locator(".p:target")).ToBeInViewportAsync();
        await Expect(page.Locator(".p:target mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_does_all_of_it_without_a_script()
    {
        var page = await browser.OpenAsync(scripts: false);
        await OpenKremlinAsync(page);

        var card = page.Locator(".who", new PageLocatorOptions { HasText = "Sergei Lavrov?" }).First;
        await card.HoverAsync();
        await card.GetByLabel("What can be done").ClickAsync();
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Accept" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("by Sergei Lavrov");

        await page.Locator(".p", new PageLocatorOptions { HasText = "It remains unclear" }).First.HoverAsync();
        await page.GetByLabel("Mark words of paragraph 10").ClickAsync();
        await page.GetByLabel("The exact words").FillAsync("ready to accept the ceasefire");
        await page.GetByLabel("What a note is about").CheckAsync();
        await page.GetByLabel("Note, in Markdown").FillAsync("Ask **twice**.");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".who.note strong")).ToHaveTextAsync("twice");
        await Expect(page.Locator(".noted")).ToHaveTextAsync("ready to accept the ceasefire");

        await page.Locator(".flash").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".who.note")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reader_does_all_of_it_with_the_keyboard_alone()
    {
        // Whoever has claims already is asked one thing more where a claim is made.
        await browser.App.InStoreAsync(store =>
        {
            store.Claims.Add(new Claim { Statement = "One that was made before.", AuthorId = Reader.You.Id, CreatedUtc = DateTime.UtcNow });
            return store.SaveChangesAsync();
        });
        var page = await browser.OpenAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("html.js #place")).ToBeAttachedAsync();

        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#place")).ToContainTextAsync("quote 1 of");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Confirmed");
        await Expect(page.Locator("#place")).ToContainTextAsync("quote 2 of");

        // Two in a row, faster than the server: neither is lost.
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#place")).ToContainTextAsync("quote 4 of");
        await Expect(page.Locator(".who.sure")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Rejected");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Rejected");

        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByLabel("Who said it?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Nobody Meant");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByLabel("Who said it?")).ToHaveCountAsync(0);
        await Expect(page.Locator(".who.here")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByLabel("Who said it?")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Somebody New");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Named Somebody New");

        await page.Keyboard.PressAsync("c");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Made the claim");

        await page.Keyboard.PressAsync("t");
        await page.Keyboard.TypeAsync("by hand");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("with by hand");

        await page.Locator("body").PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Keys" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("c");
        await Expect(page).ToHaveURLAsync(new Regex("/claims$"));
    }

    [Fact]
    public async Task No_key_is_lost_that_is_pressed_before_the_answer_comes()
    {
        int id = await browser.App.ImportAsync("Quick writing\n\n“The dam holds,” Ines Moor said.\n\n“It leaks,” Per Dahl said.\n");
        var page = await browser.OpenAsync($"/articles/{id}");
        await Expect(page.Locator("html.js #place")).ToBeAttachedAsync();
        await page.RouteAsync("**/*", async route =>
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        });
        await page.Keyboard.PressAsync("n");
        string first = await page.Locator(".who.here").GetAttributeAsync("id") ?? "";
        int claims = await page.Locator(".claimed").CountAsync();

        // Names the speaker, makes a claim, tags, and goes on, without once looking up.
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.TypeAsync("Quick Writerr");
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.TypeAsync("swift");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("n");

        await Expect(page.Locator(".flash")).ToContainTextAsync("with swift");
        await Expect(page.Locator($"#{first} .name")).ToContainTextAsync("Quick Writer");
        await Expect(page.Locator($"#{first} .name")).Not.ToContainTextAsync("Writerr");
        await Expect(page.Locator(".claimed")).Not.ToHaveCountAsync(claims);
        await Expect(page.Locator("#place")).ToContainTextAsync("quote 2 of");

        await page.Keyboard.PressAsync("u");
        await page.Keyboard.PressAsync("u");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Named Quick Writer");
        await Expect(page.Locator(".claimed")).ToHaveCountAsync(claims);
        await Expect(page.GetByText("swift")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_typed_ahead_of_a_refusal_is_not_pressed_into_what_is_left()
    {
        var page = await browser.OpenAsync("/articles/1");
        await Expect(page.Locator("html.js #place")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("c");
        var statement = page.GetByLabel("The new claim in one sentence");
        await Expect(page.GetByLabel("Look for a claim by its words")).ToBeFocusedAsync();
        await statement.FocusAsync();
        await page.RouteAsync("**/*", async route =>
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await route.AbortAsync();
        });

        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Twice two is four");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Keyboard.TypeAsync("nx");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing on this page is lost");
        await Expect(statement).ToHaveValueAsync("Twice two is four");
    }

    [Fact]
    public async Task A_reader_makes_a_claim_of_what_is_worth_checking_without_leaving_the_text()
    {
        await browser.App.InStoreAsync(async store =>
        {
            var revision = await store.Revisions.FirstAsync(r => r.FileName.StartsWith("001_"));
            store.ClaimSuggestions.RemoveRange(store.ClaimSuggestions.Where(s => s.RevisionId == revision.Id));
            await store.SaveChangesAsync();
            var paragraph = await store.Paragraphs.FirstAsync(p => p.RevisionId == revision.Id && p.Kind == ParagraphKind.Body);
            store.ClaimSuggestions.Add(new ClaimSuggestion { RevisionId = revision.Id, Ordinal = 1, Start = paragraph.Start, End = paragraph.Start + 20, Score = 0.9 });
            return await store.SaveChangesAsync();
        });
        int id = await browser.App.InStoreAsync(store => store.Revisions.Where(r => r.FileName.StartsWith("001_")).Select(r => r.ArticleId).FirstAsync());
        var page = await browser.OpenAsync($"/articles/{id}");

        await page.ExpectNothingAsync(isRead: true);
        await page.Locator("a.check").ClickAsync();
        await Expect(page.GetByLabel("The new claim in one sentence")).Not.ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();

        await Expect(page.Locator(".claimed")).ToHaveCountAsync(1);
        await Expect(page.Locator(".check")).ToHaveCountAsync(0);
    }

    private static async Task OpenKremlinAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "The Kremlin refused" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("The Kremlin refused");
    }
}
