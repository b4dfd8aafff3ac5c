using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsReader.Web.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>Keeping a search, coming back to it, and being offered how the next could go on.</summary>
public sealed class SearchesTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_search_is_saved_opened_renamed_removed_and_put_back(bool scripts)
    {
        string word = scripts ? "numbat" : "dunnart", name = $"Of the {word}";
        var page = await browser.OpenAsync($"/search?q={word}", scripts);
        await page.GetByText("Save this search").ClickAsync();
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator("#flash")).ToContainTextAsync($"Saved this search as “{name}”.");
        await Expect(page.Locator("main")).ToContainTextAsync($"This search is saved as “{name}”");

        await browser.App.ImportAsync($"News of the {word}\n\nThe {word} was seen at the harbour.\n");
        await page.GotoAsync("/searches");
        var row = page.Locator(".rows > li").Filter(new() { HasText = word });
        await Expect(row.Locator("strong")).ToHaveTextAsync("1 new");
        await row.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(page.Locator("#flash")).ToContainTextAsync($"1 new in “{name}”");
        await page.GetByText("Show what is new").ClickAsync();
        await Expect(page.Locator("#new li")).ToHaveTextAsync([$"News of the {word}"]);

        await page.GotoAsync("/searches");
        await Expect(row.Locator("strong")).ToHaveCountAsync(0);
        await row.Locator("summary").ClickAsync();
        await row.GetByLabel("Name", new() { Exact = true }).FillAsync($"Every {word}");
        await row.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(row.Locator("h2")).ToHaveTextAsync($"Every {word}");
        await Expect(page.Locator("#flash")).ToContainTextAsync($"It is called “Every {word}” now.");

        await row.GetByRole(AriaRole.Button, new() { Name = $"Remove Every {word}" }).ClickAsync();
        await Expect(page.Locator("#flash")).ToContainTextAsync($"Removed “Every {word}”.");
        await Expect(row).ToHaveCountAsync(0);
        if (scripts) await page.Keyboard.PressAsync("u");
        else await page.Locator("#flash button").ClickAsync();
        await Expect(page.Locator("#flash")).ToContainTextAsync($"Put back “Every {word}”.");
        await row.GetByRole(AriaRole.Button, new() { Name = $"Remove Every {word}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Put back Every {word}" }).ClickAsync();
        await Expect(row.Locator("h2")).ToHaveTextAsync($"Every {word}");
    }

    [Fact]
    public async Task A_search_is_completed_by_keyboard_from_what_is_offered()
    {
        await browser.App.ImportAsync("A talk\n\n“The ferries are safe,” Ferdinand Quist said on Monday. “We are glad,” Fergus Quist said.\n");
        var page = await browser.OpenAsync("/settings");
        var (field, options) = (page.Locator("#find"), page.Locator("#offers [role=option]"));
        await page.Keyboard.PressAsync("/");
        await Expect(field).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Search the archive" })).ToHaveAttributeAsync("aria-expanded", "false");

        await field.PressSequentiallyAsync("safe speaker:quis");
        await Expect(options).ToHaveCountAsync(2);
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("safe speaker:quis");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");

        await field.PressSequentiallyAsync("t");
        await Expect(options).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "offer-0");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#offers [aria-selected]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("#offers [aria-selected=true]")).ToHaveIdAsync("offer-1");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.ExpectNothingAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("safe speaker:\"Ferdinand Quist\" ");
        await Expect(options).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToContainTextAsync("safe speaker:\"Ferdinand Quist\"");
        await page.Locator(".tabs a", new() { HasText = "Quotes" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("&kind=quotes$"));
        await page.GotoAsync("/search?q=ferries&kind=quotes");
        await page.Locator("#find").FillAsync("saf");
        await page.Locator("#offers [role=option]").Filter(new() { HasText = "searched lately" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/search\?q=safe%20speaker%3A%22Ferdinand%20Quist%22&kind=quotes$"));
    }
}
