using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

public sealed class SpeakerTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task A_name_is_sorted_out_in_the_list_and_undone_without_leaving_it(bool scripts, int width)
    {
        var page = await browser.OpenAsync("/speakers?show=unresolved", scripts, width);
        if (scripts) await page.EvaluateAsync("window.isSamePage = true");
        string name = await page.Locator(".names h2").First.InnerTextAsync();

        await page.Locator(".names > li").First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Make a new speaker" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync($"Named {name} as the speaker of");
        await Expect(page.Locator(".names h2").GetByText(name, new LocatorGetByTextOptions { Exact = true })).ToHaveCountAsync(0);

        await page.Locator(".flash").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".names h2").First).ToHaveTextAsync(name);
        await Expect(page).ToHaveURLAsync(new Regex("show=unresolved"));
        if (scripts) Assert.True(await page.EvaluateAsync<bool>("window.isSamePage"), "Sorting a name out reloaded the page.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notes_are_previewed_and_saved(bool scripts)
    {
        int id = await MostQuotedAsync();
        var page = await browser.OpenAsync($"/speakers/{id}/edit", scripts);
        string words = $"Speaks for **the house** {Guid.NewGuid()} <script>document.title = 'harmed'</script><img src=x onerror=\"document.title = 'harmed'\"> [more](javascript:document.title='harmed')";

        await page.GetByLabel("Who they are").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Preview" }).ClickAsync();
        await Expect(page.Locator("#preview strong")).ToHaveTextAsync("the house");
        await ExpectHarmlessAsync("#preview");
        await Expect(page.GetByLabel("Who they are")).ToHaveValueAsync(words);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".who-they-are strong")).ToHaveTextAsync("the house");
        await ExpectHarmlessAsync(".who-they-are");
        Assert.Equal(words, await browser.App.InStoreAsync(store => store.Speakers.Where(s => s.Id == id).Select(s => s.Description).SingleAsync()));

        async Task ExpectHarmlessAsync(string notes)
        {
            await Expect(page.Locator(notes).GetByText("more")).ToBeVisibleAsync();
            await Expect(page.Locator(notes).Locator("script, img, a[href^=javascript]")).ToHaveCountAsync(0);
            await Expect(page).Not.ToHaveTitleAsync("harmed");
        }
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task A_quote_is_split_off_merged_back_and_all_of_it_undone(bool scripts, int width)
    {
        int id = await MostQuotedAsync();
        string other = "Split " + Guid.NewGuid();
        var page = await browser.OpenAsync($"/speakers/{id}", scripts, width);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Split off another" }).ClickAsync();

        await page.Locator("input[name=quote]").First.CheckAsync();
        await page.GetByLabel("Who it is").FillAsync(other);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync($"Split this off for {other}?");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Split off", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(other);
        await Expect(page.Locator("blockquote")).ToHaveCountAsync(1);
        string split = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync($"{split}/merge?with={id}");
        await Expect(page.Locator(".goes")).ToContainTextAsync("1 quote");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Merge" }).ClickAsync();
        await Expect(page.Locator("header .chip").GetByText(other)).ToHaveCountAsync(1);
        await page.GotoAsync(split);
        Assert.Equal($"/speakers/{id}", new Uri(page.Url).AbsolutePath);

        await UndoAsync(page, $"Undo: Merged {other}");
        await page.GotoAsync(split);
        await Expect(page.Locator("h1")).ToHaveTextAsync(other);
        await UndoAsync(page, "Undo: Split 1 quote off");
        Assert.Equal(404, (await page.GotoAsync(split))!.Status);
    }

    [Fact]
    public async Task A_merge_with_oneself_is_refused_and_a_merge_and_a_split_go_by_the_keyboard_alone()
    {
        var one = await browser.App.ArrangeAsync("Harriet Lund", "The locks are shut.", "The water is high.");
        var other = await browser.App.ArrangeAsync("H. Lund-Berg", "The locks open on Friday.");
        var page = await browser.OpenAsync($"/speakers/{one.SpeakerId}");
        await PressAsync(page.GetByText("Merge into another…"));
        await page.TabToAsync(page.GetByLabel("Their name"));
        await page.Keyboard.TypeAsync("Harriet Lund");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That is the same speaker: there is nothing to merge.");

        await page.TabToAsync(page.GetByLabel("Their name"));
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("H. Lund-Berg");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Merge Harriet Lund into H. Lund-Berg?");
        await PressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Merge", Exact = true }));
        await Expect(page.Locator("h1")).ToHaveTextAsync("H. Lund-Berg");
        Assert.Equal(2, await QuotesAsync(other.SpeakerId));
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Merged Harriet Lund");
        await Expect(page.Locator("blockquote")).ToHaveCountAsync(1);
        Assert.Equal((1, 1), (await QuotesAsync(one.SpeakerId), await QuotesAsync(other.SpeakerId)));

        await PressAsync(page.GetByText("Split off another…"));
        await page.TabToAsync(page.GetByLabel("Who it is"));
        await page.Keyboard.TypeAsync("Lock Keeper");
        await page.TabToAsync(page.Locator("input[name=quote]"));
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Split this off for Lock Keeper?");
        await PressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Split off", Exact = true }));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Lock Keeper");
        Assert.Equal(0, await QuotesAsync(other.SpeakerId));

        // The page that one stands on goes with what is undone: what is left is its history, with the way to have it again.
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Split 1 quote off");
        await Expect(page.Locator(".lead")).ToContainTextAsync("Of Lock Keeper, which is no longer there");
        Assert.Equal(1, await QuotesAsync(other.SpeakerId));
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(page.Locator(".lead a").First).ToHaveTextAsync("Lock Keeper");
        Assert.Equal(0, await QuotesAsync(other.SpeakerId));

        async Task PressAsync(ILocator control)
        {
            await page.TabToAsync(control);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    [Theory]
    [InlineData("Wim Dijk", true, 1280)]
    [InlineData("Jan Dam", false, 390)]
    public async Task A_dossier_is_narrowed_by_outlet_form_tag_and_days_and_a_name_is_added_made_the_main_one_and_removed(string speaker, bool scripts, int width)
    {
        string reeve = $"The reeve {speaker[^1]}", floods = $"floods of {speaker}";
        var first = await SayAsync("The dikes hold.", "Dike Post", new DateOnly(2026, 2, 3));
        await SayAsync("The dikes are wet.", "Dike Post", new DateOnly(2026, 3, 4));
        await SayAsync("The dikes broke.", "Delta News", new DateOnly(2026, 4, 5));
        await browser.App.ChangeAsync<TagActs>((acts, you) => acts.TagArticleAsync(you, first.ArticleId, floods));
        var page = await browser.OpenAsync($"/speakers/{first.SpeakerId}", scripts, width);
        await Expect(page.Locator(".plot svg[role=img]")).ToHaveCountAsync(2);
        await page.GetByText("The same as a table").ClickAsync();
        await Expect(page.Locator(".plot tbody tr")).ToHaveTextAsync([Row("April", "0 1 1"), Row("March", "1 0 1"), Row("February", "1 0 1")]);

        await page.Locator("[name=outlet]").SelectOptionAsync("Dike Post");
        await ShowAsync("The dikes are wet.", "The dikes hold.");
        await page.GetByLabel("From", new PageGetByLabelOptions { Exact = true }).FillAsync("2026-02-10");
        await ShowAsync("The dikes are wet.");
        await page.Locator("[name=outlet]").SelectOptionAsync("");
        await page.GetByLabel("To", new PageGetByLabelOptions { Exact = true }).FillAsync("2026-04-05");
        await page.Locator("[name=form]").SelectOptionAsync("Direct");
        await ShowAsync("The dikes broke.", "The dikes are wet.");
        await page.Locator("[name=tag]").SelectOptionAsync(floods);
        await ShowAsync();
        await page.GetByText("Show all quotes").ClickAsync();
        await page.Locator("aside .chip").GetByText(floods).ClickAsync();
        await Expect(page.Locator("blockquote")).ToHaveTextAsync(["The dikes hold."]);

        await page.GetByText("Add a name").ClickAsync();
        await page.GetByLabel("Another name").FillAsync(reeve);
        await page.GetByLabel("Another name").PressAsync("Enter");
        await Expect(page.Locator("header .chip")).ToHaveTextAsync(reeve);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Make this the main name: {reeve}" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(reeve);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Remove the name {speaker}" }).ClickAsync();
        await Expect(page.Locator("header .chip")).ToHaveCountAsync(0);
        Assert.Equal([reeve], await NamesAsync());
        foreach (string name in new[] { reeve, speaker })
        {
            if (scripts)
            {
                await page.Keyboard.PressAsync("u");
            }
            else
            {
                // The newest that is not undone.
                await UndoAsync(page, "Undo:");
                await page.GotoAsync($"/speakers/{first.SpeakerId}");
            }

            await Expect(page.Locator("h1")).ToHaveTextAsync(name);
            await Expect(page.Locator("header .chip")).ToHaveCountAsync(1);
        }

        Assert.Equal(new[] { reeve, speaker }.Order(), await NamesAsync());

        Task<Arranged> SayAsync(string words, string outlet, DateOnly day) => browser.App.ArrangeAsync(new Saying { Speaker = speaker, Words = [words], Outlet = outlet, Day = day, Review = Review.Confirmed });

        async Task ShowAsync(params string[] quotes)
        {
            await page.GetByText("Show", new PageGetByTextOptions { Exact = true }).ClickAsync();
            await Expect(page.Locator("blockquote")).ToHaveTextAsync(quotes);
        }

        Task<List<string>> NamesAsync() => browser.App.InStoreAsync(store => store.SpeakerNames.Where(n => n.SpeakerId == first.SpeakerId).OrderBy(n => n.Name).Select(n => n.Name).ToListAsync());

        static Regex Row(string month, string counts) => new($"{month} 2026\\s+{counts.Replace(" ", "\\s+", StringComparison.Ordinal)}");
    }

    [Fact]
    public async Task A_name_that_two_people_have_becomes_the_one_chosen_and_that_of_nobody_known_one_of_another_name()
    {
        var lars = await browser.App.ArrangeAsync("Lars Stenmark", "The lifts run.");
        await browser.App.ArrangeAsync("Maja Stenmark", "The lifts stand.");
        var quotes = new List<int>();
        foreach (string name in new[] { "Stenmark", "Stenmark", "Slalomkongen" })
            quotes.Add((await browser.App.ArrangeAsync(new Saying { NameAsFound = name, Words = [$"{name} was here."] })).QuoteId);

        var page = await browser.OpenAsync("/speakers?show=unresolved");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Stenmark is Lars Stenmark" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Named Lars Stenmark");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "somebody else for Slalomkongen" }).ClickAsync();
        await page.GetByLabel("The speaker’s name").FillAsync("Lars Stenmark");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Name them" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Named Lars Stenmark");
        Assert.Equal(4, await QuotesAsync(lars.SpeakerId));
        Assert.Equal(3, await browser.App.InStoreAsync(store => store.Quotes.CountAsync(q => quotes.Contains(q.Id) && q.Review == Review.Unreviewed && q.SpeakerId == lars.SpeakerId)));
    }

    [Fact]
    public async Task A_phone_shows_when_a_speaker_was_first_and_last_heard_in_one_line()
    {
        var page = await browser.OpenAsync("/speakers", width: 390, height: 844);
        var said = page.Locator("table.list .narrow").First;
        await Expect(said).ToHaveTextAsync(new Regex(".+ – .+"));
        var box = (await said.BoundingBoxAsync())!;
        Assert.True(box.Height < 30, $"{box.Height}");
        await page.SetViewportSizeAsync(1280, 900);
        await Expect(said).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Whoever_is_typed_by_a_name_of_theirs_is_offered_wherever_a_speaker_is_named()
    {
        int id = await MostQuotedAsync();
        foreach (string address in new[] { $"/speakers/{id}/merge", $"/speakers/{id}/split", "/speakers/name?found=Konstantinkosachev", "/articles/1/mark?p=2" })
        {
            var page = await browser.OpenAsync(address);
            await page.Locator("[data-names]").First.PressSequentiallyAsync("lavr");
            await Expect(page.Locator("#names option").First).ToHaveAttributeAsync("value", new Regex("Lavrov"));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_plot_is_read_as_a_table_that_leads_to_the_quotes_of_a_time()
    {
        int id = await MostQuotedAsync();
        var page = await browser.OpenAsync($"/speakers/{id}");

        await page.GetByText("The same as a table").ClickAsync();
        await page.Locator(".plot tbody a").First.ClickAsync();

        await Expect(page.GetByLabel("From", new PageGetByLabelOptions { Exact = true })).Not.ToHaveValueAsync("");
        await Expect(page.GetByText("Clear the filter")).ToBeVisibleAsync();
    }

    private Task<int> QuotesAsync(int speaker) => browser.App.InStoreAsync(store => store.Quotes.CountAsync(q => q.SpeakerId == speaker));

    private Task<int> MostQuotedAsync() => browser.App.InStoreAsync(store => store.Quotes.Live().Where(q => q.SpeakerId != null && q.Article!.PublishedOn != null)
        .GroupBy(q => q.SpeakerId!.Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync());

    private static async Task UndoAsync(IPage page, string what)
    {
        await page.GotoAsync("/changes");
        await page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = what }).First.ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid");
    }
}
