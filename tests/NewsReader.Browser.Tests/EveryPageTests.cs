using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core.Acts;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Store;
using NewsReader.Web.Tests;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

public sealed class EveryPageTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    public static TheoryData<string> Pages { get; } =
        ["/", "/articles/1", "/articles/1?card={quote}#w{quote}", "/articles/1?quote={quote}#w{quote}", "/articles/1?edit={quote}#w{quote}", "/articles/1?words=1.2080-2198", "/articles/{displaced}#places", "/articles/1/mark?p=2", "/articles/1/claim?quote={quote}", "/import", "/speakers", "/speakers?show=unresolved", "/speakers/name?found=Konstantinkosachev", "/speakers/{speaker}", "/speakers/{speaker}/edit", "/speakers/{speaker}/merge", "/speakers/{speaker}/merge?with=2", "/speakers/{speaker}/split", "/claims", "/claims/{claim}", "/claims/{claim}/merge", "/claims/{claim}/merge?into={other}", "/analysis", "/changes", "/changes?article=1", "/changes/{entangled}/together", "/settings", "/review", "/review?order=doubtful&at={quote}&edit={quote}", "/review/similar?quote={quote}", "/review/similar-cut?quote={quote}&off=%20war&isAtEnd=true", "/search", "/search/help", "/search?q=harbour", "/search?q=said:the%20speaker:putin", "/search?q=harbour&kind=quotes&order=best", "/search?q=speeker:x", "/search?q=harbour%20zzyzx", "/searches", "/searches/{search}", "/nothing/here"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_wrong_in_light_and_in_dark(string path)
    {
        string address = await FillAsync(path);
        var page = await browser.LookAsync(address);
        await UnfoldAsync(page);
        // Of a page that is there already, only what an address opens in it.
        string within = address.Contains('#', StringComparison.Ordinal) ? address[address.IndexOf('#', StringComparison.Ordinal)..] : "html";
        await page.ExpectNothingAsync(isRead: path.StartsWith("/articles", StringComparison.Ordinal), within);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_phone_needs_no_scrolling_sideways(string path)
    {
        var page = await browser.LookAsync(await FillAsync(path), width: 390, height: 844);
        foreach (int wide in new[] { 390, 320 })
        {
            await page.SetViewportSizeAsync(wide, 844);
            int width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(width <= wide, $"{path} is {width} pixels wide on a phone of {wide}.");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/1?edit={quote}#w{quote}")]
    [InlineData("/articles/1/mark?p=2")]
    [InlineData("/review")]
    [InlineData("/speakers/{speaker}")]
    [InlineData("/speakers/{speaker}/split")]
    [InlineData("/claims/{claim}")]
    [InlineData("/changes")]
    [InlineData("/import")]
    [InlineData("/settings")]
    [InlineData("/search?q=harbour%20-zzyzx")]
    [InlineData("/searches")]
    public async Task Whatever_has_the_focus_shows_it(string path)
    {
        var page = await browser.LookAsync(await FillAsync(path));
        await UnfoldAsync(page);
        string[] unseen = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(control => {
              control.focus({ focusVisible: true });
              const { outlineStyle, outlineWidth } = getComputedStyle(control);
              return document.activeElement === control && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2);
            }).map(control => control.outerHTML.slice(0, 120))
            """);
        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_wrong_on_a_page_that_says_why_nothing_was_done(bool isStale)
    {
        var page = await browser.OpenAsync(isStale ? "/claims/" + await ClaimAsync() : "/articles/1/mark?p=2");
        string form = isStale ? "form[action$=Edit]" : "form[action$='/mark']";
        await page.EvaluateAsync(
            """
            ([form, field]) => {
              form = document.querySelector(form);
              form.removeAttribute('data-live');
              form.elements[field].value = 'No such words stand anywhere.';
              if (form.elements.version) form.elements.version.value = 99;
            }
            """,
            new[] { form, isStale ? "statement" : "words" });
        var answer = await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync("form => document.querySelector(form).submit()", form), got => got.Request.IsNavigationRequest && got.Status >= 400);
        await page.WaitForSelectorAsync("[data-refused]");

        Assert.Equal(isStale ? 409 : 422, answer.Status);
        await page.ExpectNothingAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_wrong_in_what_an_article_unfolds_and_opens()
    {
        int article = await browser.App.ImportAsync("Ferries of the sound\n\n“The ferries are safe,” Ada Brandt said on Monday. Snow lay on the quays of the whole sound.\n\n“Every crew was trained,” Ole Lind said.\n");
        int revision = await browser.App.InStoreAsync(store => CurrentAsync(store, article));
        await browser.App.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, article, Selection.OfWords(revision, "whole sound", 1, 0), "Ask **twice**."));
        await browser.App.ChangeAsync<ClaimActs>((acts, you) => acts.MakeAsync(you, article, Selection.OfWords(revision, "Snow lay on the quays", 1, 0), "Snow lay on the quays.", null));
        await browser.App.ChangeAsync<TagActs>((acts, you) => acts.TagArticleAsync(you, article, "ferries"));
        int quote = await browser.App.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == article).Select(q => q.Id).FirstAsync());
        await browser.App.ChangeAsync<TagActs>((acts, you) => acts.TagQuoteAsync(you, quote, "to be asked"));

        var page = await browser.LookAsync($"/articles/{article}?quote={quote}");
        foreach (string kind in new[] { "quote", "speaker", "claim", "note", "tag" })
        {
            await SelectAsync();
            await page.Locator($"#marker [data-mark={kind}]").ClickAsync();
            if (kind == "claim") await Expect(page.Locator("#mark-claim .likely input")).ToHaveCountAsync(2);
            if (kind == "quote") await Expect(page.Locator("#mark-quote .likely button").First).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");
        }

        // All at once, one below the other: to look at it takes far longer than to open it.
        await UnfoldAsync(page);
        await page.EvaluateAsync("document.querySelectorAll('dialog').forEach(dialog => { dialog.style.position = 'static'; dialog.show(); })");
        await SelectAsync();
        await Expect(page.Locator("#panel li")).ToHaveCountAsync(6);
        await page.ExpectNothingAsync(isRead: true);

        async Task SelectAsync()
        {
            await page.EvaluateAsync("getSelection().removeAllRanges()");
            await page.DragOverAsync("Snow lay on the quays");
            await Expect(page.Locator("#marker")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_wrong_in_what_comes_of_an_import_a_split_a_rejection_and_in_a_history()
    {
        var place = await browser.App.ArrangeAsync(new Saying { Speaker = "Ada Quayle", NameAsFound = "Quayle", Words = ["The quay is safe."], Outlet = "Quay Post", Day = new DateOnly(2026, 2, 3) });
        var same = await browser.App.ArrangeAsync(new Saying { Speaker = "Ada Quayle", NameAsFound = "Quayle", Words = ["The quay is safe."], Outlet = "Port News", Day = new DateOnly(2026, 3, 4) });
        int claim = await browser.App.ArrangeClaimAsync("The quay is safe.", (place, true));
        await browser.App.ChangeAsync<SpeakerActs>((acts, you) => acts.AddNameAsync(you, place.SpeakerId, "The harbour master"));
        await browser.App.ChangeAsync<ClaimActs>((acts, you) => acts.EditAsync(you, claim, 1, "The quay was safe.", "Ask **twice**."));
        await browser.App.ChangeAsync<QuoteActs>((acts, you) => acts.RejectAsync(you, place.QuoteId, 1));
        string[] pages =
        [
            $"/speakers/{place.SpeakerId}", $"/speakers/{place.SpeakerId}/split?step=preview&to=Somebody&quote={same.QuoteId}",
            $"/changes?claim={claim}", $"/review/similar?quote={place.QuoteId}",
        ];
        foreach (string address in pages)
        {
            var page = await browser.LookAsync(address);
            await Expect(page.Locator(".empty")).ToHaveCountAsync(0);
            await UnfoldAsync(page);
            await page.ExpectNothingAsync(within: "main");
        }

        var import = await browser.LookAsync("/import");
        await import.Locator("[name=files]").SetInputFilesAsync([Upload("safe.md", "# Quays\n\nThe quays are open."), Upload("same.md", "# Quays\n\nThe quays are open."), Upload("empty.txt", "")]);
        await import.Locator("form .primary").ClickAsync();
        await Expect(import.Locator(".results .done")).ToHaveCountAsync(1);
        await Expect(import.Locator(".results .refused")).ToHaveCountAsync(1);
        await UnfoldAsync(import);
        await import.ExpectNothingAsync(within: "main");
    }

    private static FilePayload Upload(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };

    private static Task UnfoldAsync(IPage page) => page.EvaluateAsync("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");

    private Task<int> EntangleAsync() => browser.App.InStoreAsync(async store =>
    {
        var you = new ActRequest(Reader.You.Id);
        var log = new ChangeLog(store, TimeProvider.System);
        var claims = new ClaimActs(store, log, TimeProvider.System);
        var made = Assert.IsType<ActResult.Done>(await claims.MakeAsync(you, 1, Selection.OfWords(await CurrentAsync(store, 1), "said", 1, 0), "It was said.", null));
        int id = await store.Claims.MaxAsync(c => c.Id);
        Assert.IsType<ActResult.Done>(await claims.EditAsync(you, id, 1, "It was said so.", null));
        return made.ChangeId;
    });

    private Task<int> ClaimAsync() => browser.App.InStoreAsync(async store =>
    {
        var claims = new ClaimActs(store, new ChangeLog(store, TimeProvider.System), TimeProvider.System);
        Assert.IsType<ActResult.Done>(await claims.MakeAsync(new ActRequest(Reader.You.Id), 1, Selection.OfWords(await CurrentAsync(store, 1), "said", 2, 0), "It was said again.", null));
        return await store.Claims.MaxAsync(c => c.Id);
    });

    // One note is lost in the new text, another found elsewhere.
    private async Task<int> DisplaceAsync()
    {
        string front = $"---\nurl: https://example.org/{Guid.NewGuid()}\n---\n\n# Ferry {Guid.NewGuid()}\n\n";
        int article = await browser.App.ImportAsync(front + "Ferries sail from noon on Monday, and every hour after that, to all of the islands.", "ferries.md");
        await browser.App.InStoreAsync(async store =>
        {
            var notes = new NoteActs(store, new ChangeLog(store, TimeProvider.System), TimeProvider.System);
            foreach (string words in new[] { "noon on Monday", "every hour" })
                Assert.IsType<ActResult.Done>(await notes.AddAsync(new ActRequest(Reader.You.Id), article, Selection.OfWords(await CurrentAsync(store, article), words, 1, 0), "Ask them."));
            return article;
        });
        return await browser.App.ImportAsync(front + "Ferries sail from one on Tuesday, and every hour after that, to all of the islands.", "ferries.md");
    }

    private static Task<int> CurrentAsync(NewsContext store, int article) => store.Revisions.Where(r => r.ArticleId == article && r.IsCurrent).Select(r => r.Id).SingleAsync();

    private async Task<string> FillAsync(string path)
    {
        // That it has something to list.
        if (path == "/searches") await SearchAsync();
        var (quote, speaker) = await browser.App.InStoreAsync(async store => (
            await store.Quotes.Where(q => q.ArticleId == 1 && q.SpeakerId != null).Select(q => q.Id).FirstAsync(),
            await store.Quotes.Where(q => q.SpeakerId != null).Select(q => q.SpeakerId).FirstAsync()));
        foreach (var (made, makeAsync) in new (string, Func<Task<int>>)[] { ("{displaced}", DisplaceAsync), ("{entangled}", EntangleAsync), ("{claim}", ClaimAsync), ("{other}", ClaimAsync), ("{search}", SearchAsync) })
        {
            if (path.Contains(made, StringComparison.Ordinal)) path = path.Replace(made, $"{await makeAsync()}", StringComparison.Ordinal);
        }
        return path.Replace("{quote}", $"{quote}", StringComparison.Ordinal).Replace("{speaker}", $"{speaker}", StringComparison.Ordinal);
    }

    // One that is kept, and one that was removed.
    private Task<int> SearchAsync() => browser.App.InStoreAsync(async store =>
    {
        var searches = new SavedSearches(store, TimeProvider.System);
        string name = $"Harbours, {Guid.NewGuid()}";
        await searches.SaveAsync(Reader.You.Id, name, "harbour", SearchKind.Articles, SearchOrder.Newest);
        int removed = await store.SavedSearches.MaxAsync(s => s.Id);
        await searches.RemoveAsync(Reader.You.Id, removed);
        await searches.SaveAsync(Reader.You.Id, name, "harbour OR port", SearchKind.Quotes, SearchOrder.Best);
        return await store.SavedSearches.MaxAsync(s => s.Id);
    });
}
