using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core.Store;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

public sealed class SpeakerTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task A_name_is_sorted_out_in_the_list_and_undone_without_leaving_it()
    {
        var page = await browser.OpenAsync("/speakers?show=unresolved");
        await page.EvaluateAsync("window.isSamePage = true");
        string name = await page.Locator(".names h2").First.InnerTextAsync();

        await page.Locator(".names > li").First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Make a new speaker" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync($"Named {name} as the speaker of");
        await Expect(page.Locator(".names h2").GetByText(name, new LocatorGetByTextOptions { Exact = true })).ToHaveCountAsync(0);

        await page.Locator(".flash").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".names h2").First).ToHaveTextAsync(name);
        Assert.True(await page.EvaluateAsync<bool>("window.isSamePage"), "Sorting a name out reloaded the page.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notes_are_previewed_and_saved(bool scripts)
    {
        int id = await MostQuotedAsync();
        var page = await browser.OpenAsync($"/speakers/{id}/edit", scripts);
        string words = "Speaks for **the house** " + Guid.NewGuid();

        await page.GetByLabel("Who they are").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Preview" }).ClickAsync();
        await Expect(page.Locator("#preview strong")).ToHaveTextAsync("the house");
        await Expect(page.GetByLabel("Who they are")).ToHaveValueAsync(words);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".who-they-are strong")).ToHaveTextAsync("the house");
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
    public async Task A_phone_shows_when_a_speaker_was_first_and_last_heard_in_one_line()
    {
        var page = await browser.OpenAsync("/speakers", width: 390, height: 844);
        var said = page.Locator("table.list .narrow").First;
        await Expect(said).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(".+ – .+"));
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
            await Expect(page.Locator("#names option").First).ToHaveAttributeAsync("value", new System.Text.RegularExpressions.Regex("Lavrov"));
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

    private Task<int> MostQuotedAsync() => browser.App.InStoreAsync(store => store.Quotes.Live().Where(q => q.SpeakerId != null && q.Article!.PublishedOn != null)
        .GroupBy(q => q.SpeakerId!.Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync());

    private static async Task UndoAsync(IPage page, string what)
    {
        await page.GotoAsync("/changes");
        await page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = what }).First.ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid");
    }
}
