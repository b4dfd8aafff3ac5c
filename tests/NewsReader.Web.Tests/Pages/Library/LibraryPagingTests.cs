using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Web.Pages;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Library;

/// <summary>Whoever leafs through the library, filtered or not, sees every article once, there and back.</summary>
public sealed class LibraryPagingTests : IDisposable
{
    private const int Few = 7;

    private static readonly DateTime Now = new(2031, 5, 6, 0, 0, 0, DateTimeKind.Utc);

    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    public static TheoryData<string> Addresses => ["/", "/?outlet=Crowd", "/?tag=crowded", "/?state=unread", "/?state=starred", "/?state=deleted", "/?words=number+article", "/?outlet=Crowd&tag=crowded&state=unread&words=number"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_article_is_listed_once_forward_and_backward(string address)
    {
        await FillAsync(65);
        var browser = _app.Browser();
        var pages = new List<List<int>>();
        string? at = address, last = null;
        for (; at is not null; at = Turned(await browser.HtmlAsync(at), "next"))
        {
            pages.Add(Listed(await browser.HtmlAsync(at)));
            last = at;
        }

        var all = pages.SelectMany(page => page).ToList();
        Assert.Equal(all.Distinct(), all);
        Assert.InRange(all.Count, 41, 200);
        Assert.All(pages.SkipLast(1), page => Assert.Equal(20, page.Count));
        Assert.Contains($"{all.Count} ", (await browser.PageAsync(address)).QuerySelector("#count")!.TextContent, StringComparison.Ordinal);

        var back = new List<int>(pages[^1]);
        for (at = Turned(await browser.HtmlAsync(last!), "prev"); at is not null && back.Count < all.Count; at = Turned(await browser.HtmlAsync(at), "prev"))
            back.InsertRange(0, Listed(await browser.HtmlAsync(at)));
        Assert.Equal(all, back);
    }

    [Fact]
    public async Task The_list_is_in_the_order_in_which_the_reading_page_leads_from_article_to_article()
    {
        await FillAsync(65);
        var browser = _app.Browser();
        var listed = Listed(await browser.HtmlAsync("/"));

        var led = new List<int> { listed[0] };
        while (led.Count < listed.Count)
            led.Add(int.Parse((await browser.PageAsync($"/articles/{led[^1]}")).QuerySelector("link[rel=next]")!.GetAttribute("href")!.Split('/', '?', '#')[2], null));

        Assert.Equal(listed, led);
    }

    [Fact]
    public async Task A_list_goes_on_from_an_article_that_was_deleted_meanwhile()
    {
        var browser = _app.Browser();
        var first = Listed(await browser.HtmlAsync("/"));
        var second = Listed(await browser.HtmlAsync($"/?from={first[^1]}"));

        int last = first[^1];
        await _app.InStoreAsync(store => store.Articles.Where(a => a.Id == last).ExecuteUpdateAsync(all => all.SetProperty(a => a.DeletedUtc, Now)));

        Assert.Equal(second, Listed(await browser.HtmlAsync($"/?from={first[^1]}")));
    }

    public static TheoryData<LibraryFilter> Many =>
    [
        new LibraryFilter { Words = "number" },
        new LibraryFilter { Words = "num art" },
        new LibraryFilter { Words = "cross-check" },
        new LibraryFilter { Tag = "crowded" },
        new LibraryFilter { Tag = "crowded", Outlet = "Crowd" },
        new LibraryFilter { Words = "number", Tag = "Crowded", State = LibraryState.Unread },
        new LibraryFilter { Outlet = "Crowd" },
        new LibraryFilter(),
    ];

    [Theory]
    [MemberData(nameof(Many))]
    public async Task Among_too_many_to_go_through_each_that_fits_is_found_once_forward_and_backward(LibraryFilter filter)
    {
        await FillAsync(33);
        var expected = await ReadAsync(filter, int.MaxValue - 1, BoundedCount.Most);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), (await ReadAsync(filter, 4, Few)).Order());
        Assert.Equal(expected.Order(), (await ReadBackAsync(filter, 4)).Order());
    }

    [Fact]
    public async Task Among_too_many_the_count_says_that_there_are_more()
    {
        await FillAsync(33);

        foreach (var filter in Many.Select(row => row.Data))
        {
            var articles = await _app.InStoreAsync(async store =>
            {
                var found = new LibraryArticles(store, Reader.You.Id, filter, Few);
                await found.ReadAsync(null, 4, TestContext.Current.CancellationToken);
                return found;
            });
            Assert.True(articles.Count.IsMore);
            Assert.InRange(articles.Count.Counted, 0, Few);
            Assert.Equal(filter.Words is not null, articles.IsByBeginnings);
        }
    }

    [Theory]
    [InlineData(1, false, "1 article")]
    [InlineData(10_000, false, "10,000 articles")]
    [InlineData(10_000, true, "more than 10,000 articles")]
    public void A_count_that_ended_says_so(int counted, bool isMore, string words) => Assert.Equal(words, Wording.Count(new HitCount(counted, isMore), "article"));

    // Articles of few days, of which each fits every filter that is leafed through.
    private async Task FillAsync(int count)
    {
        var ids = new List<int>();
        for (int i = 0; i < count; i++)
            ids.Add(await _app.ArticleAsync($"title: Cross-check, number {i} of articles\noutlet: Crowd\ndate: 2031-01-0{(i * 7 % 5) + 1}\ntags: [crowded, tag {i % 3}]", "Short."));
        var deleted = new List<int>();
        for (int i = 0; i < 45; i++) deleted.Add(await _app.ArticleAsync($"title: Gone {i}\ndate: 2031-02-0{(i % 5) + 1}", "Short."));
        await _app.InStoreAsync(async store =>
        {
            foreach (var article in await store.Articles.Where(a => deleted.Contains(a.Id)).ToListAsync()) article.DeletedUtc = Now;
            // One that was filed under another day since: its number no longer tells when it came there.
            var moved = await store.Articles.SingleAsync(a => a.Id == ids[3]);
            moved.SetPublished(new DateOnly(2031, 1, 3), null);
            store.ReadStates.AddRange(ids.Select(id => new ReadState { ReaderId = Reader.You.Id, ArticleId = id, IsStarred = true }));
            return await store.SaveChangesAsync();
        });
    }

    private Task<List<int>> ReadAsync(LibraryFilter filter, int size, int few) => _app.InStoreAsync(async store =>
    {
        var all = new List<int>();
        SearchCursor? at = null;
        do
        {
            var part = await new LibraryArticles(store, Reader.You.Id, filter, few).ReadAsync(at, size, TestContext.Current.CancellationToken);
            all.AddRange(part.Rows);
            at = part.Turn.Next;
        }
        while (at is not null);
        return all;
    });

    private Task<List<int>> ReadBackAsync(LibraryFilter filter, int size) => _app.InStoreAsync(async store =>
    {
        var parts = new List<Stretch<int>>();
        var articles = new LibraryArticles(store, Reader.You.Id, filter, Few);
        SearchCursor? at = null;
        do
        {
            parts.Add(await articles.ReadAsync(at, size, TestContext.Current.CancellationToken));
            at = parts[^1].Turn.Next;
        }
        while (at is not null);

        var back = parts[^1].Rows.ToList();
        for (at = parts[^1].Turn.Previous; at is not null;)
        {
            var part = await articles.ReadAsync(at, size, TestContext.Current.CancellationToken);
            back.InsertRange(0, part.Rows.Except(back));
            at = part.Turn.Previous;
        }

        return back;
    });

    private static string? Turned(string page, string rel) => page.Split($"rel=\"{rel}\" href=\"") is [_, var rest, ..] && page.Contains("class=\"pages\"", StringComparison.Ordinal)
        ? System.Net.WebUtility.HtmlDecode(rest[..rest.IndexOf('"', StringComparison.Ordinal)]) : null;

    private static List<int> Listed(string page) =>
        [.. page.Split("<li id=\"a").Skip(1).Select(row => int.Parse(row[..row.IndexOf('"', StringComparison.Ordinal)], null))];
}
