using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core.Annotations;
using NewsReader.Core.Readers;
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
        await page.GetByLabel("Look for another claim").FillAsync("russia alone");
        await page.GetByLabel("Look for another claim").PressAsync("Enter");
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
        await page.WaitForURLAsync("**/articles/*#c*");
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

    [Fact]
    public async Task Axe_finds_nothing_wrong_on_a_claim_with_everything_unfolded()
    {
        int id = await ClaimAsync("A claim with all that a claim can have.");
        int other = await ClaimAsync("A claim that says the same.");
        foreach (string path in new[] { $"/claims/{id}", $"/claims/{id}/merge", $"/claims/{id}/merge?into={other}", "/claims?words=claim&order=last" })
        {
            var page = await browser.OpenAsync(path, width: 390);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            await page.ExpectNothingAsync();
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, $"{path} is wider than a phone.");
        }
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
