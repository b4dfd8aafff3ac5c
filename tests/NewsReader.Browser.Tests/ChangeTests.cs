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

public sealed class ChangeTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task Two_windows_a_lost_connection_and_both_ways_through_the_changes_lose_nothing()
    {
        var one = await browser.OpenAsync("/articles/1");
        var other = await one.Context.NewPageAsync();
        await other.GotoAsync("/articles/1");
        foreach (var (page, title) in new[] { (one, "The first title"), (other, "The second title") })
        {
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            await page.GetByLabel("Title").FillAsync(title);
        }

        await SaveAsync(one);
        await Expect(one.Locator(".flash")).ToContainTextAsync("Edited the details");
        await SaveAsync(other);

        // The difference is shown over the page, and what was typed stays in a field.
        var dialog = other.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator(".differ del")).ToContainTextAsync("first");
        await Expect(dialog.Locator(".differ ins")).ToContainTextAsync("second");
        await other.ExpectNothingAsync();

        await other.Context.SetOfflineAsync(true);
        await dialog.GetByText("Save mine anyway").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing on this page is lost");
        await other.Context.SetOfflineAsync(false);
        await dialog.GetByText("Save mine anyway").ClickAsync();
        await Expect(other.Locator("main h1")).ToHaveTextAsync("The second title");
        await Expect(dialog).ToHaveCountAsync(0);

        await other.Locator("main h1").ClickAsync();
        foreach (var (key, title) in new[] { ("Control+z", "The first title"), ("Control+Shift+z", "The second title"), ("u", "The first title"), ("Control+y", "The second title") })
        {
            await other.Keyboard.PressAsync(key);
            await Expect(other.Locator("main h1")).ToHaveTextAsync(title);
        }

        // What rests on the first goes with it, as one.
        await other.GotoAsync("/changes");
        await other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Undo: Edited the details of “The first title”" }).ClickAsync();
        await Expect(dialog.Locator(".what")).ToHaveCountAsync(2);
        await dialog.GetByText("Undo these 2 together").ClickAsync();
        await Expect(other.Locator(".flash")).ToContainTextAsync("and what rested on it");
        await other.Keyboard.PressAsync("Control+Shift+z");
        await Expect(other.Locator(".flash")).ToContainTextAsync("Did again");
    }

    [Theory]
    [InlineData("Ferns by the road", false, 390)]
    [InlineData("Ferns by the rail", false, 1280)]
    [InlineData("Ferns by the river", true, 390)]
    public async Task What_rests_on_an_act_is_undone_with_it_and_both_are_done_again_by_the_buttons_alone(string title, bool scripts, int width)
    {
        int article = await browser.App.ImportAsync($"{title}\n\nThey grow.\n");
        var page = await browser.OpenAsync($"/articles/{article}", scripts, width);
        foreach (string next in new[] { $"{title}, green", $"{title}, grown" })
        {
            await page.Locator("details").Filter(new LocatorFilterOptions { Has = page.GetByLabel("Title") }).Locator("summary").First.ClickAsync();
            await page.GetByLabel("Title").FillAsync(next);
            await SaveAsync(page);
            await Expect(page.Locator(".flash")).ToContainTextAsync("Edited the details");
        }

        await page.GotoAsync("/changes");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Undo: Edited the details of “{title}, green”" }).ClickAsync();
        await page.GetByText("Undo these 2 together").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("and what rested on it");
        Assert.Equal(title, await TitleAsync());
        await page.Locator(".flash").GetByText("Do again").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Did again");
        Assert.Equal($"{title}, grown", await TitleAsync());

        Task<string> TitleAsync() => browser.App.InStoreAsync(store => store.Articles.Where(a => a.Id == article).Select(a => a.Title).SingleAsync());
    }

    [Theory]
    [InlineData("Gro Vik", "tunnel", true, 1280)]
    [InlineData("Gry Lie", "bridge", false, 390)]
    public async Task Each_thing_has_its_history_with_who_did_what_and_it_is_undone_from_there(string speaker, string works, bool scripts, int width)
    {
        var place = await browser.App.ArrangeAsync(speaker, $"The {works} leaks.");
        int claim = await browser.App.ArrangeClaimAsync($"The {works} leaks.", (place, true));
        await browser.App.ChangeAsync<SpeakerActs>((acts, you) => acts.EditAsync(you, place.SpeakerId, 1, speaker, SpeakerKind.Person, $"Knows **{works}s**."));
        await browser.App.ChangeAsync<ClaimActs>((acts, you) => acts.RuleAsync(you, claim, 1, Verdict.Refuted, "It is dry."));
        await browser.App.ChangeAsync<QuoteActs>((acts, you) => acts.RejectAsync(you, place.QuoteId, 1));
        string[] all = [$"Rejected “The {works} leaks.”", $"Called “The {works} leaks.” refuted", $"Edited the speaker {speaker}"];

        var page = await browser.OpenAsync("/settings", scripts, width);
        foreach (var (address, summary, before, after) in new[]
        {
            ($"/articles/{place.ArticleId}", all[0], "unreviewed", "rejected"),
            ($"/claims/{claim}", all[1], "unchecked", "refuted"),
            ($"/speakers/{place.SpeakerId}", all[2], "–", $"Knows **{works}s**."),
        })
        {
            await page.GotoAsync(address);
            await page.Locator("main").GetByText("History", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
            var row = page.Locator(".history > li").Filter(new LocatorFilterOptions { HasText = summary }).First;
            await Expect(row.Locator(".meta")).ToContainTextAsync("You");
            await row.GetByText("Before and after").ClickAsync();
            await Expect(row.GetByRole(AriaRole.Row, new LocatorGetByRoleOptions { Name = $"{before} {after}" })).ToBeVisibleAsync();
        }

        await page.GotoAsync("/changes");
        foreach (var (summary, i) in all.Select((summary, i) => (summary, i))) await Expect(page.Locator(".history .what").Nth(i)).ToContainTextAsync(summary.TrimEnd('”'));
        await page.GotoAsync($"/changes?claim={claim}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Undo: Called" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Called");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Do again: Called" })).ToBeVisibleAsync();
        Assert.Equal(Verdict.Unchecked, await VerdictAsync(claim));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Do again: Called" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Did again: Called");
        Assert.Equal(Verdict.Refuted, await VerdictAsync(claim));
    }

    [Fact]
    public async Task A_page_left_open_over_a_restart_undoes_what_was_done_before_it()
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-");
        string copy = new DataFolder(folder.FullName).Database;
        await browser.App.InStoreAsync(store => store.Database.ExecuteSqlAsync($"VACUUM INTO {copy}"));
        var (app, port) = Start(0);
        var page = await browser.OpenAsync($"http://127.0.0.1:{port}/articles/1");
        await page.Locator("#tag-form > summary").ClickAsync();
        await page.Locator("#tag-form [name=tags]").FillAsync("before the restart");
        await page.Locator("#tag-form [name=tags]").PressAsync("Enter");
        await Expect(page.Locator("header .chip")).ToContainTextAsync("before the restart");
        await app.DisposeAsync();

        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("Check that NewsReader is running");
        (app, _) = Start(port);
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Tagged");
        await Expect(page.Locator("header .chip")).ToHaveCountAsync(0);
        Assert.Equal(0, await app.InStoreAsync(store => store.ArticleTags.CountAsync(t => t.Tag!.Name == "before the restart")));
        await app.DisposeAsync();
        folder.Delete(recursive: true);

        (NewsApp App, int Port) Start(int at)
        {
            var started = NewsApp.On(folder.FullName);
            started.UseKestrel(at);
            started.StartServer();
            return (started, started.ClientOptions.BaseAddress.Port);
        }
    }

    private Task<Verdict> VerdictAsync(int claim) => browser.App.InStoreAsync(store => store.Claims.Where(c => c.Id == claim).Select(c => c.Verdict).SingleAsync());

    private static Task SaveAsync(IPage page) => page.GetByText("Save the details").ClickAsync();
}
