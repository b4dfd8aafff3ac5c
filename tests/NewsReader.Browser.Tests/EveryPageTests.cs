using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Core.Acts;
using NewsReader.Core.Changes;
using NewsReader.Core.Importing;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;
using Xunit;

namespace NewsReader.Browser.Tests;

public sealed class EveryPageTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    public static TheoryData<string> Pages { get; } =
        ["/", "/articles/1", "/articles/1?card={quote}", "/articles/1?quote={quote}", "/articles/1?edit={quote}", "/articles/1?words=1.2080-2198", "/articles/{displaced}#places", "/articles/1/mark?p=2", "/articles/1/claim?quote={quote}", "/import", "/speakers", "/speakers?show=unresolved", "/speakers/name?found=Konstantinkosachev", "/speakers/{speaker}", "/speakers/{speaker}/edit", "/speakers/{speaker}/merge", "/speakers/{speaker}/merge?with=2", "/speakers/{speaker}/split", "/claims", "/claims/{claim}", "/claims/{claim}/merge", "/claims/{claim}/merge?into={other}", "/analysis", "/changes", "/changes?article=1", "/changes/{entangled}/together", "/settings", "/review", "/review?order=doubtful&at={quote}&edit={quote}", "/review/similar?quote={quote}", "/review/similar-cut?quote={quote}&off=%20war&isAtEnd=true", "/search", "/search?q=harbour", "/search?q=speeker:x", "/nothing/here"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_wrong_in_light_and_in_dark(string path)
    {
        var page = await browser.LookAsync(await FillAsync(path));
        await page.ExpectNothingAsync(isRead: path.StartsWith("/articles", StringComparison.Ordinal));
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
        int article = await ImportAsync(front + "Ferries sail from noon on Monday, and every hour after that, to all of the islands.");
        await browser.App.InStoreAsync(async store =>
        {
            var notes = new NoteActs(store, new ChangeLog(store, TimeProvider.System), TimeProvider.System);
            foreach (string words in new[] { "noon on Monday", "every hour" })
                Assert.IsType<ActResult.Done>(await notes.AddAsync(new ActRequest(Reader.You.Id), article, Selection.OfWords(await CurrentAsync(store, article), words, 1, 0), "Ask them."));
            return article;
        });
        return await ImportAsync(front + "Ferries sail from one on Tuesday, and every hour after that, to all of the islands.");
    }

    private async Task<int> ImportAsync(string text)
    {
        await using var scope = browser.App.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(new ImportFile("ferries.md", Encoding.UTF8.GetBytes(text)));
        return Assert.IsType<ImportResult.Imported>(result).ArticleId;
    }

    private static Task<int> CurrentAsync(NewsContext store, int article) => store.Revisions.Where(r => r.ArticleId == article && r.IsCurrent).Select(r => r.Id).SingleAsync();

    private async Task<string> FillAsync(string path)
    {
        var (quote, speaker) = await browser.App.InStoreAsync(async store => (
            await store.Quotes.Where(q => q.ArticleId == 1 && q.SpeakerId != null).Select(q => q.Id).FirstAsync(),
            await store.Quotes.Where(q => q.SpeakerId != null).Select(q => q.SpeakerId).FirstAsync()));
        foreach (var (made, makeAsync) in new (string, Func<Task<int>>)[] { ("{displaced}", DisplaceAsync), ("{entangled}", EntangleAsync), ("{claim}", ClaimAsync), ("{other}", ClaimAsync) })
        {
            if (path.Contains(made, StringComparison.Ordinal)) path = path.Replace(made, $"{await makeAsync()}", StringComparison.Ordinal);
        }
        return path.Replace("{quote}", $"{quote}", StringComparison.Ordinal).Replace("{speaker}", $"{speaker}", StringComparison.Ordinal);
    }
}
