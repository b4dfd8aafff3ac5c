using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Acts;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Web.Pages.Search;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

/// <summary>A search made narrower by links and a form, and wider again.</summary>
public sealed class NarrowingTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 7, 15);

    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_value_leads_to_the_search_narrowed_by_it_and_its_chip_back()
    {
        foreach (var (outlet, day) in new[] { ("The \"Reef\" Post", 1), ("The \"Reef\" Post", 2), ("Coast", 3) })
            await _app.ArrangeAsync(new Saying { Speaker = "Abe Auk", Words = ["auks dive"], Outlet = outlet, Day = new DateOnly(2025, 3, day) });

        var page = await PageAsync("/search?q=auks&order=oldest");
        Assert.Equal(["The \"Reef\" Post 2", "Coast 1"], Values(page, "by-outlet"));
        Assert.Empty(page.QuerySelectorAll(".parts .chip"));

        page = await PageAsync(page.QuerySelector("[aria-labelledby=by-outlet] a")!.GetAttribute("href")!);
        Assert.Equal(2, page.QuerySelectorAll(".rows > li").Length);
        Assert.Equal(["Without auks ×", "Without outlet:\"The Reef Post\" ×"], page.QuerySelectorAll(".parts .chip").Select(Words));
        Assert.Empty(page.QuerySelectorAll("[aria-labelledby=by-outlet] a"));

        page = await PageAsync(page.QuerySelectorAll(".parts .chip")[1].GetAttribute("href")!);
        Assert.Equal(3, page.QuerySelectorAll(".rows > li").Length);
        Assert.Equal("Oldest first", page.QuerySelector(".orders [aria-current]")!.TextContent);
    }

    [Theory]
    [InlineData("kiwis")]
    [InlineData("speaker:moa said:kiwis")]
    [InlineData("(form:direct OR form:mixed) speaker:moa kiwis")]
    [InlineData("kiwis -form:mixed")]
    public async Task Each_value_of_every_field_leads_to_as_many_hits_as_it_counts(string query)
    {
        await ArrangeKiwisAsync();
        foreach (string kind in new[] { "articles", "quotes" })
        {
            var page = await PageAsync($"/search?q={Uri.EscapeDataString(query)}&kind={kind}");
            Assert.Equal(["Published", "Outlet", "Speaker", "Tag", "Form", "Review", "Language"], page.QuerySelectorAll(".facets h2").Select(Words));
            foreach (var value in page.QuerySelectorAll(".facets li"))
            {
                string counted = value.QuerySelector("span")!.TextContent;
                // What has no address all hits have.
                var narrowed = value.QuerySelector("a")?.GetAttribute("href") is { } address ? await PageAsync(address) : page;
                Assert.True(counted == Counted(narrowed), $"{Words(value)}, but it leads to {Counted(narrowed)}.");
                Assert.Equal(counted, $"{narrowed.QuerySelectorAll(".rows > li").Length}");
            }
        }
    }

    [Fact]
    public async Task A_bar_leads_to_its_month_and_the_table_says_the_same()
    {
        foreach (int month in new[] { 1, 3, 3 }) await _app.ArrangeAsync(new Saying { Words = ["bustards"], Day = new DateOnly(2025, month, 7) });

        var page = await PageAsync("/search?q=bustards");
        var bars = page.QuerySelectorAll(".months svg a");
        Assert.Equal(["January 2025: 1 article", "March 2025: 2 articles"], bars.Select(bar => bar.GetAttribute("aria-label")));
        Assert.Equal(["March 2025 2", "January 2025 1"], page.QuerySelectorAll(".months tbody tr").Select(row => string.Join(' ', row.Children.Select(Words))));
        Assert.Equal("Articles by month", page.QuerySelector(".months svg")!.GetAttribute("aria-label"));

        Assert.Equal("/search?q=bustards%20on%3A2025-03", bars[1].GetAttribute("href"));
        Assert.Equal(bars[1].GetAttribute("href"), page.QuerySelector(".months tbody a")!.GetAttribute("href"));
        page = await PageAsync(bars[1].GetAttribute("href")!);
        Assert.Equal(2, page.QuerySelectorAll(".rows > li").Length);
        Assert.Equal(("2025-03", "2025-03"), (Field(page, "since"), Field(page, "until")));
        Assert.Null(page.QuerySelector(".months"));
    }

    [Fact]
    public async Task A_range_of_months_is_asked_for_by_a_form_without_a_script()
    {
        foreach (int month in new[] { 1, 2, 3, 4 }) await _app.ArrangeAsync(new Saying { Words = ["civets"], Day = new DateOnly(2025, month, 28) });

        var page = await PageAsync("/search?q=civets&order=oldest");
        var button = page.QuerySelector<IHtmlButtonElement>(".facets form button")!;
        var (action, fields) = button.Pressed();
        string query = string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Name switch { "since" => "2025-02", "until" => "2025-03", _ => field.Value })}"));
        using var answer = await _app.Browser(followsRedirects: false).GetAsync(new Uri($"{action}?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/search?q=civets%20after%3A2025-02%20before%3A2025-04&order=oldest", answer.Headers.Location!.ToString());
        page = await PageAsync(answer.Headers.Location.ToString());
        Assert.Equal(2, page.QuerySelectorAll(".rows > li").Length);
        Assert.Equal(("2025-02", "2025-03"), (Field(page, "since"), Field(page, "until")));
    }

    [Fact]
    public async Task A_month_that_is_none_is_explained()
    {
        var page = await PageAsync("/search?handler=months&q=civets&since=last+spring&until=2025-03");
        Assert.Equal("This search can’t be read", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("last spring", page.QuerySelector("mark.fault")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?handler=months")]
    [InlineData("/search?handler=months&q=(((&since=2025-01")]
    [InlineData("/search?handler=months&q=a&since=9999-12&until=9999-12")]
    [InlineData("/search?handler=months&q=a&since=0001-01&until=0001-01")]
    [InlineData("/search?handler=months&q=a&since=%22%22")]
    [InlineData("/search?q=a+before:0001&kind=quotes")]
    public async Task Every_range_is_answered(string address) => await PageAsync(address);

    [Fact]
    public async Task Where_nothing_divides_the_hits_nothing_is_shown()
    {
        await _app.ArrangeAsync(new Saying { Words = ["drongo"] });
        using var plain = NewsApp.On(_app.Data.Path);
        foreach (string kind in new[] { "articles", "claims", "notes" })
        {
            var page = await plain.Browser().PageAsync($"/search?q=drongo&kind={kind}");
            Assert.Empty(page.QuerySelectorAll(".facets h2 ~ ul:empty"));
            Assert.Equal(kind == "articles", page.QuerySelector(".facets form") is not null);
        }
    }

    [Theory]
    [InlineData("grain", "2025-03", "grain on:2025-03")]
    [InlineData("grain on:2025", "2025-03", "grain on:2025-03")]
    [InlineData("on:2025", "2025-03", "on:2025-03")]
    [InlineData("after:2024 before:2026 grain", "2025-03", "grain on:2025-03")]
    [InlineData("grain after:2025-03-15", "2025-03", "grain after:2025-03-15 on:2025-03")]
    [InlineData("grain after:7d", "2026-07", "grain after:7d on:2026-07")]
    [InlineData("-on:2025-03-12", "2025-03", "-on:2025-03-12 on:2025-03")]
    public void A_month_never_widens_a_query(string query, string month, string narrowed)
    {
        var first = DateOnly.ParseExact(month, "yyyy-MM", null);
        Assert.Equal(narrowed, Parsed(query).Within(first, first.AddMonths(1), Today));
    }

    [Theory]
    [InlineData("grain on:2024", "2025-02", "2025-05", "grain after:2025-02 before:2025-06")]
    [InlineData("grain", "2025-05", "2025-02", "grain after:2025-02 before:2025-06")]
    [InlineData("grain", "2025-01", "2025-12", "grain on:2025")]
    [InlineData("grain", "2025-02", null, "grain after:2025-02")]
    [InlineData("grain", "", "2025-02", "grain before:2025-03")]
    [InlineData("grain after:7d", null, "", "grain")]
    [InlineData("after:7d", null, null, "")]
    [InlineData("grain", null, "9999-12", "grain")]
    public void A_range_of_months_takes_the_place_of_what_was_said_of_dates(string query, string? since, string? until, string ranged) =>
        Assert.Equal(ranged, Parsed(query).Between(since, until));

    [Theory]
    [InlineData(1, null, "", 0)]
    [InlineData(2, "month", "January 1990", 2)]
    [InlineData(48, "month", "January 1990", 48)]
    [InlineData(49, "year", "1990", 5)]
    [InlineData(780, "10 years", "1990 to 1999", 7)]
    [InlineData(90000, "1000 years", "1 to 999", 8)]
    public void Many_months_are_put_together_to_years(int months, string? unit, string first, int bars)
    {
        var start = months > 80000 ? new DateOnly(1, 1, 1) : new DateOnly(1990, 1, 1);
        var plot = MonthBars.Of([.. Enumerable.Range(0, months).Select(i => new MonthCount(start.AddMonths(i), 1))]);
        Assert.Equal(unit, plot?.Unit);
        if (plot is null) return;
        Assert.Equal((first, bars), (plot.Bars[0].Label, plot.Bars.Count));
        Assert.Equal(months, plot.Bars.Sum(bar => bar.Count));
        Assert.NotEmpty(plot.Marks);
    }

    // Two quotes each of two articles, alike in some of what they can be narrowed by, and one article apart.
    private async Task ArrangeKiwisAsync()
    {
        foreach (var (first, second, outlet) in new[] { ("Ann Moa", "Bob Moa", "Reef"), ("Bob Moa", "Cyd Rail", "Coast") })
        {
            var place = await _app.ArrangeAsync(new Saying { Speaker = first, Words = ["kiwis run"], In = "kiwis run and kiwis dig and kiwis hide", Outlet = outlet, Day = new DateOnly(2025, 3, 1) });
            foreach (var (words, speaker) in new[] { ("kiwis dig", second), ("kiwis hide", first) })
                await _app.ChangeAsync<QuoteActs>((acts, you) => acts.MakeAsync(you, place.ArticleId, Selection.OfWords(place.RevisionId, words, 1, 0), new SpeakerChoice(null, speaker)));
            await _app.ChangeAsync<TagActs>((acts, you) => acts.TagArticleAsync(you, place.ArticleId, "birds"));
            await _app.ChangeAsync<TagActs>((acts, you) => acts.TagQuoteAsync(you, place.QuoteId, "running, " + outlet));
            await _app.InStoreAsync(async store =>
            {
                var quotes = await store.Quotes.Where(q => q.ArticleId == place.ArticleId).OrderBy(q => q.Id).ToListAsync();
                (quotes[1].Form, quotes[2].Form) = (QuoteForm.Mixed, QuoteForm.Indirect);
                return await store.SaveChangesAsync();
            });
        }

        var other = await _app.ArrangeAsync(new Saying { Speaker = "Bob Moa", Words = ["kiwis sleep"], Outlet = "Reef" });
        await _app.ChangeAsync<TagActs>((acts, you) => acts.TagArticleAsync(you, other.ArticleId, "birds"));
        await _app.InStoreAsync(async store =>
        {
            (await store.Articles.SingleAsync(a => a.Id == other.ArticleId)).Language = "de";
            return await store.SaveChangesAsync();
        });
    }

    private static string Counted(IHtmlDocument page) => page.QuerySelector(".tabs [aria-current] span")!.TextContent;

    private static ArticleQuery Parsed(string text) => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;

    private static string Field(IHtmlDocument page, string name) => page.QuerySelector<IHtmlInputElement>($".facets [name={name}]")!.Value;

    private static IEnumerable<string> Values(IHtmlDocument page, string by) => page.QuerySelectorAll($"[aria-labelledby={by}] li").Select(Words);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<IHtmlDocument> PageAsync(string address) => _app.Browser().PageAsync(address);
}
