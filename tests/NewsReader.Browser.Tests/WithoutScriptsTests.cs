using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Core;
using NewsReader.Web.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>A phone whose browser runs no scripts: all that can be done to words, by forms.</summary>
public sealed class WithoutScriptsTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task A_phone_marks_words_judges_quotes_and_goes_both_ways_through_it_by_forms()
    {
        int id = await browser.App.ImportAsync("Rain on the coast\n\nThe rain came early, and the rain stayed on the hills of Orsa.\n\n“The rain spoiled the hay,” Ada Brandt said.\n");
        var found = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.ArticleId == id));
        var page = await browser.OpenAsync($"/articles/{id}", scripts: false, width: 390, height: 844, touch: true);

        await MarkAsync("the rain stayed");
        await page.GetByLabel("Speaker, if you know").FillAsync("Olaf Weaver");
        await SaveAsync("a quote by Olaf Weaver");
        await MarkAsync("rain", occurrence: 2);
        await page.GetByLabel("A claim", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.GetByLabel("The claim in one sentence").FillAsync("It rained twice.");
        await SaveAsync("Made the claim “It rained twice.”");
        await MarkAsync("hills of Orsa");
        await page.GetByLabel("What a note is about").CheckAsync();
        await page.GetByLabel("Note, in Markdown").FillAsync("Ask **Orsa**.");
        await SaveAsync("note");
        await Expect(page.Locator("#p2 .claimed")).ToHaveTextAsync("rain");
        await Expect(page.Locator("#p2 .noted")).ToHaveTextAsync("hills of Orsa");
        await Expect(page.Locator("#p2 .who.note strong")).ToHaveTextAsync("Orsa");
        await Expect(page.Locator("#p2 q.sure")).ToHaveTextAsync(["the ", "rain", " stayed"]);

        await MarkAsync("spoiled", paragraph: 3);
        await page.GetByLabel("Part of a quote, all of which gets tags").CheckAsync();
        await page.GetByLabel("Tags, divided by commas").FillAsync("weather, hay");
        await SaveAsync("weather");
        await Expect(page.Locator($"#w{found.Id} .chip bdi")).ToHaveTextAsync(["hay", "weather"]);
        await page.Locator("#tag-form summary").TapAsync();
        await page.Locator("#tag-form").GetByLabel("Tags, divided by commas").FillAsync("coast");
        await page.GetByText("Add", new PageGetByTextOptions { Exact = true }).TapAsync();
        await Expect(page.Locator(".facts .chip")).ToContainTextAsync("coast");

        await ActAsync("speaker");
        await page.GetByLabel("Who said it?").FillAsync("Berta Lind");
        await SaveAsync("Named Berta Lind");
        await Expect(page.Locator($"#w{found.Id}.sure")).ToContainTextAsync("Berta Lind");
        await UndoAsync("Named Berta Lind");
        await ActAsync("reject");
        await Expect(page.Locator($"#w{found.Id}")).ToHaveCountAsync(0);
        await UndoAsync("Rejected");
        await ActAsync("edit");
        foreach (var (field, words) in new[] { ("Words said", "The rain"), ("A further part", "the hay"), ("Cue", "said"), ("Source", "Ada Brandt") }) await page.GetByLabel(field).FillAsync(words);
        await SaveAsync("Corrected the bounds");
        Assert.Equal(2, (await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.Id == found.Id))).Contents.Count);
        await UndoAsync("Corrected the bounds");
        await ActAsync("accept");
        await Expect(page.Locator($"#w{found.Id}.sure")).ToBeVisibleAsync();
        string accepted = await browser.App.StateAsync(id);

        await UndoAsync("Confirmed");
        await Expect(page.Locator($"#w{found.Id}.maybe")).ToBeVisibleAsync();
        Assert.NotEqual(accepted, await browser.App.StateAsync(id));
        await page.GetByText("History", new PageGetByTextOptions { Exact = true }).TapAsync();
        await page.Locator("[aria-label^='Do again: Confirmed']").First.TapAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Did again: Confirmed");
        Assert.Equal(accepted, await browser.App.StateAsync(id));

        var made = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().Include(q => q.Speaker).SingleAsync(q => q.ArticleId == id && q.Origin == Origin.Person && q.Id != found.Id));
        Assert.Equal(("the rain stayed", "Olaf Weaver"), (made.Words, made.Speaker!.Name));
        var claim = await browser.App.InStoreAsync(store => store.ClaimAppearances.AsNoTracking().Include(a => a.Anchor).SingleAsync(a => a.ArticleId == id));
        Assert.Equal(made.Position + "the ".Length, claim.Anchor!.Ranges[0].Start);

        async Task MarkAsync(string words, int occurrence = 1, int paragraph = 2)
        {
            await page.GetByLabel($"Mark words of paragraph {paragraph}").TapAsync();
            await page.GetByLabel("The exact words").FillAsync(words);
            await page.GetByLabel("Occurrence").FillAsync($"{occurrence}");
        }

        async Task SaveAsync(string said)
        {
            await page.Locator("button.primary:visible").TapAsync();
            await Expect(page.Locator(".flash")).ToContainTextAsync(said);
        }

        async Task ActAsync(string act)
        {
            await page.Locator($"#w{found.Id} .more").TapAsync();
            await page.Locator($"#w{found.Id}").Locator($"[data-act={act}]").TapAsync();
        }

        async Task UndoAsync(string what)
        {
            await page.Locator(".flash").GetByText("Undo").TapAsync();
            await Expect(page.Locator(".flash")).ToContainTextAsync($"Undid: {what}");
        }
    }
}
