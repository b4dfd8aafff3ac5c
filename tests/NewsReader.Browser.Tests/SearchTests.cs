using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

public sealed class SearchTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Theory]
    [InlineData(true, 1280, "gannet")]
    [InlineData(false, 1280, "kittiwake")]
    [InlineData(true, 390, "puffin")]
    [InlineData(false, 390, "razorbill")]
    public async Task A_search_is_narrowed_by_an_outlet_a_bar_and_a_range_widened_by_a_chip_and_a_hit_opens_at_its_words(bool scripts, int width, string bird)
    {
        foreach (var (outlet, month) in new[] { ("Cliff Post", 1), ("Cliff Post", 3), ("Cliff Post", 3), ("Sea News", 3), ("Cliff Post", 6) })
            await browser.App.ArrangeAsync(new Saying { Speaker = $"{bird} Watcher", Words = [$"The {bird} is back"], Title = $"Birds of {outlet}", Outlet = outlet, Day = new DateOnly(2025, month, 7) });
        var page = await browser.OpenAsync("/", scripts, width);

        await page.Locator("#find").FillAsync(bird);
        await page.Locator("#find").PressAsync("Enter");
        await ExpectHitsAsync(5);
        await UnfoldAsync();
        await page.Locator(".facets").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Cliff Post" }).ClickAsync();
        await ExpectHitsAsync(4);

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "March 2025: 2 articles" }).ClickAsync();
        await ExpectHitsAsync(2);
        await Expect(page.Locator(".parts .chip")).ToHaveCountAsync(3);

        await UnfoldAsync();
        await page.GetByLabel("From", new PageGetByLabelOptions { Exact = true }).FillAsync("2025-03");
        await page.GetByLabel("Through").FillAsync("2025-06");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Narrow" }).ClickAsync();
        await ExpectHitsAsync(3);
        await Expect(page.Locator("#find")).ToHaveValueAsync($"{bird} outlet:\"Cliff Post\" after:2025-03 before:2025-07");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Without outlet:\"Cliff Post\"" }).ClickAsync();
        await ExpectHitsAsync(4);
        await page.Locator(".tabs").GetByText("Quotes").ClickAsync();
        await ExpectHitsAsync(4);
        await page.Locator(".tabs").GetByText("Articles").ClickAsync();

        await page.Locator(".rows .go").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/articles/\d+\?q=.+#p1$"));
        await Expect(page.Locator("mark").GetByText(bird).First).ToBeInViewportAsync();

        Task ExpectHitsAsync(int count) => Expect(page.Locator(".rows > li")).ToHaveCountAsync(count);

        // Beside the hits there is nothing to unfold.
        async Task UnfoldAsync()
        {
            var fold = page.Locator(".facets summary");
            await Expect(fold).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Visible = width < 1000 });
            if (width < 1000) await fold.ClickAsync();
        }
    }

    [Theory]
    [InlineData(true, 1280, "dunlin")]
    [InlineData(false, 1280, "turnstone")]
    [InlineData(true, 390, "sanderling")]
    [InlineData(false, 390, "whimbrel")]
    public async Task A_search_that_finds_nothing_or_cant_be_read_leads_to_one_that_does_and_to_the_help(bool scripts, int width, string bird)
    {
        await browser.App.ArrangeAsync(new Saying { Speaker = $"Dora {bird}", Words = [$"The {bird} gathers"], In = $"The {bird} gathers and terns leave" });
        var page = await browser.OpenAsync($"/search?q={bird}+speeker:{bird}", scripts, width);
        await LinkAsync($"{bird} speaker:{bird}");
        await Expect(page.Locator(".rows blockquote")).ToHaveTextAsync($"The {bird} gathers");

        await page.Locator("#find").FillAsync($"{bird} speaker:nobody");
        await page.Locator("#find").PressAsync("Enter");
        await Expect(page.Locator(".nothing li")).ToContainTextAsync("1 article");
        await LinkAsync("Without speaker:nobody", within: ".nothing");
        await Expect(page.Locator(".rows > li")).ToHaveCountAsync(1);

        await LinkAsync("How searches are written");
        await Expect(page.Locator("h1")).ToHaveTextAsync("How searches are written");
        await LinkAsync("harbour -strike");
        await Expect(page.Locator("#find")).ToHaveValueAsync("harbour -strike");

        Task LinkAsync(string name, string within = "main") => page.Locator(within).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name }).ClickAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Axe_finds_nothing_wrong_in_bars_facets_and_chips(int width)
    {
        foreach (int month in new[] { 1, 2, 5 })
            await browser.App.ArrangeAsync(new Saying { Speaker = "Gil Godwit", Words = ["The godwit is back"], Outlet = "Mud News", Day = new DateOnly(2025, month, 7) });
        var page = await browser.OpenAsync("/search?q=godwit+-curlew+speaker:gil", width: width);
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
        await Expect(page.Locator(".months a rect")).Not.ToHaveCountAsync(0);
        await page.ExpectNothingAsync(within: "main");
    }

    [Theory]
    [InlineData("avocet", "March", "May")]
    [InlineData("bittern", "May", "March")]
    public async Task Months_are_narrowed_by_drawing_over_their_bars_either_way(string bird, string from, string to)
    {
        foreach (int month in new[] { 1, 3, 4, 5, 9 })
            await browser.App.ArrangeAsync(new Saying { Speaker = "Ria Reed", Words = [$"The {bird} is back"], Outlet = "Reed News", Day = new DateOnly(2025, month, 7) });
        var page = await browser.OpenAsync($"/search?q={bird}");
        await MoveToAsync(from);
        await page.Mouse.DownAsync();
        await MoveToAsync(to);
        await Expect(page.Locator(".months .drawn")).ToHaveCountAsync(3);
        await page.Mouse.UpAsync();

        await Expect(page.Locator("#find")).ToHaveValueAsync($"{bird} after:2025-03 before:2025-06");
        await Expect(page.Locator(".rows > li")).ToHaveCountAsync(3);

        async Task MoveToAsync(string month)
        {
            var bar = (await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"{month} 2025: 1 article" }).BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(bar.X + (bar.Width / 2), bar.Y + (bar.Height / 2));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_keyboard_one_skips_from_the_query_to_the_first_hit(bool scripts)
    {
        for (int month = 1; month <= 6; month++)
            await browser.App.ArrangeAsync(new Saying { Speaker = $"Heron Watcher {month}", Words = ["The heron waits"], Title = "Herons", Outlet = $"Reed Post {month}", Day = new DateOnly(2025, month, 7) });
        var page = await browser.OpenAsync("/search?q=heron", scripts, 1280);

        await page.TabToAsync(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Skip to the hits" }));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("#hits .go").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Whoever_searches_for_quotes_goes_on_with_quotes()
    {
        var page = await browser.OpenAsync("/search?q=harbour&kind=quotes");
        await page.Locator("#find").FillAsync("rail");
        await page.Locator("#find").PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=rail&kind=quotes$"));
        await Expect(page.Locator(".tabs [aria-current]")).ToContainTextAsync("Quotes");
    }
}
