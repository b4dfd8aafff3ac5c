using Microsoft.Playwright;
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

    private static Task SaveAsync(IPage page) => page.GetByText("Save the details").ClickAsync();
}
