using System.Net;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

/// <summary>Whoever leafs through the speakers, or the names without one, sees each once, in the order of the list, there and back.</summary>
public sealed class SpeakersPagingTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    public static TheoryData<string> Addresses =>
        ["/speakers", "/speakers?sort=name", "/speakers?sort=last", "/speakers?kind=person", "/speakers?kind=person&sort=last", "/speakers?name=leafed", "/speakers?name=lea&sort=name&kind=person", "/speakers?show=unresolved"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_row_is_listed_once_forward_and_backward(string address)
    {
        for (int i = 0; i < 83; i++)
        {
            await _app.ArrangeAsync(new Saying { Speaker = $"Leafed {i % 70}", Words = ["Word"], Day = i % 3 == 0 ? null : new DateOnly(2020, 1, (i % 7) + 1), Review = (Review)(i % 3) });
            await _app.ArrangeAsync(new Saying { NameAsFound = $"the neighbour {i % 81}", Words = ["Word"] });
        }

        var browser = _app.Browser();
        var (pages, last) = (new List<List<string>>(), address);
        for (string? at = address; at is not null; at = Turned(await browser.HtmlAsync(at), "next")) pages.Add(Listed(await browser.HtmlAsync(last = at)));

        var all = pages.SelectMany(page => page).ToList();
        Assert.Equal(all.Distinct(), all);
        Assert.InRange(all.Count, 70, 200);
        Assert.All(pages.SkipLast(1), page => Assert.Equal(40, page.Count));

        var back = new List<string>(pages[^1]);
        for (string? at = Turned(await browser.HtmlAsync(last), "prev"); at is not null && back.Count < all.Count; at = Turned(await browser.HtmlAsync(at), "prev"))
            back.InsertRange(0, Listed(await browser.HtmlAsync(at)));
        Assert.Equal(all, back);
    }

    [Fact]
    public async Task Parts_of_any_size_put_together_are_the_whole_list_in_its_order_forward_and_backward()
    {
        await FillAsync();
        var lists = Gen.Select(Gen.Enum<SpeakerOrder>(), Gen.Enum<SpeakerKind>().Nullable(), Gen.Int[1, 9]);
        await lists.SampleAsync(
            async list =>
            {
                var (order, kind, size) = list;
                var whole = await WholeAsync(order, kind);
                Assert.Equal(whole, await AllAsync(order, kind, size, isBack: false));
                Assert.Equal(whole.AsEnumerable().Reverse(), await AllAsync(order, kind, size, isBack: true));
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public async Task A_list_goes_on_from_a_speaker_who_was_merged_into_another_meanwhile()
    {
        await FillAsync();
        var whole = await WholeAsync(SpeakerOrder.Name, null);
        await _app.InStoreAsync(async store =>
        {
            (await store.Speakers.SingleAsync(s => s.Id == whole[4])).MergedIntoId = whole[0];
            return await store.SaveChangesAsync();
        });

        Assert.Equal(whole.Skip(5).Take(3), await PartAsync(SpeakerOrder.Name, null, new SearchCursor(whole[4], IsBack: false), 3));
    }

    // Speakers of all kinds, some without quotes, many alike in what they are ordered by.
    private async Task FillAsync()
    {
        for (int i = 0; i < 30; i++)
            await _app.ArrangeAsync(new Saying { Speaker = $"Ordered {i % 11}", Words = ["Word"], Day = i % 4 == 0 ? null : new DateOnly(2020, 1, (i % 5) + 1), Review = (Review)(i % 3) });
        await _app.InStoreAsync(async store =>
        {
            for (int i = 0; i < 8; i++) store.Add(Speaker.Named($"Ordered Silent {i / 2}", (SpeakerKind)(i % 4), i < 6 ? Origin.Person : Origin.Machine));
            foreach (var speaker in await store.Speakers.ToListAsync()) speaker.Kind = (SpeakerKind)(speaker.Id % 4);
            return await store.SaveChangesAsync();
        });
    }

    // What the list is, from the rows.
    private Task<List<int>> WholeAsync(SpeakerOrder order, SpeakerKind? kind) => _app.InStoreAsync(async store =>
    {
        var speakers = await store.Speakers.Live().Where(s => kind == null || s.Kind == kind).ToListAsync();
        var quotes = (await store.Quotes.InPlace().Include(q => q.Article).Where(q => q.SpeakerId != null).ToListAsync()).ToLookup(q => q.SpeakerId!.Value);
        var rows = speakers.Where(s => s.Origin == Origin.Person || s.Description.Length > 0 || quotes.Contains(s.Id))
            .Select(s => (s.Id, Name: NameFolding.Fold(s.Name), Live: quotes[s.Id].Where(q => q.Review != Review.Rejected).ToList())).OrderBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Id);
        return (order switch
        {
            SpeakerOrder.Quotes => rows.OrderByDescending(s => s.Live.Count).ThenBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Id),
            SpeakerOrder.Last => rows.OrderByDescending(s => s.Live.Max(q => q.Article!.PublishedOn) ?? DateOnly.MinValue).ThenBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Id),
            _ => rows,
        }).Select(s => s.Id).ToList();
    });

    private async Task<List<int>> AllAsync(SpeakerOrder order, SpeakerKind? kind, int size, bool isBack)
    {
        var all = new List<int>();
        if (isBack && (await WholeAsync(order, kind)) is [.., var last]) all.Add(last);
        SearchCursor? at = isBack && all.Count > 0 ? new SearchCursor(all[0], IsBack: true) : null;
        while (await PartAsync(order, kind, at, size) is { Count: > 0 } part)
        {
            all.AddRange(part);
            at = new SearchCursor(part[^1], isBack);
        }

        return all;
    }

    private Task<List<int>> PartAsync(SpeakerOrder order, SpeakerKind? kind, SearchCursor? at, int most) =>
        _app.InStoreAsync(store => store.ListedAsync(kind, order, at, most, TestContext.Current.CancellationToken));

    private static string? Turned(string page, string rel) =>
        page.Split($"rel=\"{rel}\" href=\"") is [_, var rest, ..] && page.Contains("class=\"pages\"", StringComparison.Ordinal) ? WebUtility.HtmlDecode(rest.Split('"')[0]) : null;

    private static List<string> Listed(string page) => [.. page.Split("<a class=\"go\" href=\"").Skip(1).Select(row => row.Split('"', '&')[0])];
}
