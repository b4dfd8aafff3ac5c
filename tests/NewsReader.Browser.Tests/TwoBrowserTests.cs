using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Store;
using NewsReader.Web.Tests;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>Two browsers at the same thing, a form that is sent twice, a network that fails: nobody's words are lost, and nothing is done twice.</summary>
public sealed class TwoBrowserTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task What_is_saved_over_newer_words_is_refused_with_the_difference_and_kept_whatever_the_network_does()
    {
        var place = await browser.App.ArrangeAsync("Nils Berg", "The mine is shut. It was shut in May.");
        int claim = await browser.App.ArrangeClaimAsync("The mine is shut.", (place, true));
        await browser.App.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, place.ArticleId, Selection.At(place.RevisionId, "0-8"), "Ask them."));
        var (one, other) = (await browser.OpenAsync("/settings"), await browser.OpenAsync("/settings"));

        await ContendAsync($"/articles/{place.ArticleId}", "form[action*=EditNote]", "[name=body]", store => store.Notes.Where(n => n.ArticleId == place.ArticleId).Select(n => n.Body));
        await ContendAsync($"/claims/{claim}", "form[action$='handler=Edit']", "[name=notes]", store => store.Claims.Where(c => c.Id == claim).Select(c => c.Notes));
        await ContendAsync($"/speakers/{place.SpeakerId}/edit", "form.box", "[name=description]", store => store.Speakers.Where(s => s.Id == place.SpeakerId).Select(s => s.Description));

        // A verdict is chosen, and its reason typed.
        foreach (var (page, verdict) in new[] { (one, "Supported"), (other, "Refuted") })
        {
            await OpenAsync(page, $"/claims/{claim}");
            await page.Locator("form[action$='handler=Rule'] select").SelectOptionAsync(verdict);
            await page.Locator("form[action$='handler=Rule'] textarea").FillAsync($"I say {verdict}.");
        }

        await ContendForAsync("form[action$='handler=Rule']", "[name=reason]", "I say Refuted.", "Supported");
        Assert.Equal(Verdict.Refuted, await browser.App.InStoreAsync(store => store.Claims.Where(c => c.Id == claim).Select(c => c.Verdict).SingleAsync()));
        Assert.Equal(["I say Supported.", "I say Refuted."], await browser.App.InStoreAsync(store => store.Rulings.Where(r => r.ClaimId == claim).OrderBy(r => r.Id).Select(r => r.Reason).ToListAsync()));

        async Task ContendAsync(string address, string form, string field, Func<NewsContext, IQueryable<string>> stored)
        {
            foreach (var (page, words) in new[] { (one, "Words of the first."), (other, "Words of the second.") })
            {
                await OpenAsync(page, address);
                await page.Locator($"{form} {field}").FillAsync(words);
            }

            await ContendForAsync(form, field, "Words of the second.", "first");
            Assert.Equal("Words of the second.", await browser.App.InStoreAsync(store => stored(store).SingleAsync()));
        }

        // The other is cut off, then late, then saves theirs all the same.
        async Task ContendForAsync(string form, string field, string mine, string theirs)
        {
            await one.Locator($"{form} .primary, {form} .quiet").First.ClickAsync();
            await Expect(one.Locator(".flash")).ToContainTextAsync("Undo");
            await other.Context.SetOfflineAsync(true);
            await other.Locator($"{form} .primary, {form} .quiet").First.ClickAsync();
            await Expect(other.Locator(".flash.bad")).ToContainTextAsync("nothing on this page is lost");
            await Expect(other.Locator($"{form} {field}")).ToHaveValueAsync(mine);
            await other.Context.SetOfflineAsync(false);
            await other.Locator($"{form} .primary, {form} .quiet").First.ClickAsync();
            var dialog = other.GetByRole(AriaRole.Dialog);
            await Expect(dialog.Locator(".differ del, .now").First).ToContainTextAsync(theirs);
            await Expect(dialog.Locator(field)).ToHaveValueAsync(mine);
            await dialog.GetByText("Save mine anyway").ClickAsync();
            await Expect(other.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
            await Expect(other.Locator(".flash")).ToContainTextAsync("Undo");
        }

        static async Task OpenAsync(IPage page, string address)
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        }
    }

    [Fact]
    public async Task What_is_put_together_of_both_is_still_there_once_its_dialog_was_left()
    {
        var place = await browser.App.ArrangeAsync("Nils Berg", "The mine is open again.");
        await browser.App.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, place.ArticleId, Selection.At(place.RevisionId, "0-8"), "Ask them."));
        var page = await browser.OpenAsync($"/articles/{place.ArticleId}");
        const string form = "form[action*=EditNote]";
        await page.Locator(form).EvaluateAsync("form => { for (let fold = form.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true; }");
        await page.Locator($"{form} [name=body]").FillAsync("Mine.");
        var note = await browser.App.InStoreAsync(store => store.Notes.AsNoTracking().SingleAsync(n => n.ArticleId == place.ArticleId));
        await browser.App.ChangeAsync<NoteActs>((acts, you) => acts.EditAsync(you, note.Id, note.Version, "Theirs."));

        await page.Locator($"{form} .primary, {form} .quiet").First.ClickAsync();
        var dialog = page.Locator("#refused");
        await dialog.Locator("[name=body]").FillAsync("Theirs and mine.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.Locator($"{form} [name=body]")).ToHaveValueAsync("Theirs and mine.");
        await page.Locator($"{form} .primary, {form} .quiet").First.ClickAsync();
        await dialog.GetByText("Save mine anyway").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        Assert.Equal("Theirs and mine.", await browser.App.InStoreAsync(store => store.Notes.Where(n => n.Id == note.Id).Select(n => n.Body).SingleAsync()));
    }

    [Fact]
    public async Task Parts_of_a_quote_put_together_of_both_are_still_there_once_the_dialog_was_left()
    {
        int id = await browser.App.ImportAsync("A mine\n\n“The mine is shut, and the shafts are under water,” said Nils Berg.\n");
        var quote = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.ArticleId == id));
        var page = await browser.OpenAsync($"/articles/{id}?edit={quote.Id}#w{quote.Id}");
        await Expect(page.Locator(".grip.end")).ToBeFocusedAsync();
        await page.Locator("form[data-shape] [name=parts]").First.FillAsync("The mine is shut");
        var theirs = new QuoteShape(Selection.OfWords(quote.RevisionId, "the shafts are under water", 1, 0), Selection.At(quote.RevisionId, ""), Selection.At(quote.RevisionId, ""));
        await browser.App.ChangeAsync<QuoteShapeActs>((acts, you) => acts.ReshapeAsync(you, quote.Id, quote.Version, theirs));

        await page.Locator("form[data-shape] .primary").ClickAsync();
        await page.Locator("#refused [name=parts]").First.FillAsync("the shafts are");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#refused")).ToHaveCountAsync(0);
        await Expect(page.Locator("form[data-shape] [name=parts]").First).ToHaveValueAsync("the shafts are");
    }

    [Fact]
    public async Task A_text_pasted_while_nobody_answers_stays_and_is_imported_later()
    {
        var page = await browser.OpenAsync("/import");
        await page.Locator("textarea").FillAsync("A ferry at night\n\nIt sailed.\n");
        await page.Context.SetOfflineAsync(true);
        await page.Locator(".primary").ClickAsync();
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("nothing on this page is lost");
        await page.Context.SetOfflineAsync(false);
        await page.Locator(".primary").ClickAsync();
        await Expect(page.Locator(".results")).ToContainTextAsync("A ferry at night");
    }

    [Theory]
    [InlineData("Nora Dahl", false, 1280)]
    [InlineData("Nina Dahl", false, 390)]
    [InlineData("Nils Dahl", true, 390)]
    public async Task A_stale_save_shows_the_difference_and_is_saved_from_there(string name, bool scripts, int width)
    {
        var place = await browser.App.ArrangeAsync(name, "The kiln is cold.");
        var page = await browser.OpenAsync($"/speakers/{place.SpeakerId}/edit", scripts, width);
        await page.GetByLabel("Who they are").FillAsync("Fires the **kiln**.");
        await browser.App.ChangeAsync<SpeakerActs>((acts, you) => acts.EditAsync(you, place.SpeakerId, 1, name, SpeakerKind.Person, "Fires the oven."));
        await page.GetByText("Save", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Changed meanwhile" })).ToBeVisibleAsync();
        await Expect(page.Locator(".differ del")).ToContainTextAsync("oven");
        await page.GetByText("Save mine anyway").ClickAsync();
        await Expect(page.Locator(".who-they-are strong")).ToHaveTextAsync("kiln");

        // Undone, the other's words stand again.
        await page.Locator(".flash").GetByText("Undo").ClickAsync();
        await Expect(page.Locator(".who-they-are")).ToHaveTextAsync("Fires the oven.");
    }

    [Theory]
    [InlineData("Holm", "Brief", true, 1280)]
    [InlineData("Berg", "Short", false, 390)]
    public async Task Whoever_was_merged_or_undone_in_another_browser_is_not_named_silently(string family, string brief, bool scripts, int width)
    {
        int article = await browser.App.ImportAsync($"Looms of {family}\n\n“The looms are still,” Ruth {family} said on Monday.\n\n“They are not,” Ruth {family} said.\n\n“We shall see,” Olav Moen said.\n");
        int[] quotes = await browser.App.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == article).OrderBy(q => q.Position).Select(q => q.Id).ToArrayAsync());
        var (one, other) = (await browser.OpenAsync("/settings", scripts, width), await browser.OpenAsync("/settings", scripts, width));
        await one.GotoAsync($"/articles/{article}?quote={quotes[2]}#w{quotes[2]}");
        await Expect(one.Locator(".likely button").First).ToHaveTextAsync(new Regex($"Ruth {family}"));

        // Merged by the one while the other is about to choose the name.
        int holm = await browser.App.InStoreAsync(store => store.Speakers.Where(s => s.Name == $"Ruth {family}").Select(s => s.Id).SingleAsync());
        var into = await browser.App.ArrangeAsync($"Ruth {family}-Strand", "The looms run.");
        await other.GotoAsync($"/speakers/{holm}/merge?with={into.SpeakerId}");
        await other.GetByText("Merge", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(other.Locator("h1")).ToHaveTextAsync($"Ruth {family}-Strand");
        await one.Locator(".likely button").First.ClickAsync();
        await RefusedAsync(one, $"Ruth {family} was merged into Ruth {family}-Strand in the meantime. Nothing was changed.");
        await one.GetByLabel("Who said it?").FillAsync($"Ruth {family}");
        await one.GetByLabel("Who said it?").PressAsync("Enter");
        await Expect(one.Locator(".flash")).ToContainTextAsync($"Named Ruth {family}-Strand as the speaker");
        Assert.Equal(into.SpeakerId, await browser.App.InStoreAsync(store => store.Quotes.Where(q => q.Id == quotes[2]).Select(q => q.SpeakerId).SingleAsync()));

        // Undone by the one while the other is about to choose them: the speaker is no longer there.
        await one.GotoAsync($"/articles/{article}?quote={quotes[0]}#w{quotes[0]}");
        await one.GetByLabel("Who said it?").FillAsync($"Somebody {brief}");
        await one.GetByLabel("Who said it?").PressAsync("Enter");
        await Expect(one.Locator(".flash")).ToContainTextAsync($"Named Somebody {brief}");
        await other.GotoAsync($"/articles/{article}?quote={quotes[1]}#w{quotes[1]}");
        await Expect(other.Locator(".likely button").GetByText($"Somebody {brief}")).ToBeVisibleAsync();
        await one.Locator(".flash").GetByText("Undo").ClickAsync();
        await Expect(one.Locator(".flash")).ToContainTextAsync("Undid");
        await other.Locator(".likely button").GetByText($"Somebody {brief}").ClickAsync();
        await RefusedAsync(other, "That speaker is no longer there. Choose another one, or type the name.");
        await Expect(other.GetByLabel("Who said it?")).ToBeVisibleAsync();
        Assert.False(await browser.App.InStoreAsync(store => store.Speakers.AnyAsync(s => s.Name == $"Somebody {brief}")));

        // Without scripts it is said on a page of its own, from which one goes back.
        async Task RefusedAsync(IPage page, string message)
        {
            await Expect(scripts ? page.Locator(".flash.bad") : page.Locator("main")).ToContainTextAsync(message);
            if (!scripts) await page.GoBackAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_sent_by_a_double_click_or_once_more_by_going_back_acts_once(bool scripts)
    {
        int claim = await browser.App.ArrangeClaimAsync($"The ferry is late. {scripts}");
        var page = await browser.OpenAsync($"/claims/{claim}", scripts);
        await page.Locator(".tools summary").GetByText("Add evidence").ClickAsync();
        var form = page.Locator("form[action$='handler=Evidence']");
        await form.GetByLabel("Where it is").FillAsync("https://example.org/ferry");
        await form.GetByText("Add it").DblClickAsync();
        // Without scripts the browser may send it again before the answer is there, and shows the second answer.
        await Expect(page.Locator(".flash")).ToContainTextAsync(new Regex("Added evidence for|what it asked for was done once"));
        await Expect(page.Locator(".sides .listed > li")).ToHaveCountAsync(1);
        Assert.Equal(1, await EvidenceAsync(claim));

        if (scripts) return;
        await page.GoBackAsync();
        if (!await form.GetByText("Add it").IsVisibleAsync()) await page.Locator(".tools summary").GetByText("Add evidence").ClickAsync();
        await form.GetByText("Add it").ClickAsync();
        // The browser brought the form back empty.
        await Expect(page.GetByText("This evidence has no source.")).ToBeVisibleAsync();
        Assert.Equal(1, await EvidenceAsync(claim));
    }

    private Task<int> EvidenceAsync(int claim) => browser.App.InStoreAsync(store => store.Evidence.CountAsync(e => e.ClaimId == claim));
}
