using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Acts;
using NewsReader.Web.Tests;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>How the reading page is laid out, and what it keeps.</summary>
public sealed class ReadingTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    // Every card's top and bottom, with where its words and its paragraph begin and end.
    private const string Cards = """
        () => [...document.querySelectorAll('.read > .p > .beside > .who[data-quote]')].filter(card => document.getElementById('q' + card.dataset.quote)).map(card => {
          const box = card.getBoundingClientRect(), text = card.closest('.p').querySelector('.text').getBoundingClientRect();
          const words = document.getElementById('q' + card.dataset.quote).getClientRects()[0];
          return [box.top, box.bottom, words.top, text.top, text.bottom];
        })
        """;
    // The cards are set in the next frame after the lines are others.
    private const string Painted = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
    // What is far out of sight is set when somebody comes near.
    private const string Walked = $$"""
        async () => {
          const painted = {{Painted}};
          for (const paragraph of document.querySelectorAll('.read > .p')) {
            paragraph.scrollIntoView();
            await painted();
          }
        }
        """;

    [Fact]
    public async Task A_button_of_a_card_that_was_reached_by_key_stays_under_the_pointer_that_presses_it()
    {
        int article = await browser.App.ImportAsync("Buttons\n\n“The buttons stay,” said Wenche Dahl, the tailor. “They are sewn on,” she said. “All of them,” she said. “Even the small ones,” she said.\n");
        await browser.ForgetPlacesAsync();
        var page = await browser.OpenAsync($"/articles/{article}");
        for (int i = 0; i < 2; i++) await page.Keyboard.PressAsync("n");
        var button = page.Locator(".who.here [data-act=accept]");
        await Expect(button).ToBeVisibleAsync();
        var before = (await button.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(before.X + before.Width / 2, before.Y + before.Height / 2);
        await page.Mouse.DownAsync();

        var pressed = (await button.BoundingBoxAsync())!;
        Assert.Equal((before.X, before.Y), (pressed.X, pressed.Y));
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Confirmed");

        // From the bounds one comes back to the card.
        await page.Keyboard.PressAsync("n");
        string card = (await page.Locator(".who.here").GetAttributeAsync("id"))!;
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".grip.end")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator($"#{card}")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Beside_the_text_each_card_stands_at_its_line_where_there_is_room_and_never_over_another()
    {
        var page = await browser.OpenAsync("/articles/1");
        await page.EvaluateAsync(Walked);
        var cards = await page.EvaluateAsync<float[][]>(Cards);
        Assert.True(cards.Length > 20, "The article has lost its cards.");
        for (int i = 1; i < cards.Length; i++) Assert.True(cards[i][0] >= cards[i - 1][1], $"Card {i + 1} lies over the one before it.");

        // The last quote of a long paragraph is the one that gains by it.
        var lower = cards.Where(card => card[2] - card[3] > 60 && card[4] - card[3] > 120).ToList();
        Assert.NotEmpty(lower);
        Assert.Contains(lower, card => Math.Abs(card[0] - card[2]) < 16);
        Assert.DoesNotContain(cards, card => card[0] < card[3] - 1);
    }

    [Fact]
    public async Task The_card_one_stands_on_has_its_buttons_within_it_and_is_beside_its_words_however_many_come_before()
    {
        int id = await browser.App.ImportAsync($"Answers\n\n{string.Concat(Enumerable.Range(1, 90).Select(n => $"“No {n}.” "))}Ada Morrow said.\n\nThe end came on Monday.\n");
        await browser.ForgetPlacesAsync();
        var page = await browser.OpenAsync($"/articles/{id}");
        await Expect(page.Locator("html.js #place")).ToHaveTextAsync("90 quotes");
        foreach (int at in new[] { 1, 2, 80 })
        {
            while (await page.Locator("#place").TextContentAsync() != $"quote {at} of 90") await page.Keyboard.PressAsync("n");
            float[] seen = await page.EvaluateAsync<float[]>(
                """
                () => {
                  const card = document.querySelector('.who.here'), words = document.getElementById('q' + card.dataset.quote);
                  const [box, acts, line] = [card, card.querySelector('.acts'), words].map(one => one.getBoundingClientRect());
                  const next = card.nextElementSibling.getBoundingClientRect();
                  return [acts.bottom - box.bottom, acts.right - box.right, Math.abs(box.top - line.top), next.top - box.bottom];
                }
                """);
            Assert.True(seen[0] <= 1 && seen[1] <= 1, $"At quote {at} the buttons reach {seen[0]} below their card and {seen[1]} beside it.");
            Assert.True(seen[2] < 600, $"The card of quote {at} is {seen[2]} from its words.");
            if (at < 3) Assert.True(seen[3] >= 0, $"The card of quote {at} lies over the next.");
        }
    }

    [Fact]
    public async Task Whatever_shows_beside_the_text_can_be_clicked()
    {
        int id = await browser.App.ImportAsync("Shoals\n\n“It is deep,” Ada Brandt said, “and cold,” and Bo Lind said “it is not”.\n\nIt rained.\n\nIt snowed.\n\n“It is over,” said Ada Brandt.\n\nIt rained on.\n");
        int revision = await browser.App.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == id).Select(r => r.Id).SingleAsync());
        foreach (string words in new[] { "deep", "cold", "rained" })
            await browser.App.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, id, Selection.OfWords(revision, words, 1, 0), $"A note on {words}, of several words that take more than one line in the margin."));
        var page = await browser.OpenAsync($"/articles/{id}");
        await Expect(page.Locator("html.js .who.note")).ToHaveCountAsync(3);
        string[] covered = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.beside :is(a, summary)')].filter(link => link.checkVisibility({ opacityProperty: true })).filter(link => {
              link.scrollIntoView({ block: 'center' });
              const { left, top, width, height } = link.getClientRects()[0];
              const at = document.elementFromPoint(left + Math.min(width, 8) / 2, top + height / 2);
              return !link.contains(at);
            }).map(link => link.textContent)
            """);
        Assert.Empty(covered);
    }

    [Fact]
    public async Task Cards_of_quotes_close_together_never_lie_over_one_another_at_any_width()
    {
        string said = string.Concat(Enumerable.Range(1, 6).Select(n => $"“Mill {n} is old,” said Carl Dunn, “and so is its wheel.” “Nobody needs mill {n},” Ada Brandt said. "));
        int id = await browser.App.ImportAsync($"Mills and wheels\n\n{said}\n\n“They stay,” said Olaf Weaver.\n\n{said.Replace("Mill", "Wheel", StringComparison.Ordinal)}\n");
        var page = await browser.OpenAsync($"/articles/{id}", width: 1700);
        foreach (var (width, letters) in new[] { (1700, "normal"), (1280, "normal"), (1280, "largest"), (1070, "small"), (800, "normal"), (390, "normal") })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync("letters => { document.documentElement.dataset.size = letters; }", letters);
            await page.EvaluateAsync(Painted);
            var cards = await page.EvaluateAsync<float[][]>(Cards);
            Assert.True(cards.Length >= 20, $"{cards.Length} cards");
            for (int i = 1; i < cards.Length; i++) Assert.True(cards[i][0] >= cards[i - 1][1], $"At {width}, {letters}, card {i + 1} lies over the one before it.");
            Assert.DoesNotContain(cards, card => card[0] < card[width > 1056 ? 3 : 4] - 1);
            if (width < 1056) continue;
            // Beside the text they make no paragraph longer, and the page has room for the last.
            Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.read > .p')].filter(p => p.offsetHeight > p.querySelector('.text').offsetHeight + 60).length"));
            Assert.True(cards[^1][1] > cards[^1][4] + 100, $"At {width}, {letters}, the last card is not beyond the text: this shows nothing.");
            Assert.True(cards[^1][1] < await page.EvaluateAsync<float>("document.documentElement.getBoundingClientRect().bottom"), $"At {width}, {letters}, the page ends before the last card.");
        }
    }

    [Fact]
    public async Task On_a_phone_a_card_stands_under_its_paragraph()
    {
        var page = await browser.OpenAsync("/articles/1", width: 390, height: 844);
        Assert.DoesNotContain(await page.EvaluateAsync<float[][]>(Cards), card => card[0] < card[4]);
        await Expect(page.Locator(".who .acts")).ToHaveCountAsync(0);

        await page.Locator(".who .name small").First.ClickAsync();
        await Expect(page.Locator(".who .acts").GetByText("Bounds")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_card_shows_what_can_be_done_to_whoever_comes_to_it_by_pointer_or_by_Tab_from_either_side()
    {
        var page = await browser.OpenAsync("/articles/1");
        var card = page.Locator(".who.maybe").First;
        await card.HoverAsync();
        await Expect(card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Accept" })).ToBeVisibleAsync();
        await Expect(card.GetByText("Link")).ToHaveAttributeAsync("href", new Regex(@"/articles/\d+#q\d+$"));

        await page.ReloadAsync();
        await card.Locator(".name a").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(card.GetByText("Accept")).ToBeFocusedAsync();

        // On a narrow page the link that opens it is one of the places that Tab goes to.
        await page.SetViewportSizeAsync(390, 844);
        await page.ReloadAsync();
        await card.Locator(".more").FocusAsync();
        await Expect(card.GetByText("Accept")).ToBeFocusedAsync();
        await Expect(card.Locator(".more")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_is_in_sight_stays_where_it_is_when_an_answer_is_put_in_place(int width)
    {
        string text = string.Concat(Enumerable.Range(1, 60).Select(n => $"\n\n“{string.Join(' ', Enumerable.Repeat("The harbour is open", n % 9 * 4 + 1))},” said Carl Dunn, the keeper of pier {n}."));
        int id = await browser.App.ImportAsync($"The piers of {width}{text}\n");
        var page = await browser.OpenAsync($"/articles/{id}", width: width);
        var card = page.Locator("#p40 .who.maybe");
        await card.ScrollIntoViewIfNeededAsync();
        await card.HoverAsync();
        float top = await TopAsync(card);
        await card.GetByText("Accept").ClickAsync();
        await Expect(page.Locator("#flash")).ToContainTextAsync("Confirmed");
        await Expect(page.Locator("#p40 .who.sure")).ToBeInViewportAsync();
        Assert.InRange(await TopAsync(page.Locator("#p40 .who.sure")), top - 4, top + 4);
    }

    [Fact]
    public async Task Without_scripts_a_card_is_opened_and_judged_by_its_link_and_button()
    {
        var page = await browser.OpenAsync("/articles/1", scripts: false);
        var card = page.Locator(".who.maybe").First;
        string id = await card.GetAttributeAsync("id") ?? "";
        await card.Locator(".more").ClickAsync();
        await page.Locator($"#{id}").GetByText("Accept").ClickAsync();
        await Expect(page.Locator($"#{id}.sure")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Undo" }).First.ClickAsync();
        await Expect(page.Locator($"#{id}.maybe")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_jumps_while_an_article_opens_and_while_its_quotes_are_judged()
    {
        var page = await browser.OpenAsync("/settings");
        await page.AddInitScriptAsync("window.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach(one => { window.shifted += one.value; })).observe({ type: 'layout-shift', buffered: true });");
        await page.GotoAsync("/articles/1", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(0, await page.EvaluateAsync<float>("window.shifted"));

        var card = page.Locator(".who.maybe").First;
        string id = await card.GetAttributeAsync("id") ?? "";
        await card.HoverAsync();
        await card.GetByText("Accept").ClickAsync();
        await Expect(page.Locator($"#{id}.sure")).ToBeVisibleAsync();
        await page.Locator($"#{id} [data-act=speaker]").ClickAsync();
        await Expect(page.Locator($"#{id} [name=name]")).ToBeFocusedAsync();
        Assert.Equal(0, await page.EvaluateAsync<float>("window.shifted"));
        await page.GetByText("Cancel").First.ClickAsync();
        await Expect(page.Locator($"#{id} [name=name]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator($"#{id}.maybe")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_folded_away_is_not_selected_with_what_stands_around_it()
    {
        await browser.App.InStoreAsync(store => store.Paragraphs.Where(p => store.Revisions.Any(r => r.Id == p.RevisionId && r.ArticleId == 2) && p.Ordinal == 4).ExecuteUpdateAsync(set => set.SetProperty(p => p.Kind, ParagraphKind.Boilerplate)));
        var page = await browser.OpenAsync("/articles/2");
        await Expect(page.Locator("html.js .fold")).ToHaveCountAsync(1);
        await page.EvaluateAsync("document.querySelector('.fold').open = false");
        string folded = (await page.Locator(".fold .text").TextContentAsync())!;
        await page.EvaluateAsync("getSelection().setBaseAndExtent(document.querySelector('#p3 .text').firstChild, 0, document.querySelector('#p5 .text').lastChild, 1)");
        await page.Locator("#marker [data-mark=note]").ClickAsync();
        string taken = (await page.Locator("#mark-note [data-words]").TextContentAsync())!;
        Assert.Contains(" … ", taken, StringComparison.Ordinal);
        Assert.DoesNotContain(folded, taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_was_begun_is_still_there_when_its_dialog_is_opened_again()
    {
        var page = await browser.OpenAsync("/articles/1");
        await BeginAsync(page, "m", "Ask the ministry");
        await Expect(page.Locator("#mark-note")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#mark-note textarea")).ToHaveValueAsync("Ask the ministry");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".who.note")).ToContainTextAsync("Ask the ministry");

        // Sent, it is no draft any more.
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#mark-note textarea")).ToHaveValueAsync("");

        // Whoever begins with too few words corrects what is selected.
        await page.Keyboard.TypeAsync("Ask again");
        await page.Keyboard.PressAsync("Escape");
        await page.DragOverAsync("to immediately commit");
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#mark-note [data-words]")).ToHaveTextAsync("to immediately commit");
        await Expect(page.Locator("#mark-note textarea")).ToHaveValueAsync("Ask again");
    }

    [Fact]
    public async Task Words_begun_in_a_dialog_stay_when_the_answer_to_an_earlier_act_comes()
    {
        int id = await browser.App.ImportAsync("A weir\n\n“The weir is open,” Vera Holm said. “It will stay so,” she added.\n");
        var page = await browser.OpenAsync($"/articles/{id}");
        await page.RouteAsync("**/articles/*?handler=Accept", async route =>
        {
            await Task.Delay(700);
            await route.ContinueAsync();
        });
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("an axe");
        await Expect(page.Locator("#flash")).ToContainTextAsync("Confirmed");
        await page.Keyboard.TypeAsync(", a fox");
        await Expect(page.Locator("#mark-note textarea")).ToHaveValueAsync("an axe, a fox");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".who.note")).ToContainTextAsync("an axe, a fox");
        Assert.Equal(2, await browser.App.ActsAsync(id));
    }

    [Theory]
    [InlineData("m", "note")]
    [InlineData("c", "claim")]
    public async Task What_was_saved_although_its_answer_was_lost_is_not_saved_twice_after_another_act(string key, string kind)
    {
        int id = await browser.App.ImportAsync($"A lock of {kind}\n\n“The lock is open to a {kind},” Vera Holm said. “It will stay so,” she added.\n");
        var page = await browser.OpenAsync($"/articles/{id}");
        string field = kind == "note" ? "#mark-note textarea" : "#mark-claim [name=statement]";
        await LoseAnswersAsync(page, $"**/articles/{id}?handler={char.ToUpperInvariant(kind[0])}{kind[1..]}");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync(key);
        await page.Locator(field).FillAsync("Once only");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator($"#mark-{kind} [role=alert]")).ToContainTextAsync("The answer did not come");
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#flash")).ToContainTextAsync("Confirmed");
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync(key);
        await Expect(page.Locator(field)).ToHaveValueAsync("Once only");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator($"#mark-{kind}")).ToBeHiddenAsync();
        await Expect(page.Locator($".who.{kind}")).ToHaveCountAsync(1);
        Assert.Equal(2, await browser.App.ActsAsync(id));
    }

    [Fact]
    public async Task A_digit_on_the_page_is_not_for_a_dialog_that_was_closed()
    {
        int id = await browser.App.ImportAsync("Digits of the tower\n\n“The tower stands,” Vera Holm said. It was built in May.\n");
        var page = await browser.OpenAsync($"/articles/{id}");
        await page.DragOverAsync("built in May");
        await page.Keyboard.PressAsync("w");
        await Expect(page.Locator("#mark-quote .likely button").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#mark-quote")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("1");
        // By the answer to a later key, that to an earlier one would have come.
        await page.DragOverAsync("Vera Holm");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("Only this");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".who.note")).ToContainTextAsync("Only this");
        Assert.Equal(["Wrote a note on “Vera Holm”"], await browser.App.InStoreAsync(store => store.Changes.Where(c => c.ArticleId == id).Select(c => c.Summary).ToListAsync()));
    }

    [Fact]
    public async Task Words_added_after_an_answer_was_lost_are_saved_too()
    {
        var page = await browser.OpenAsync("/articles/2");
        await BeginAsync(page, "m", "First part.");
        await LoseAnswersAsync(page, "**/articles/2?handler=Note");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#mark-note [role=alert]")).ToContainTextAsync("The answer did not come");
        await page.UnrouteAllAsync();
        await page.Locator("#mark-note textarea").PressAsync("End");
        await page.Keyboard.TypeAsync(" Second part.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".who.note").GetByText("First part. Second part.").First).ToBeVisibleAsync();
        Assert.Contains("First part. Second part.", await browser.App.InStoreAsync(store => store.Notes.Where(n => n.ArticleId == 2).Select(n => n.Body).ToListAsync()));
    }

    [Fact]
    public async Task A_dialog_that_was_closed_before_its_quote_changed_is_about_the_quote_as_it_is_now()
    {
        var page = await browser.OpenAsync("/articles/4");
        await BeginAsync(page, "t", "early");
        string card = $"#{await page.Locator(".who.here").GetAttributeAsync("id")}";
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Confirmed");

        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator("#mark-tag [name=tags]")).ToHaveValueAsync("early");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"{card} .tagged")).ToContainTextAsync("early");
    }

    [Fact]
    public async Task An_undo_whose_answer_was_lost_is_not_done_twice()
    {
        var page = await browser.OpenAsync("/articles/3");
        foreach (string tag in new[] { "first", "second" })
        {
            await page.Locator("#tag-form").EvaluateAsync("form => { form.open = true; }");
            await page.Locator("#tag-form [name=tags]").FillAsync(tag);
            await page.Locator("#tag-form [name=tags]").PressAsync("Enter");
            await Expect(Chip(tag)).ToBeVisibleAsync();
        }

        await LoseAnswersAsync(page, "**/changes?handler=UndoLatest");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("The answer did not come");
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(Chip("second")).ToHaveCountAsync(0);
        await Expect(Chip("first")).ToHaveCountAsync(1);

        ILocator Chip(string tag) => page.Locator(".facts .chip").Filter(new LocatorFilterOptions { HasText = tag });
    }

    [Fact]
    public async Task An_undo_that_was_done_but_not_shown_is_not_taken_for_the_next()
    {
        var page = await browser.OpenAsync("/articles/4");
        foreach (string tag in new[] { "one", "two" })
        {
            await page.Locator("#tag-form").EvaluateAsync("form => { form.open = true; }");
            await page.Locator("#tag-form [name=tags]").FillAsync(tag);
            await page.Locator("#tag-form [name=tags]").PressAsync("Enter");
            await Expect(Chip(tag)).ToBeVisibleAsync();
        }

        // The undo is done, the page with it can't be had, and then an act is refused.
        await page.RouteAsync("**/articles/4", route => route.AbortAsync());
        await page.RouteAsync("**/articles/4?handler=Star", route => route.AbortAsync());
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("It is saved");
        await page.GetByText("☆ Star").ClickAsync();
        await Expect(page.Locator(".flash.bad")).ToContainTextAsync("The answer did not come");
        await page.UnrouteAllAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(Chip("one")).ToHaveCountAsync(0);

        ILocator Chip(string tag) => page.Locator(".facts .chip").Filter(new LocatorFilterOptions { HasText = tag });
    }

    [Fact]
    public async Task To_accept_what_is_confirmed_says_so()
    {
        int id = await browser.App.ImportAsync("A thaw\n\n“The orchards are saved,” Ada Brandt said.\n");
        var page = await browser.OpenAsync($"/articles/{id}");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Confirmed");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#flash")).ToHaveTextAsync("Already confirmed.");
    }

    [Fact]
    public async Task Without_scripts_a_finger_finds_the_links_of_a_paragraph()
    {
        var page = await browser.OpenAsync("/articles/1", scripts: false, width: 390, height: 844);
        foreach (var link in await page.Locator("#p3 > .para a").AllAsync())
        {
            var box = (await link.BoundingBoxAsync())!;
            Assert.True(box is { X: >= 0, Width: >= 24, Height: >= 24 }, $"{box.X} {box.Width} {box.Height}");
        }
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task A_paragraph_that_is_no_part_of_the_article_is_folded_away_looked_at_and_put_back(bool scripts, int width)
    {
        int id = await browser.App.ImportAsync($"Wells {width}\n\nThe wells are dry.\n\nSign up for our newsletter.\n\nNobody dug a new one.\n");
        var page = await browser.OpenAsync($"/articles/{id}", scripts, width);
        var fold = page.Locator(".fold");
        await Expect(fold.GetByText("Sign up for our")).ToBeHiddenAsync();
        await fold.Locator("summary").ClickAsync();
        await Expect(fold.GetByText("Sign up for our")).ToBeVisibleAsync();
        await fold.GetByText("Put it back into the text").ClickAsync();
        await Expect(page.Locator(".flash")).ToBeVisibleAsync();
        await Expect(fold).ToHaveCountAsync(0);
        await Expect(page.Locator("#p3 > .text")).ToBeVisibleAsync();
        Assert.Equal(ParagraphKind.Body, await KindAsync());

        await page.GotoAsync($"/articles/{id}/mark?p=3");
        await page.GetByText("Fold the paragraph away").ClickAsync();
        await Expect(fold.Locator("summary")).ToContainTextAsync("1 paragraph, folded");
        await Expect(fold.GetByText("Sign up for our")).ToBeHiddenAsync();
        Assert.Equal(ParagraphKind.Boilerplate, await KindAsync());

        Task<ParagraphKind> KindAsync() => browser.App.InStoreAsync(store => store.Paragraphs.Where(p => store.Revisions.Any(r => r.Id == p.RevisionId && r.ArticleId == id) && p.Ordinal == 3).Select(p => p.Kind).SingleAsync());
    }

    [Fact]
    public async Task On_paper_there_is_the_text_in_black_and_who_said_what_and_nothing_to_press()
    {
        var page = await browser.OpenAsync("/articles/1", width: 1700, scheme: ColorScheme.Dark);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        string colours = await page.EvaluateAsync<string>("[getComputedStyle(document.body).backgroundColor, ...new Set([...document.querySelectorAll('.p > .body, .read > header h1')].map(text => getComputedStyle(text).color))].join(' on ')");
        Assert.Equal("rgb(255, 255, 255) on rgb(0, 0, 0)", colours);
        await Expect(page.Locator(".who .name").First).ToBeVisibleAsync();
        Assert.Equal("", await page.EvaluateAsync<string>("[...document.querySelectorAll('button, input, select, summary, nav, .foot, .panel, .para')].filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 80)).join('\\n')"));
    }

    // What is asked of an address is done, and nobody hears of it.
    private static Task LoseAnswersAsync(IPage page, string address) => page.RouteAsync(address, async route =>
    {
        await route.FetchAsync(new RouteFetchOptions { MaxRedirects = 0 });
        await route.AbortAsync();
    });

    // Writes in the dialog that a key opens about the first quote, and closes it unsent.
    private static async Task BeginAsync(IPage page, string key, string words)
    {
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync(key);
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Escape");
    }

    private static Task<float> TopAsync(ILocator element) => element.EvaluateAsync<float>("it => it.getBoundingClientRect().top");
}
