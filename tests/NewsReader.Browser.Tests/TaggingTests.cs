using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core;
using NewsReader.Core.Articles;
using NewsReader.Web.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>Making quotes, speakers and tags of words, and putting their bounds right.</summary>
public sealed class TaggingTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    private const string Article = "/articles/1";

    [Fact]
    public async Task Words_are_selected_and_made_a_quote_with_the_keyboard_alone()
    {
        await browser.ForgetPlacesAsync();
        var page = await OpenAsync();
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("v");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        string words = await page.EvaluateAsync<string>("getSelection().toString()");
        Assert.Equal(3, words.Split(' ').Length);

        await page.Keyboard.PressAsync("w");
        await Expect(page.GetByLabel("Speaker, if you know")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Key Board");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".flash")).ToContainTextAsync("a quote by Key Board");
        var quote = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.ArticleId == 1 && q.Origin == Origin.Person && q.Speaker!.Name == "Key Board"));
        Assert.Equal(words, quote.Words);
        // What was made is what the next key is about.
        await Expect(page.Locator($"#w{quote.Id}.here")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Made");
    }

    [Fact]
    public async Task A_handle_is_dragged_from_word_to_word_and_a_part_a_cue_and_a_source_are_taken_from_selected_words()
    {
        int id = await browser.App.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == 1 && q.Words.StartsWith("“We are all eagerly")).Select(q => q.Id).SingleAsync());
        var page = await OpenAsync($"{Article}?edit={id}#w{id}");
        await Expect(page.Locator(".grip.end")).ToBeFocusedAsync();

        await DragToAsync(page, "ending all");
        await Expect(page.Locator("form[data-shape] textarea").First).ToHaveValueAsync(new Regex("ending all$"));
        // A mouse takes whole words, unless Alt is held.
        await page.DragOverAsync("uring a sto");
        await page.Locator("#marker [data-take=part]").ClickAsync();
        await Expect(page.Locator("form[data-shape] textarea").Nth(1)).ToHaveValueAsync("during a stop");
        await page.Keyboard.DownAsync("Alt");
        await page.DragOverAsync("ubio sai");
        await page.Keyboard.UpAsync("Alt");
        await page.Locator("#marker [data-take=cue]").ClickAsync();
        await Expect(page.Locator("form[data-shape] [name=cue]")).ToHaveValueAsync("ubio sai");
        await page.DragOverAsync("Rubio said");
        await page.Locator("#marker [data-take=cue]").ClickAsync();
        await Expect(page.Locator("form[data-shape] [name=cue]")).ToHaveValueAsync("Rubio said");
        await page.DragOverAsync("he added");
        await page.Locator("#marker [data-take=source]").ClickAsync();
        await page.Locator("form[data-shape] .primary").ClickAsync();

        await Expect(page.Locator(".flash")).ToContainTextAsync("and confirmed it");
        await Expect(page.Locator($"#w{id}")).ToBeFocusedAsync();
        var quote = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.Id == id));
        Assert.Equal(2, quote.Contents.Count);
        Assert.EndsWith("ending all\nduring a stop", quote.Words, StringComparison.Ordinal);
        Assert.Equal(Review.Confirmed, quote.Review);
        string text = await browser.App.InStoreAsync(store => store.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync());
        Assert.Equal(("Rubio said", "he added"), (quote.Cue!.Value.In(text), quote.Sources.Single().In(text)));
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Corrected");
        await page.Keyboard.PressAsync("Control+Shift+Z");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Did again: Corrected");
    }

    [Fact]
    public async Task Selected_words_name_the_speaker_of_the_quote_beside_them()
    {
        var page = await OpenAsync();
        await page.DragOverAsync("Some Moscow Russian officials");
        await page.Locator("#marker [data-mark=speaker]").ClickAsync();
        await Expect(page.Locator("#mark-speaker [name=name]")).ToHaveValueAsync("Some Moscow Russian officials");
        await page.Locator("#mark-speaker [name=name]").FillAsync("Moscow Officials");
        await page.Locator("#mark-speaker .primary").ClickAsync();

        await Expect(page.Locator(".flash")).ToContainTextAsync("Named Moscow Officials as the speaker");
        var quote = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.Speaker!.Name == "Moscow Officials"));
        Assert.Single(quote.Sources);
    }

    [Theory]
    [InlineData("quote", "ready to accept")]
    [InlineData("speaker", "Some Moscow Russian officials")]
    public async Task A_digit_picks_whoever_speaks_near_the_selected_words(string kind, string words)
    {
        var page = await OpenAsync();
        await page.DragOverAsync(words);
        await page.Locator($"#marker [data-mark={kind}]").ClickAsync();
        var dialog = page.Locator($"#mark-{kind}");
        string likely = await dialog.Locator(".likely button").Nth(1).EvaluateAsync<string>("button => button.firstChild.data");
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator(".flash")).ToContainTextAsync(likely);
        await Expect(dialog).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid");
    }

    [Fact]
    public async Task What_no_claim_says_is_typed_for_a_new_one()
    {
        await browser.ForgetPlacesAsync();
        var page = await OpenAsync();
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("Typed anew");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#mark-claim [name=statement]")).ToBeFocusedAsync();
        await Expect(page.Locator("#mark-claim [name=statement]")).ToHaveValueAsync("Typed anew");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Made the claim “Typed anew”");
    }

    [Fact]
    public async Task A_text_without_spaces_is_selected_word_by_word()
    {
        int id = await browser.App.ImportAsync("東京の会議\n\n首相は、新しい橋を来年までに建てると述べた。\n");
        var page = await OpenAsync($"/articles/{id}");
        await page.Keyboard.PressAsync("v");
        await page.Keyboard.PressAsync("ArrowDown");
        string first = await page.EvaluateAsync<string>("getSelection().toString()");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        string more = await page.EvaluateAsync<string>("getSelection().toString()");
        Assert.InRange(first.Length, 1, 3);
        Assert.StartsWith(first, more, StringComparison.Ordinal);
        Assert.InRange(more.Length, first.Length + 1, 6);
    }

    [Fact]
    public async Task A_handle_says_where_it_stands_and_how_far_it_goes()
    {
        int id = await browser.App.ImportAsync("A frost\n\n“The orchards are lost,” Ada Brandt said.\n");
        var quote = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.ArticleId == id));
        var page = await OpenAsync($"/articles/{id}?edit={quote.Id}");
        var grip = page.Locator(".grip.end");
        await Expect(grip).ToHaveAttributeAsync("aria-valuenow", $"{quote.Contents[0].End}");
        await Expect(grip).ToHaveAttributeAsync("aria-valuemin", $"{quote.Contents[0].Start + 1}");
        await Expect(grip).ToHaveAttributeAsync("aria-valuemax", $"{await page.EvaluateAsync<int>("[...document.querySelectorAll('.p > .text')].reduce((_, text) => +text.dataset.start + text.textContent.length, 0)")}");
    }

    [Fact]
    public async Task A_handle_dragged_past_the_other_end_or_into_another_part_stops_short_and_by_its_ball_stays_on_its_line()
    {
        int id = await browser.App.ImportAsync("A late frost\n\nA long night of frost lay over all of the fields of the valley, and over the hills beyond it, before anybody there woke. “The late orchards of the valley are lost,” Ada Brandt said on Monday, “and so is all of the barley that we sowed.”\n");
        var quote = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.ArticleId == id));
        Assert.Equal(2, quote.Contents.Count);
        var page = await OpenAsync($"/articles/{id}?edit={quote.Id}");
        var ranges = page.Locator("form[data-shape] [name=ranges]");
        string before = await ranges.InputValueAsync();

        // Backwards past its own beginning, and forwards over the part that follows.
        await DragAsync(page.Locator(".grip.end").First, 0.5f, (await page.EdgesAsync("A long night"))[0..2]);
        await DragAsync(page.Locator(".grip.end").First, 0.5f, (await page.EdgesAsync("barley"))[2..4]);
        await DragAsync(page.Locator(".grip.start").Last, 0.5f, (await page.EdgesAsync("late orchards"))[0..2]);
        foreach (int[] part in (await ranges.InputValueAsync()).Split(' ').Select(part => part.Split('-').Select(int.Parse).ToArray())) Assert.True(part[0] < part[1]);

        await page.ReloadAsync();
        await Expect(ranges).ToHaveValueAsync(before);
        float[] late = await page.EdgesAsync("late orchards");
        await DragAsync(page.Locator(".grip.start").First, -0.2f, [late[0], (await page.Locator(".grip.start").First.BoundingBoxAsync())!.Y - 5]);
        await Expect(page.Locator("form[data-shape] textarea").First).ToHaveValueAsync("late orchards of the valley are lost,”");
        await page.Locator("form[data-shape] .primary").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Corrected the bounds");
        Assert.StartsWith("late orchards", await browser.App.InStoreAsync(store => store.Quotes.Where(q => q.Id == quote.Id).Select(q => q.Words).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_lies_on_words_over_and_inside_one_another_each_is_picked_by_mouse_and_by_key()
    {
        int id = await browser.App.ImportAsync("A frost\n\n“The orchards of the valley are lost,” Ada Brandt said.\n\n“Not all of them,” said Bo Lind.\n");
        var page = await OpenAsync($"/articles/{id}");
        await MakeAsync("note", "body", "orchards of the valley are lost", "To be looked at again");
        await MakeAsync("claim", "statement", "valley are", "The valley froze");

        await ClickOnAsync(page, "valley");
        var ways = page.Locator("#marker [data-card]");
        await Expect(ways).ToHaveTextAsync([new Regex("^Claim: “The valley froze”"), new Regex("^Note: “To be looked at again”"), new Regex("^Ada Brandt: “The orchards of the valley")]);
        await ways.Nth(1).ClickAsync();
        await Expect(page.Locator(".who.note")).ToBeFocusedAsync();
        await Expect(page.Locator("#marker")).ToBeHiddenAsync();

        // A single one beside its words is shown without a choice, and a click on other words asks for nothing.
        await ClickOnAsync(page, "“The");
        await Expect(page.Locator(".who[data-quote]").First).ToBeFocusedAsync();
        await ClickOnAsync(page, "said");
        await Expect(page.Locator("#marker")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("v");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await ways.Filter(new LocatorFilterOptions { HasText = "Note" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".who.note")).ToBeFocusedAsync();

        // A choice at a click is nothing to whoever walks on.
        await ClickOnAsync(page, "valley");
        await Expect(page.Locator("#marker")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator(".who.here .name")).ToContainTextAsync("Bo Lind");
        await Expect(page.Locator("#marker")).ToBeHiddenAsync();

        async Task MakeAsync(string kind, string field, string words, string typed)
        {
            await page.DragOverAsync(words);
            await page.Locator($"#marker [data-mark={kind}]").ClickAsync();
            await page.Locator($"#mark-{kind} [name={field}]").FillAsync(typed);
            await page.Locator($"#mark-{kind} .primary").ClickAsync();
            await Expect(page.Locator($".who.{kind}")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_quote_is_tagged_and_the_tag_shows_in_the_panel()
    {
        await browser.ForgetPlacesAsync();
        var page = await OpenAsync();
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator("#mark-tag [name=tags]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("to be looked at");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".who .tagged")).ToContainTextAsync("to be looked at");
        await page.Locator("#panel summary").ClickAsync();
        await Expect(page.Locator("#panel")).ToContainTextAsync("to be looked at");
    }

    [Fact]
    public async Task The_address_of_selected_words_leads_back_to_them_without_a_script()
    {
        var page = await OpenAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.DragOverAsync("ready to accept the ceasefire");
        await page.Locator("#marker [data-copy-words]").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Copied");
        string address = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        var other = await browser.OpenAsync(new Uri(address).PathAndQuery + new Uri(address).Fragment, scripts: false);
        await Expect(other.Locator("mark#words")).ToHaveTextAsync("ready to accept the ceasefire");
        await Expect(other.Locator("mark#words")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Where_a_reader_left_off_is_where_they_go_on()
    {
        // One that no other test scrolls, for each leaves its place.
        const string unread = "/articles/3";
        var page = await OpenAsync(unread);
        var sent = page.WaitForRequestAsync(request => request.Url.Contains("handler=Place", StringComparison.Ordinal));
        await page.EvaluateAsync("document.getElementById('p10').scrollIntoView()");
        await (await sent).ResponseAsync();

        var again = await browser.OpenAsync(unread);
        await Expect(again.Locator("#p10")).ToBeInViewportAsync();
        var plain = await browser.OpenAsync(unread, scripts: false);
        await Expect(plain.GetByText("You left off at")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync(string path = Article)
    {
        var page = await browser.OpenAsync(path);
        await Expect(page.Locator("html.js #place")).ToBeAttachedAsync();
        return page;
    }

    // In the middle of the words.
    private static async Task ClickOnAsync(IPage page, string words)
    {
        float[] at = await page.EvaluateAsync<float[]>(
            """
            words => {
              const walker = document.createTreeWalker(document.getElementById('article'), NodeFilter.SHOW_TEXT, node => node.parentElement.closest('.p > .text') ? 1 : 3);
              for (let node; (node = walker.nextNode());) {
                const index = node.data.indexOf(words);
                if (index < 0) continue;
                const range = document.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + words.length);
                const box = range.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2];
              }
            }
            """,
            words);
        await page.Mouse.ClickAsync(at[0], at[1]);
    }

    // Drags the handle at the quote's end to the end of the words, as a mouse does.
    private static async Task DragToAsync(IPage page, string words)
    {
        var at = await page.EvaluateAsync<float[]>(
            """
            words => {
              const q = [...document.querySelectorAll('q')].find(one => one.textContent.includes(words));
              const walker = document.createTreeWalker(q, NodeFilter.SHOW_TEXT);
              for (let node; (node = walker.nextNode());) {
                const index = node.data.indexOf(words);
                if (index < 0) continue;
                const range = document.createRange();
                range.setStart(node, index + words.length - 1);
                range.setEnd(node, index + words.length);
                const box = range.getBoundingClientRect();
                return [box.right, box.top + box.height / 2];
              }
            }
            """,
            words);
        await DragAsync(page.Locator(".grip.end"), 0.5f, [at[0], at[1] + 4]);
    }

    // Takes a handle at a part of its height, which its ball lies outside of, and lets it go at a point of the window.
    private static async Task DragAsync(ILocator grip, float height, float[] to)
    {
        var box = (await grip.BoundingBoxAsync())!;
        var mouse = grip.Page.Mouse;
        await mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height * height));
        await mouse.DownAsync();
        await mouse.MoveAsync(to[0], to[1], new MouseMoveOptions { Steps = 6 });
        await mouse.UpAsync();
    }
}
