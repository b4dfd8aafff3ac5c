using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace NewsReader.Browser.Tests;

/// <summary>What axe says of a page in light and in dark.</summary>
internal static class Axe
{
    private const string Contrast = "color-contrast";
    private const string HighContrast = "color-contrast-enhanced";

    // What is just fading in has not its colours yet.
    private const string Still = "Promise.allSettled(document.getAnimations().filter(a => a.effect?.getComputedTiming().endTime < 10_000).map(a => a.finished))";

    /// <summary>Fails where axe finds anything.</summary>
    /// <param name="page">The page, as it stands.</param>
    /// <param name="isRead">Whether the page is one to read long texts on: its contrast is then that of level AAA, 7 to 1.</param>
    /// <param name="within">What alone is looked at, where the rest of the page has been: a selector.</param>
    public static async Task ExpectNothingAsync(this IPage page, bool isRead = false, string within = "html")
    {
        // What the browser has not laid out, axe can't judge.
        await page.EvaluateAsync("[...document.styleSheets].at(-1).insertRule('.p { content-visibility: visible !important }')");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        // What is found by the lower level is found by the higher one.
        await RunAsync(page, within, "light", new AxeRunOptions { Rules = new Dictionary<string, RuleOptions> { [Contrast] = new() { Enabled = !isRead }, [HighContrast] = new() { Enabled = isRead } } });
        // Nothing but the colours is another one in the dark.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await RunAsync(page, within, "dark", new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = [isRead ? HighContrast : Contrast] } });
    }

    private static async Task RunAsync(IPage page, string within, string scheme, AxeRunOptions options)
    {
        await page.EvaluateAsync(Still);
        var found = (await page.RunAxe(new AxeRunContext { Include = [new AxeSelector(within)] }, options)).Violations;
        Assert.True(
            found.Length == 0,
            string.Join('\n', found.Select(v => $"{scheme} {page.Url}: {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Select(n => $"{n.Html} {n.Any.FirstOrDefault()?.Message}").Take(6))}")));
    }
}
