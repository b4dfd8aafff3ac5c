using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core.Articles;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>The review queue by keyboard alone.</summary>
public sealed class ReviewTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task Ten_findings_take_ten_keys_and_each_is_judged()
    {
        var page = await OpenAsync("/review");
        int before = await CountAsync(Review.Confirmed);
        for (int i = 1; i <= 10; i++)
        {
            await page.Keyboard.PressAsync("a");
            await Expect(page.Locator("progress")).ToHaveAttributeAsync("value", i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(before + 10, await CountAsync(Review.Confirmed));
        await Expect(page.Locator(".facts")).ToContainTextAsync("10 reviewed in this sitting");
    }

    [Fact]
    public async Task A_finding_is_rejected_skipped_named_and_undone_without_a_mouse()
    {
        var page = await OpenAsync("/review?order=article");
        string first = await ShownAsync(page);

        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator($"#{first}")).ToHaveCountAsync(0);
        string second = await ShownAsync(page);
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator($"#{second}")).ToHaveCountAsync(0);
        await Expect(page.Locator(".flash")).ToContainTextAsync("Rejected");

        // Undone, it is the one to look at again.
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator($"#{second}")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByLabel("Who said it?")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Reviewed Person");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Named Reviewed Person");
        await Expect(page.Locator($"#{second}")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_bounds_of_a_finding_are_corrected_by_the_arrow_keys()
    {
        var page = await OpenAsync("/review?order=doubtful");
        string card = await ShownAsync(page);
        string words = string.Concat(await page.Locator("q.here").AllTextContentsAsync());

        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".grip.end").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".flash")).ToContainTextAsync("Corrected the bounds");
        await Expect(page.Locator($"#{card}")).ToBeVisibleAsync();
        string shorter = string.Concat(await page.Locator("q.here").AllTextContentsAsync());
        Assert.StartsWith(shorter, words, StringComparison.Ordinal);
        Assert.True(shorter.Length < words.Length);
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await browser.OpenAsync(path);
        await Expect(page.Locator("html.js .who.here")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<string> ShownAsync(IPage page)
    {
        await Expect(page.Locator(".who[data-quote]")).ToHaveIdAsync(new Regex("^w[0-9]+$"));
        return (await page.Locator(".who[data-quote]").GetAttributeAsync("id"))!;
    }

    private Task<int> CountAsync(Review review) => browser.App.InStoreAsync(store => store.Quotes.CountAsync(q => q.Review == review));
}
