using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>Goes through a page as whoever has no mouse.</summary>
internal static class Tabbing
{
    private const int Most = 40;

    /// <summary>Presses Tab until a control has the focus.</summary>
    public static async Task TabToAsync(this IPage page, ILocator control)
    {
        for (int i = 0; i < Most && !await control.EvaluateAsync<bool>("it => it === document.activeElement"); i++) await page.Keyboard.PressAsync("Tab");
        await Expect(control).ToBeFocusedAsync();
    }
}
