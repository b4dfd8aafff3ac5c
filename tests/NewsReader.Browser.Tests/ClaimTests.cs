using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Readers;
using NewsReader.Web.Tests;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

public sealed class ClaimTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task A_reader_makes_a_claim_of_a_quote_and_attaches_another_quote_to_it_without_a_script()
    {
        var page = await browser.OpenAsync(await AttachAsync("Andri Yermack", "After this meeting"), scripts: false);
        await page.GetByLabel("The new claim in one sentence").FillAsync("Russia alone decides whether there is peace.");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Made the claim “Russia alone decides");

        await page.GotoAsync(await AttachAsync("Marco Rubio", "If they say no"));
        await page.GetByLabel("Look for a claim").FillAsync("russia alone");
        await page.GetByLabel("Look for a claim").PressAsync("Enter");
        await page.GetByLabel("Russia alone decides").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("again");

        await page.GotoAsync("/claims?speaker=rubio");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Russia alone decides" }).ClickAsync();
        await Expect(page.GetByText("2 appearances")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_came_of_an_act_is_said_on_the_page_that_it_leads_to()
    {
        var page = await browser.OpenAsync(await AttachAsync("Dmitry Peskov", "We assume"));
        await page.GetByLabel("The new claim in one sentence").FillAsync("Talks go on through various channels.");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/articles/\d+.*#c"));
        await Expect(page.Locator(".flash")).ToContainTextAsync("Made the claim “Talks go on");
        await Expect(page.Locator(".flash").GetByText("Undo")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_preview_leaves_the_form_as_it_is_and_what_is_typed_on_is_saved()
    {
        int id = await ClaimAsync("A claim to preview.");
        var page = await browser.OpenAsync($"/claims/{id}");
        await page.GetByText("Edit the claim and its notes").ClickAsync();
        var notes = page.GetByLabel("Working notes");
        await notes.FillAsync("Ask **twice**");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Preview the notes" }).ClickAsync();
        await Expect(page.Locator("#preview strong")).ToHaveTextAsync("twice");
        await Expect(notes).ToHaveValueAsync("Ask **twice**");

        await notes.PressSequentiallyAsync(", then go.");
        await page.Locator("form", new PageLocatorOptions { Has = notes }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("section .md")).ToHaveTextAsync("Ask twice, then go.");
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task A_claim_is_tagged_backed_judged_merged_and_removed_and_comes_back_as_it_was(bool scripts, int width)
    {
        string river = scripts ? "Oder" : "Elbe";
        var first = await browser.App.ArrangeAsync(new Saying { Speaker = $"{river} Warden", Words = [$"The {river} is clean."], Outlet = "River Post", Day = new DateOnly(2026, 2, 3) });
        var second = await browser.App.ArrangeAsync(new Saying { Speaker = $"{river} Minister", Words = [$"Our {river} is clean again."], Outlet = "Bank News", Day = new DateOnly(2026, 3, 4) });
        int id = await browser.App.ArrangeClaimAsync($"The {river} is clean.", (first, true), (second, true));
        int twin = await browser.App.ArrangeClaimAsync($"The {river} is a clean river.");
        var page = await browser.OpenAsync($"/claims/{id}", scripts, width);

        // Where it was made, over time.
        await Expect(page.Locator(".timeline circle")).ToHaveCountAsync(2);
        await page.GetByText("The same as a table").ClickAsync();
        await Expect(page.Locator(".timeline tbody tr").First).ToContainTextAsync($"{river} Warden");

        await OpenFoldAsync("Tag");
        await page.GetByLabel("Tags, divided by commas").FillAsync("water, to be taken off");
        await page.GetByLabel("Tags, divided by commas").PressAsync("Enter");
        await page.GetByLabel("Take off the tag to be taken off").ClickAsync();
        await Expect(page.Locator("header .chip")).ToHaveTextAsync([new Regex("water")]);

        // Evidence for it and against it; one changes sides, one goes.
        foreach (var (side, source, words) in new[] { ("for the claim", "", "Fish are back."), ("for the claim", "/articles/1", "No fish was seen."), ("against the claim", "https://example.org/foam", "There was foam.") })
        {
            await OpenFoldAsync("Add evidence");
            var form = page.Locator("form[action$='handler=Evidence']");
            await form.GetByLabel("It speaks").SelectOptionAsync(side);
            await form.GetByLabel("Where it is").FillAsync(source);
            await form.GetByLabel("What it is, in words").FillAsync(source.Length > 0 ? "" : "Phone call with the warden");
            await form.GetByLabel("The words that matter").FillAsync(words);
            await form.GetByText("Add it").ClickAsync();
            await Expect(page.Locator(".excerpt").GetByText(words)).ToBeVisibleAsync();
        }

        await page.Locator("li", Having("No fish was seen.")).GetByText("Edit").ClickAsync();
        await page.Locator("li", Having("No fish was seen.")).GetByLabel("It speaks").SelectOptionAsync("against the claim");
        await page.Locator("li", Having("No fish was seen.")).GetByText("Save").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Edited evidence against");
        await page.Locator("li", Having("There was foam.")).GetByText("Remove").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Took evidence off");
        Assert.Equal([true, false], await browser.App.InStoreAsync(store => store.Evidence.Where(e => e.ClaimId == id).OrderBy(e => e.Id).Select(e => e.IsFor).ToListAsync()));

        foreach (var (verdict, reason) in new[] { ("Supported", "Fish are back."), ("Disputed", "None was seen.") })
        {
            await OpenFoldAsync("Give a verdict");
            await page.Locator("form[action$='handler=Rule'] select").SelectOptionAsync(verdict);
            await page.GetByLabel("Why, in a sentence or two").FillAsync(reason);
            await page.GetByText("Give this verdict").ClickAsync();
            await Expect(page.Locator("header .verdict")).ToHaveTextAsync(verdict.ToLowerInvariant());
        }

        await Expect(page.Locator("[aria-labelledby=verdicts] .reason")).ToHaveTextAsync(["None was seen.", "Fish are back."]);

        // It goes into another one, with all that it has.
        await page.Locator(".tools").GetByText("Merge").ClickAsync();
        await page.GetByLabel("Words of the other claim").FillAsync($"{river} river");
        await page.GetByLabel("Words of the other claim").PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"The {river} is a clean river." }).ClickAsync();
        await Expect(page.GetByText("The claim that stays has 2 places, 2 pieces of evidence and 2 verdicts in its history.")).ToBeVisibleAsync();
        await page.GetByText("Merge them").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync($"The {river} is a clean river.");
        await Expect(page.Locator("header .verdict")).ToHaveTextAsync("disputed");
        await page.GotoAsync($"/claims/{id}");
        Assert.Equal($"/claims/{twin}", new Uri(page.Url).AbsolutePath);

        await OpenFoldAsync("Remove");
        await page.GetByText("Remove the claim").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync($"Removed the claim “The {river} is a clean river.");
        Assert.Equal(0, await browser.App.InStoreAsync(store => store.Claims.CountAsync(c => c.Statement.Contains(river))));
        await page.Locator(".flash").GetByText("Undo").ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Removed");
        await page.GotoAsync("/changes");
        await page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Undo: Merged the claim" }).First.ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Undid: Merged");
        var back = await browser.App.InStoreAsync(store => store.Claims.AsNoTracking().Include(c => c.Appearances).Include(c => c.Evidence).Include(c => c.Rulings).Include(c => c.Tags).AsSplitQuery().SingleAsync(c => c.Id == id));
        Assert.Equal((Verdict.Disputed, 2, 2, 2, 1), (back.Verdict, back.Appearances.Count, back.Evidence.Count, back.Rulings.Count, back.Tags.Count));

        async Task OpenFoldAsync(string summary) => await page.Locator(".tools > details > summary").GetByText(summary, new LocatorGetByTextOptions { Exact = true }).ClickAsync();

        static PageLocatorOptions Having(string words) => new() { HasText = words };
    }

    [Theory]
    [InlineData("Krohn", true, 1280)]
    [InlineData("Storm", false, 390)]
    public async Task The_ledger_is_narrowed_by_verdict_speaker_outlet_and_tag(string name, bool scripts, int width)
    {
        string fell = $"Fell News of {name}", passes = $"passes of {name}";
        var claims = new List<int>();
        foreach (var (speaker, outlet) in new[] { ($"Ida {name}", "Fjord Post"), ($"Ida {name}", fell), ("Per Aas", "Fjord Post") })
            claims.Add(await browser.App.ArrangeClaimAsync($"The pass is closed, says {speaker} in the {outlet}.", (await browser.App.ArrangeAsync(new Saying { Speaker = speaker, Words = ["The pass is closed."], Outlet = outlet }), true)));
        await browser.App.ChangeAsync<ClaimActs>((acts, you) => acts.RuleAsync(you, claims[1], 1, Verdict.Refuted, "It was open."));
        await browser.App.ChangeAsync<TagActs>((acts, you) => acts.TagClaimAsync(you, claims[2], passes));
        var page = await browser.OpenAsync("/claims", scripts, width);

        await page.GetByLabel("Made by").FillAsync(name);
        await ShowAsync(claims[1], claims[0]);
        await page.GetByLabel("Outlet").SelectOptionAsync(fell);
        await ShowAsync(claims[1]);
        await page.GetByLabel("Verdicts").GetByText("Supported").ClickAsync();
        await Expect(page.GetByText("No claim fits")).ToBeVisibleAsync();
        await page.GetByLabel("Verdicts").GetByText("Refuted").ClickAsync();
        await Expect(page.Locator(".rows a.go")).ToHaveAttributeAsync("href", $"/claims/{claims[1]}");
        await page.GetByText("Show all claims").ClickAsync();
        await page.GetByLabel("Tag").SelectOptionAsync(passes);
        await page.GetByLabel("Words in the claim").FillAsync("pass");
        await ShowAsync(claims[2]);

        async Task ShowAsync(params int[] found)
        {
            await page.GetByText("Show", new PageGetByTextOptions { Exact = true }).ClickAsync();
            await Expect(page.Locator(".rows a.go")).ToHaveCountAsync(found.Length);
            Assert.Equal(found.Select(id => $"/claims/{id}"), await page.Locator(".rows a.go").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))"));
        }
    }

    [Fact]
    public async Task A_quote_becomes_a_place_of_the_claim_that_its_words_are_like()
    {
        int before = await browser.App.ImportAsync("Herds of the south\n\nThe reindeer herds have halved.\n");
        int revision = await browser.App.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == before).Select(r => r.Id).SingleAsync());
        await browser.App.ChangeAsync<ClaimActs>((acts, you) => acts.MakeAsync(you, before, Selection.OfWords(revision, "The reindeer herds have halved", 1, 0), "The reindeer herds have halved.", null));
        int claim = await browser.App.InStoreAsync(store => store.Claims.MaxAsync(c => c.Id));
        await browser.App.ArrangeClaimAsync("Lichen grows again.");
        int article = await browser.App.ImportAsync("Herds of the north\n\n“The reindeer herds have halved,” Aslak Mura said on Monday.\n");
        var page = await browser.OpenAsync($"/articles/{article}");
        await Expect(page.Locator("html.js #place")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("c");
        var dialog = page.Locator("#mark-claim");
        await Expect(dialog.GetByLabel("The reindeer herds have halved.")).ToBeVisibleAsync();

        // One of quite other words is looked for by its letters, and taken by the arrows. An answer that comes late leaves it chosen.
        await page.Keyboard.TypeAsync("lichen g");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(dialog.GetByLabel("Lichen grows again.")).ToBeFocusedAsync();
        await page.WaitForTimeoutAsync(300);
        await Expect(dialog.GetByLabel("Lichen grows again.")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Found the claim “Lichen grows again.” again");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".who.claim")).ToHaveCountAsync(0);

        // What no claim says is the new one: the key that saves saves it.
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("Mosses grow over it");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Made the claim “Mosses grow over it”");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".who.claim")).ToHaveCountAsync(0);

        // So it is on the page that a review leads to, and on that for marking words.
        int quote = await browser.App.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == article).Select(q => q.Id).SingleAsync());
        await page.GotoAsync($"/articles/{article}/claim?quote={quote}");
        await Expect(page.GetByLabel("Look for a claim by its words")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("lichen g");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByLabel("Lichen grows again.")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await page.GotoAsync($"/articles/{article}/mark?p=2");
        await page.GetByLabel("A claim", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.GetByLabel("Look for a claim by its words").FillAsync("lichen g");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByLabel("Lichen grows again.")).ToBeFocusedAsync();

        // Who types a new one does not mean the one that was chosen.
        await page.Locator("[name=statement]").FillAsync("Herds halved.");
        await Expect(page.GetByLabel("A new claim")).ToBeCheckedAsync();
        await page.GotoAsync($"/articles/{article}");
        await Expect(page.Locator("html.js #place")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("n");

        // The likely one is the first. A figure is looked for as letters are.
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("1");
        await Expect(dialog.GetByText("No claim has the words “1”.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(dialog.GetByLabel("The reindeer herds have halved.")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".who.claim")).ToContainTextAsync("The reindeer herds have halved.");
        var place = await browser.App.InStoreAsync(store => store.ClaimAppearances.AsNoTracking().SingleAsync(a => a.ClaimId == claim && a.ArticleId == article));
        Assert.NotNull(place.QuoteId);
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".who.claim")).ToHaveCountAsync(0);
        Assert.True(await browser.App.InStoreAsync(store => store.Claims.AnyAsync(c => c.Id == claim)));
    }

    [Fact]
    public async Task Axe_finds_nothing_wrong_on_a_claim_with_everything_unfolded()
    {
        int id = await ClaimAsync("A claim with all that a claim can have.");
        var page = await browser.OpenAsync($"/claims/{id}", width: 390);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        await page.ExpectNothingAsync();
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, "A claim is wider than a phone.");
    }

    private Task<string> AttachAsync(string speaker, string words) => browser.App.InStoreAsync(async store =>
    {
        var quote = await store.Quotes.FirstAsync(q => q.Speaker!.Name == speaker && q.Words.Contains(words));
        return $"/articles/{quote.ArticleId}/claim?quote={quote.Id}";
    });

    // Made on two days by two people, with evidence on both sides and a verdict.
    private Task<int> ClaimAsync(string statement) => browser.App.InStoreAsync(async store =>
    {
        var claim = new Claim { Statement = statement, Verdict = Verdict.Disputed, AuthorId = Reader.You.Id, CreatedUtc = DateTime.UtcNow };
        foreach (var quote in (await store.Quotes.Include(q => q.Article).Where(q => q.Article!.PublishedOn != null && q.SpeakerId != null).ToListAsync()).DistinctBy(q => q.ArticleId).Take(3))
        {
            string text = await store.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync();
            claim.Appearances.Add(new ClaimAppearance { ArticleId = quote.ArticleId, QuoteId = quote.Id, Anchor = TextAnchor.Of(quote.ArticleId, quote.RevisionId, text, quote.Contents), AuthorId = Reader.You.Id });
        }

        foreach (bool isFor in new[] { true, false })
        {
            var evidence = new Evidence { IsFor = isFor, Excerpt = "The words that matter.", AuthorId = Reader.You.Id };
            evidence.PutAt(new EvidenceSource("https://example.org/a", null));
            claim.Evidence.Add(evidence);
        }

        claim.Rulings.Add(new Ruling { Verdict = Verdict.Disputed, Reason = "Both.", AuthorId = Reader.You.Id, AtUtc = DateTime.UtcNow });
        store.Add(claim);
        await store.SaveChangesAsync();
        return claim.Id;
    });
}
