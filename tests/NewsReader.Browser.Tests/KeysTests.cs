using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

public sealed class KeysTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task A_key_of_ones_own_does_what_the_other_did_and_the_other_does_nothing()
    {
        await SetKeysAsync();
        var page = await browser.OpenAsync("/settings");
        var field = page.GetByLabel("accept the quote");
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("b");
        await Expect(field).ToHaveValueAsync("b");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Your keys are saved");

        await OpenArticleAsync(page);
        await page.Locator(".who.maybe .name small").First.ClickAsync();
        string first = await page.Locator(".who.here").GetAttributeAsync("id") ?? "";
        await Expect(page.Locator(".who.here [data-act=accept]")).ToHaveTextAsync("Acceptb");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator($"#{first}.here")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("b");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Confirmed");
        await Expect(page.Locator($"#{first}.here")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Confirmed");
        await SetKeysAsync();
    }

    [Fact]
    public async Task A_conflict_keeps_what_was_typed_until_it_is_settled()
    {
        await SetKeysAsync();
        var page = await browser.OpenAsync("/settings");
        await page.GetByLabel("accept the quote").FillAsync("x");
        await page.GetByLabel("write a note").FillAsync("q");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the keys" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“accept the quote” and “reject the quote” have the same key, x");
        await page.ExpectNothingAsync();

        await page.GetByLabel("accept the quote").FillAsync("b");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the keys" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Your keys are saved");
        await Expect(page.GetByLabel("write a note")).ToHaveValueAsync("q");
        await SetKeysAsync();
    }

    [Fact]
    public async Task Help_shows_bright_what_the_page_can_do_and_says_where_the_rest_works()
    {
        var page = await browser.OpenAsync("/claims");
        await page.Keyboard.PressAsync("?");
        var accept = page.Locator("#keys [data-act=accept]");
        await Expect(accept).ToHaveClassAsync("off");
        await Expect(accept.GetByText("where there are quotes")).ToBeVisibleAsync();
        await Expect(page.Locator("#keys [data-act=search]")).Not.ToHaveClassAsync("off");
        await page.ExpectNothingAsync();

        // Keys are off while the help is open.
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("l");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#keys")).Not.ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/claims$"));

        await OpenArticleAsync(page);
        await page.Keyboard.PressAsync("?");
        await Expect(accept).Not.ToHaveClassAsync("off");
        await Expect(accept.GetByText("where there are quotes")).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_letter_after_g_goes_to_a_page_and_a_letter_in_a_field_is_a_letter()
    {
        var page = await browser.OpenAsync("/claims");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("p");
        await Expect(page).ToHaveURLAsync(new Regex("/settings$"));

        await Expect(page.Locator("html.js")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("gl?u");
        await Expect(page.Locator("#find")).ToHaveValueAsync("gl?u");
        await Expect(page).ToHaveURLAsync(new Regex("/settings$"));
        // What stands there is taken up whole, to be written over.
        await page.Locator("#find").BlurAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("x");
        await Expect(page.Locator("#find")).ToHaveValueAsync("x");
    }

    [Fact]
    public async Task A_digit_picks_a_likely_speaker_before_a_name_is_typed_and_is_a_digit_after()
    {
        var page = await browser.OpenAsync("/");
        await OpenArticleAsync(page);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByLabel("Who said it?")).ToBeFocusedAsync();
        string likely = await page.Locator(".likely button").Nth(1).EvaluateAsync<string>("button => button.firstChild.data");
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator(".flash")).ToContainTextAsync($"Named {likely}");

        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByLabel("Who said it?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("24 hours");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("A 2");
        await Expect(page.GetByLabel("Who said it?")).ToHaveValueAsync("A 2");
    }

    [Fact]
    public async Task The_address_of_the_quote_at_hand_is_copied()
    {
        var page = await browser.OpenAsync("/");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await OpenArticleAsync(page);
        await page.Keyboard.PressAsync("n");
        string quote = await page.Locator(".who.here").GetAttributeAsync("data-quote") ?? "";
        await page.Keyboard.PressAsync("y");

        await Expect(page.Locator(".flash")).ToContainTextAsync($"#q{quote}");
        Assert.EndsWith($"#q{quote}", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task O_opens_the_row_one_stands_on()
    {
        var page = await browser.OpenAsync("/");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("o");

        await Expect(page).ToHaveURLAsync(new Regex("/articles/\\d+"));
    }

    [Fact]
    public async Task How_text_is_set_shows_at_once_and_stays()
    {
        var page = await browser.OpenAsync("/settings");
        double before = await WidthAsync(page);
        await page.GetByLabel("largest", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        Assert.True(await WidthAsync(page) > before * 1.2, "The sample is set no larger.");
        await page.GetByLabel("dark", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        Assert.Equal("dark", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme"));
        await Expect(page.GetByLabel("dark", new PageGetByLabelOptions { Exact = true })).ToBeFocusedAsync();
        await WaitAsync(settings => settings is { Size: TextSize.Largest, Scheme: Scheme.Dark });

        await page.GotoAsync("/articles/1");
        Assert.Equal("28px", await page.Locator(".p > p.text").First.EvaluateAsync<string>("it => getComputedStyle(it).fontSize"));
        await page.ExpectNothingAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("light", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme"));
        await SetAsync(settings => (settings.Size, settings.Scheme) = (TextSize.Normal, Scheme.System));
    }

    [Fact]
    public async Task A_choice_that_could_not_be_saved_says_so()
    {
        var page = await browser.OpenAsync("/settings");
        await page.RouteAsync("**/settings?handler=Reading", route => route.AbortAsync());
        await page.GetByLabel("small", new PageGetByLabelOptions { Exact = true }).CheckAsync();

        await Expect(page.Locator(".flash")).ToContainTextAsync("the choice lasts for this page only");
    }

    [Fact]
    public async Task Settings_need_no_script()
    {
        var page = await browser.OpenAsync("/settings", scripts: false, width: 390);
        await page.GetByLabel("narrow").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Set the text like this" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Text is set as you chose");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-measure", "narrow");

        // From where one reads, and back there.
        await page.GotoAsync("/articles/1");
        await page.Locator(".aa summary").ClickAsync();
        await page.GetByLabel("without serifs").CheckAsync();
        await page.Locator(".aa button").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-face", "sans");
        await Expect(page).ToHaveURLAsync(new Regex("/articles/1$"));
        await WaitAsync(settings => settings is { Measure: Measure.Narrow, Face: Typeface.Sans });
        await SetAsync(settings => (settings.Measure, settings.Face) = (Measure.Normal, Typeface.Serif));
    }

    private static Task<double> WidthAsync(IPage page) => page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.sample p')).fontSize)");

    private async Task OpenArticleAsync(IPage page)
    {
        await browser.ForgetPlacesAsync();
        await page.GotoAsync("/articles/1");
        await Expect(page.Locator("html.js #place")).ToBeAttachedAsync();
    }

    private Task SetKeysAsync(params OwnKey[] keys) => SetAsync(settings => settings.Keys = keys);

    private Task<bool> SetAsync(Action<ReaderSettings> set) => browser.App.InStoreAsync(async store =>
    {
        await store.SetSettingsAsync(Reader.You.Id, set);
        return true;
    });

    private async Task WaitAsync(Func<ReaderSettings, bool> isSo)
    {
        for (int i = 0; i < 50; i++)
        {
            if (await browser.App.InStoreAsync(store => store.ReaderSettings.AsNoTracking().SingleOrDefaultAsync()) is { } settings && isSo(settings)) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It was not saved within five seconds.");
    }
}
