using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Web.Tests;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>The review queue by keyboard alone.</summary>
public sealed class ReviewTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task Fifty_findings_take_fifty_keys_and_each_is_judged()
    {
        var page = await OpenAsync("/review");
        int before = await CountAsync(Review.Confirmed);
        // Faster than the answers come: each key is for the finding that comes by then.
        for (int i = 1; i <= 50; i++) await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("progress")).ToHaveAttributeAsync("value", "50");

        Assert.Equal(before + 50, await CountAsync(Review.Confirmed));
        await Expect(page.Locator(".facts")).ToContainTextAsync("50 reviewed in this sitting");
    }

    [Fact]
    public async Task A_key_pressed_before_the_answer_is_for_the_next_finding_and_so_is_the_focus()
    {
        var page = await OpenAsync("/review?order=article");
        string first = await ShownAsync(page);
        await page.RouteAsync("**/review**", async route =>
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        });
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.TypeAsync("Ahead Typist");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Named Ahead Typist");
        int rejected = int.Parse(first[1..], CultureInfo.InvariantCulture);
        var judged = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().Include(q => q.Speaker).SingleAsync(q => q.Id == rejected));
        Assert.Equal(Review.Rejected, judged.Review);
        Assert.NotEqual("Ahead Typist", judged.Speaker?.Name);
        await page.UnrouteAllAsync();

        // Whoever uses the buttons goes on at the same one.
        string shown = await ShownAsync(page);
        await page.Locator(".who [data-act=accept]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"#{shown}")).ToHaveCountAsync(0);
        await Expect(page.Locator(".who [data-act=accept]")).ToBeFocusedAsync();

        // Where the next can't be had, the one shown stays.
        shown = await ShownAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("nothing on this page is lost");
        await Expect(page.Locator($"#{shown}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Bounds_that_were_moved_are_not_put_away_by_going_on()
    {
        var page = await OpenAsync("/review?order=article");
        await page.Keyboard.PressAsync("e");
        var words = page.Locator(".who [data-shape] textarea").First;
        await page.Locator(".grip.end").First.FocusAsync();
        string before = await words.InputValueAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Expect(words).Not.ToHaveValueAsync(before);
        string moved = await words.InputValueAsync();

        await page.Locator("a.button[rel=next]").ClickAsync();
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("Save or cancel first what you began here.");
        await Expect(words).ToHaveValueAsync(moved);
        await page.Locator(".who [data-shape]").GetByText("Cancel").ClickAsync();
        await Expect(words).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_finding_is_rejected_skipped_named_and_undone_without_a_mouse()
    {
        var page = await OpenAsync("/review?order=article");
        string first = await ShownAsync(page);

        // Skipped, gone back to, and skipped again.
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator($"#{first}")).ToHaveCountAsync(0);
        string second = await ShownAsync(page);
        await page.Keyboard.PressAsync("p");
        await Expect(page.Locator($"#{first}")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator($"#{second}")).ToBeVisibleAsync();

        // To the claim and back.
        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByLabel("Look for a claim by its words")).ToBeFocusedAsync();
        await Expect(page.Locator("header [aria-current]")).ToHaveTextAsync(["Review"]);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator($"#{second}")).ToBeVisibleAsync();
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
    public async Task A_correction_offers_the_same_for_similar_ones_by_a_key_and_all_of_it_is_one_act()
    {
        var page = await OpenAsync("/review?q=" + Uri.EscapeDataString("speaker:rubio"));
        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByLabel("Who said it?")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Another Rubio");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("The same for");

        await page.Keyboard.PressAsync("f");
        await page.WaitForURLAsync("**/review/similar?**");
        int similar = await page.Locator(".similar > li").CountAsync();
        await page.ExpectNothingAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "for those ticked" }).PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToBeVisibleAsync();
        Assert.Equal(similar + 1, await OfAsync("Another Rubio"));
        await page.Locator("body").PressAsync("u");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid");
        Assert.Equal(1, await OfAsync("Another Rubio"));
    }

    [Theory]
    [InlineData(true, 390)]
    [InlineData(false, 1280)]
    [InlineData(false, 390)]
    public async Task A_finding_is_accepted_by_a_button_wide_and_on_a_phone_with_scripts_and_without(bool scripts, int width)
    {
        var page = await browser.OpenAsync("/review?order=date", scripts, width);
        string card = await ShownAsync(page);
        await page.Locator($"#{card}").HoverAsync();
        await page.Locator($"#{card} [data-act=accept]").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Confirmed");
        await Expect(page.Locator($"#{card}")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Undo the last" }).ClickAsync();
        await Expect(page.Locator($"#{card}")).ToBeVisibleAsync();
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

    [Fact]
    public async Task The_last_finding_is_taken_back_by_a_key_where_none_is_left()
    {
        await browser.App.ImportAsync("Looms of the valley\n\n“The quillworm looms are old,” Olaf Weaver said on Monday.\n");
        var page = await OpenAsync("/review?q=quillworm");
        string card = await ShownAsync(page);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".empty h2")).ToHaveTextAsync("Nothing left to review here");

        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator($"#{card}")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await page.GotoAsync("/review?q=speeker:x");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid");
    }

    [Fact]
    public async Task Correcting_the_end_of_a_long_speech_keeps_all_of_it()
    {
        string speech = string.Concat(Enumerable.Range(1, 24).Select(i => $"“This is paragraph {i} of what the harbour needs.{(i == 24 ? "”" : "")}\n\n"));
        int article = await browser.App.ImportAsync($"A long speech\n\nBrona Keel said on Monday:\n\n{speech}Nobody spoke after that.\n");
        var before = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.ArticleId == article));
        Assert.Equal(24, before.Words.Split("paragraph").Length - 1);

        var page = await OpenAsync($"/review?at={before.Id}");
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".grip.end").Last).ToBeAttachedAsync();
        await page.Locator(".grip.end").Last.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".flash")).ToContainTextAsync("Corrected the bounds");
        var after = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.Id == before.Id));
        Assert.Equal(before.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[..^1], after.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_part_a_cue_and_a_source_are_taken_from_words_selected_by_key()
    {
        int article = await browser.App.ImportAsync("Frost in the valley\n\n“The orchards are lost,” Ada Brandt said on Monday. Snow lay on them all.\n");
        var before = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.ArticleId == article));
        var page = await OpenAsync($"/review?at={before.Id}");
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".grip.end")).ToBeFocusedAsync();

        await TakeAsync("cue", "lay", 0);
        await TakeAsync("source", "Snow", 0);
        await TakeAsync("part", "on", 2, skips: 1);
        await Expect(page.Locator(".grip.end").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".flash")).ToContainTextAsync("Corrected the bounds");
        var after = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.Id == before.Id));
        string text = await browser.App.InStoreAsync(store => store.Revisions.Where(r => r.Id == after.RevisionId).Select(r => r.Text).SingleAsync());
        Assert.EndsWith("on them all.", after.Words, StringComparison.Ordinal);
        Assert.Equal(("lay", "Snow"), (after.Cue!.Value.In(text), after.Sources.Single().In(text)));

        // From the first words of the quote on, a word a press.
        async Task TakeAsync(string kind, string first, int more, int skips = 0)
        {
            await page.Keyboard.PressAsync("v");
            for (int i = 0; i < 30 && (await page.EvaluateAsync<string>("getSelection().toString()") != first || skips-- > 0); i++) await page.Keyboard.PressAsync("ArrowRight");
            for (int i = 0; i < more; i++) await page.Keyboard.PressAsync("Shift+ArrowRight");
            await page.Keyboard.PressAsync("Enter");
            while (!await page.Locator($"[data-take={kind}]").EvaluateAsync<bool>("button => button === document.activeElement")) await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
        }
    }

    [Fact]
    public async Task Selected_words_can_be_linked_to_and_scrolling_sends_nothing()
    {
        var page = await browser.OpenAsync("/review", height: 300);
        var sent = new List<string>();
        page.Request += (_, request) => { if (request.Method == "POST") sent.Add(request.Url); };
        await page.Mouse.WheelAsync(0, 600);
        await page.Keyboard.PressAsync("v");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#marker [data-copy-words]")).ToBeFocusedAsync();
        await page.WaitForTimeoutAsync(1200);
        Assert.Empty(sent);
    }

    [Fact]
    public async Task An_accept_by_the_button_is_shown_before_its_answer_comes_and_taken_back_where_it_does_not()
    {
        var page = await OpenAsync("/review?order=date");
        await page.RouteAsync("**/review?*handler=Accept*", async route =>
        {
            await Expect(page.Locator(".who.sure")).ToBeVisibleAsync();
            await route.AbortAsync();
        });
        await page.Locator(".who[data-quote]").HoverAsync();
        await page.Locator(".who [data-act=accept]").ClickAsync();
        await Expect(page.Locator(".flash.bad")).ToBeVisibleAsync();
        await Expect(page.Locator(".who.maybe")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
    }

    [Theory]
    [InlineData("Torvald Ek", true, 1280)]
    [InlineData("Sigrid Moe", false, 390)]
    public async Task A_rejection_and_a_cut_are_done_for_what_is_like_them_as_one_and_undone_as_one(string name, bool scripts, int width)
    {
        var copies = new List<int>();
        foreach (string words in new[] { $"{name} came", $"{name} came", $"{name} came", $"The gannets left, says {name}", $"The puffins left, says {name}", $"The terns left, says {name}" })
            copies.Add((await browser.App.ArrangeAsync(new Saying { NameAsFound = name, Words = [words] })).QuoteId);
        var page = await browser.OpenAsync($"/review?at={copies[0]}", scripts, width);

        // A rejection: what is like it is ticked, and one is left out.
        await page.Locator(".who [data-act=reject]").ClickAsync();
        await page.Locator(".flash").GetByText("The same for 2 like it").ClickAsync();
        await Expect(page.Locator(".similar input:checked")).ToHaveCountAsync(2);
        await page.Locator(".similar input").Nth(1).UncheckAsync();
        await page.Locator(".row-end .primary").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Rejected");
        Assert.Equal([Review.Rejected, Review.Rejected, Review.Unreviewed], await ReviewsAsync(copies[..3]));
        await page.Locator(".flash").GetByText("Undo").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid");
        Assert.Equal([Review.Rejected, Review.Unreviewed, Review.Unreviewed], await ReviewsAsync(copies[..3]));

        // A cut: nothing is ticked, and all of it is shown with the words struck out.
        await page.GotoAsync($"/review?at={copies[3]}&edit={copies[3]}");
        if (scripts)
        {
            await Expect(page.Locator(".grip.end")).ToBeFocusedAsync();
            for (int i = 0; i < 3; i++) await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await page.GetByLabel("Words said").FillAsync("The gannets left");
            await page.Locator("form[data-shape] .primary").ClickAsync();
        }

        await page.Locator(".flash").GetByText("The same for 2 like it").ClickAsync();
        await Expect(page.Locator(".similar input:checked")).ToHaveCountAsync(0);
        await Expect(page.Locator(".similar del").First).ToContainTextAsync($"says {name}");
        await page.GetByText("Tick all 2").ClickAsync();
        await page.Locator(".row-end .primary").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Took “");
        Assert.Equal(["The gannets left", "The puffins left", "The terns left"], await WordsAsync(copies[3..]));
        await page.Locator(".flash").GetByText("Undo").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid");
        Assert.Equal(["The gannets left", $"The puffins left, says {name}", $"The terns left, says {name}"], await WordsAsync(copies[3..]));
        Assert.Equal([Review.Confirmed, Review.Unreviewed, Review.Unreviewed], await ReviewsAsync(copies[3..]));
    }

    [Theory]
    [InlineData("auks", true, 1280)]
    [InlineData("kites", false, 390)]
    public async Task A_cue_that_was_missed_is_set_for_the_same_sentence_in_other_articles_as_one_and_undone_as_one(string birds, bool scripts, int width)
    {
        var copies = new List<int>();
        for (int i = 0; i < 3; i++) copies.Add((await browser.App.ArrangeAsync(new Saying { Words = [$"The {birds} left"], In = new string('.', i) + $"The {birds} left, thinks the warden." })).QuoteId);
        var page = await browser.OpenAsync($"/review?at={copies[0]}&edit={copies[0]}", scripts, width);
        await page.GetByLabel("Cue").FillAsync("thinks");
        await page.Locator("form[data-shape]").GetByLabel("Form").SelectOptionAsync("Indirect");
        await page.Locator("form[data-shape] .primary").ClickAsync();

        await page.Locator(".flash").GetByText("The same for 2 like it").ClickAsync();
        await Expect(page.Locator("dl.now ins").First).ToContainTextAsync("thinks");
        if (scripts) await page.ExpectNothingAsync();
        await Expect(page.Locator(".similar input:checked")).ToHaveCountAsync(0);
        await page.GetByText("Tick all 2").ClickAsync();
        await page.Locator(".similar input").Nth(1).UncheckAsync();
        await page.Locator(".row-end .primary").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Corrected 1 more quote like");
        Assert.Equal([QuoteForm.Indirect, QuoteForm.Direct, QuoteForm.Indirect], await FormsAsync(copies));
        await page.Locator(".flash").GetByText("Undo").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid");
        Assert.Equal([QuoteForm.Indirect, QuoteForm.Direct, QuoteForm.Direct], await FormsAsync(copies));
    }

    [Fact]
    public async Task The_queue_goes_by_the_order_and_the_search_asked_for_and_says_how_far_one_came()
    {
        foreach (var (day, text) in new[] { ("2026-02-03", "“The quokkas sleep,” Ada Brandt said. The rangers said that quokkas are well."), ("2026-04-05", "“No quokka was lost,” said Ole Lind, the keeper."), ("2026-03-04", "“The quokkas sleep on,” Ada Brandt said.") })
            await browser.App.ArticleAsync($"title: Island news {day}\ndate: {day}", text);
        var page = await browser.OpenAsync("/review");
        await page.GetByLabel("Only what a search finds").FillAsync("quokka*");
        await page.GetByLabel("Only what a search finds").PressAsync("Enter");
        await Expect(page.GetByLabel("Only what a search finds")).ToHaveValueAsync("quokka*");
        var found = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().Include(q => q.Article).Where(q => q.Words.Contains("quokka")).ToListAsync());
        Assert.True(found.Count >= 3);
        await Expect(page.Locator(".facts b")).ToHaveTextAsync($"{found.Count}");

        foreach (var (order, expected) in new (string, IEnumerable<Quote>)[]
        {
            ("Surest first", found.OrderByDescending(q => q.Confidence).ThenBy(q => q.Id)),
            ("Least sure first", found.OrderBy(q => q.Confidence).ThenBy(q => q.Id)),
            ("Speaker by speaker", found.OrderByDescending(q => q.SpeakerId ?? 0).ThenBy(q => q.Id)),
            ("Article by article", found.OrderByDescending(q => q.ArticleId).ThenBy(q => q.Position)),
            ("By date, newest first", found.OrderByDescending(q => q.Article!.Day).ThenBy(q => q.Position)),
        })
        {
            await page.GetByLabel("Order").SelectOptionAsync(order);
            await page.GetByText("Show", new PageGetByTextOptions { Exact = true }).ClickAsync();
            foreach (var (i, quote) in expected.Index())
            {
                if (i > 0) await page.Keyboard.PressAsync("n");
                await Expect(page.Locator($"#w{quote.Id}.here")).ToBeVisibleAsync();
            }
        }

        // What was skipped is begun again with, and what is judged counts.
        await page.GetByText("Begin again with those skipped").ClickAsync();
        await Expect(page.GetByText("Begin again with those skipped")).ToHaveCountAsync(0);
        await page.Locator(".who [data-act=reject]").ClickAsync();
        await Expect(page.Locator("progress")).ToHaveAttributeAsync("value", "1");
        await Expect(page.Locator("progress")).ToHaveAttributeAsync("max", $"{found.Count}");
        await Expect(page.Locator(".facts b")).ToHaveTextAsync($"{found.Count - 1}");
    }

    private Task<List<Review>> ReviewsAsync(List<int> quotes) => browser.App.InStoreAsync(store => store.Quotes.Where(q => quotes.Contains(q.Id)).OrderBy(q => q.Id).Select(q => q.Review).ToListAsync());

    private Task<List<QuoteForm>> FormsAsync(List<int> quotes) => browser.App.InStoreAsync(store => store.Quotes.Where(q => quotes.Contains(q.Id)).OrderBy(q => q.Id).Select(q => q.Form).ToListAsync());

    private Task<List<string>> WordsAsync(List<int> quotes) => browser.App.InStoreAsync(store => store.Quotes.Where(q => quotes.Contains(q.Id)).OrderBy(q => q.Id).Select(q => q.Words.TrimEnd(',')).ToListAsync());

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

    private Task<int> OfAsync(string speaker) => browser.App.InStoreAsync(store => store.Quotes.CountAsync(q => q.Speaker!.Name == speaker));
}
