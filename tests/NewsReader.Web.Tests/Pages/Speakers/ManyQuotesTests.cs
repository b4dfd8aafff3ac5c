using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Web.Pages.Speakers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

/// <summary>Of somebody who said more than is summed up, the pages show the newest, say so, and go on to the oldest.</summary>
public sealed class ManyQuotesTests(ManyQuotes many) : IClassFixture<ManyQuotes>
{
    private readonly HttpClient _browser = many.App.Browser();

    [Fact]
    public async Task The_speakers_page_says_that_it_sums_up_the_newest_and_leafs_to_the_oldest_and_back()
    {
        string address = $"/speakers/{many.SpeakerId}";
        var first = await _browser.PageAsync(address);
        Assert.Contains("Summed up are the newest 1,000 quotes; there are more.", first.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var (pages, last) = (new List<List<string>>(), first);
        for (var page = first; ; page = await _browser.PageAsync(Turned(page, "next")!))
        {
            pages.Add(Shown(page));
            last = page;
            if (Turned(page, "next") is null) break;
        }

        Assert.Equal(many.Ids.Order(), pages.SelectMany(page => page).Order());
        Assert.All(pages.SkipLast(1), page => Assert.Equal(SpeakerModel.PageSize, page.Count));
        var before = await _browser.PageAsync(Turned(last, "prev")!);
        Assert.Equal(pages[^2], Shown(before));
        Assert.Equal(pages[^3], Shown(await _browser.PageAsync(Turned(before, "prev")!)));
    }

    [Fact]
    public async Task A_filter_looks_through_the_newest_and_goes_on_after_them()
    {
        var first = await _browser.PageAsync($"/speakers/{many.SpeakerId}?from=2020-01-03&to=2020-01-03");

        Assert.Empty(Shown(first));
        var on = await _browser.PageAsync(Turned(first, "next")!);
        Assert.Equal(SpeakerModel.PageSize, Shown(on).Count);
        Assert.All(Shown(on), words => Assert.StartsWith("word 2x", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_else_said_is_chosen_among_all_of_them()
    {
        string address = $"/speakers/{many.SpeakerId}/split";
        var first = await _browser.PageAsync(address);
        string[] shown = [.. Boxes(first)];
        Assert.Equal(SplitModel.PageSize, shown.Length);

        var second = await _browser.PageAsync($"{address}?quote={shown[0]}&from={Button(first, "Next")}");
        Assert.Empty(Boxes(second).Intersect(shown));
        Assert.Equal(shown[0], second.QuerySelector("main input[type=hidden][name=quote]")!.GetAttribute("value"));
        Assert.Equal(shown, Boxes(await _browser.PageAsync($"{address}?from={Button(second, "Previous")}")));
    }

    [Fact]
    public async Task Of_more_findings_than_are_given_for_review_at_once_the_newest_wait()
    {
        var page = await _browser.PageAsync("/review?q=" + Uri.EscapeDataString("speaker:\"Max Most\""));

        string text = page.QuerySelector("main")!.TextContent;
        Assert.Contains($"{IArticleSearch.MostWaiting:N0} findings wait", text, StringComparison.Ordinal);
        Assert.Contains($"among the newest {IArticleSearch.MostWaiting:N0} hits", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_go_over_is_counted_wholly()
    {
        var other = await many.App.ArrangeAsync("Otto Other", "I am another");

        var page = await _browser.PageAsync($"/speakers/{many.SpeakerId}/merge?with={other.SpeakerId}");

        Assert.Contains($"{ManyQuotes.Count:N0} quotes", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MergeModel.MostShown, page.QuerySelectorAll("blockquote").Length);
    }

    private static string? Turned(IDocument page, string rel) => page.QuerySelector($".pages a[rel={rel}]")?.GetAttribute("href");

    private static string Button(IDocument page, string name) => page.QuerySelectorAll<IHtmlButtonElement>(".pages button").Single(button => button.TextContent == name).Value;

    private static List<string> Shown(IDocument page) => [.. page.QuerySelectorAll("main blockquote").Select(quote => quote.TextContent)];

    private static IEnumerable<string> Boxes(IDocument page) => page.QuerySelectorAll("input[type=checkbox][name=quote]").Select(box => box.GetAttribute("value")!);
}

/// <summary>An application whose archive has somebody who said more than is summed up.</summary>
public sealed class ManyQuotes : IAsyncLifetime
{
    /// <summary>How many quotes are theirs.</summary>
    public const int Count = 2_060;

    // By article, the oldest first; the last two are what is summed up.
    private static readonly int[] Counts = [60, 500, 500, 500, 500];

    public NewsApp App { get; } = new();

    public int SpeakerId { get; private set; }

    /// <summary>The words of all their quotes.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        for (int i = 0; i < Counts.Length; i++)
        {
            string[] words = [.. Enumerable.Range(0, Counts[i]).Select(n => $"word {i}x{n:0000}")];
            var first = await App.ArrangeAsync(new Saying { Speaker = "Max Most", Words = words[..1], In = string.Join(" and ", words), Day = new DateOnly(2020, 1, i + 1) });
            SpeakerId = first.SpeakerId;
            await App.InStoreAsync(async store =>
            {
                var quote = await store.Quotes.AsNoTracking().SingleAsync(q => q.Id == first.QuoteId);
                string text = await store.Revisions.Where(r => r.Id == first.RevisionId).Select(r => r.Text).SingleAsync();
                store.AddRange(words.Skip(1).Select(said => Like(quote, text, said)));
                return await store.SaveChangesAsync();
            });
            Ids = [.. Ids, .. words];
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static Quote Like(Quote other, string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        var quote = new Quote
        {
            ArticleId = other.ArticleId,
            RevisionId = other.RevisionId,
            Contents = [new(start, start + words.Length)],
            Form = other.Form,
            SpeakerId = other.SpeakerId,
            Link = other.Link,
            Confidence = other.Confidence,
            Why = other.Why,
            Origin = other.Origin,
        };
        quote.Place(text, quote.Contents);
        return quote;
    }
}
