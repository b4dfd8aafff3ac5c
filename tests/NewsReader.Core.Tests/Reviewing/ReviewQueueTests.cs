using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Reviewing;

public sealed class ReviewQueueTests
{
    private const int Articles = 5, QuotesEach = 4;

    [Fact]
    public async Task Every_order_leads_through_all_unreviewed_findings_once_whatever_is_judged_on_the_way()
    {
        await using var model = await SetAsync();
        await Gen.Select(Gen.Enum<ReviewOrder>(), Gen.Int[0, 2].Array[Articles * QuotesEach]).SampleAsync(
            async (order, judgements) =>
            {
                await using var desk = await Desk.CopyAsync(model);
                var waiting = await desk.AskAsync(store => store.Quotes.Unreviewed().Select(q => q.Id).ToListAsync());
                var seen = new List<int>();
                for (int? at = await desk.AskAsync(store => new ReviewQueue(store, order).FirstAsync()); at is { } id; at = await desk.AskAsync(store => new ReviewQueue(store, order).AfterAsync(id)))
                {
                    seen.Add(id);
                    await JudgeAsync(desk, id, judgements[seen.Count - 1]);
                }

                Assert.Equal(waiting.Order(), seen.Order());
            },
            iter: 12);
    }

    [Fact]
    public async Task The_orders_are_what_their_names_say()
    {
        await using var desk = await SetAsync();
        var quotes = await desk.AskAsync(store => store.Quotes.AsNoTracking().Include(q => q.Article).ToDictionaryAsync(q => q.Id));

        Assert.True(IsOrdered((await WalkAsync(desk, ReviewOrder.Surest)).Select(id => -quotes[id].Confidence)));
        Assert.True(IsOrdered((await WalkAsync(desk, ReviewOrder.Doubtful)).Select(id => quotes[id].Confidence)));
        Assert.True(IsOrdered((await WalkAsync(desk, ReviewOrder.Article)).Select(id => (-quotes[id].ArticleId, quotes[id].Position))));
        Assert.True(IsOrdered((await WalkAsync(desk, ReviewOrder.Date)).Select(id => (-quotes[id].Article!.Day.DayNumber, -quotes[id].ArticleId, quotes[id].Position))));
        var speakers = (await WalkAsync(desk, ReviewOrder.Speaker)).Select(id => quotes[id].SpeakerId).ToList();
        Assert.True(IsOrdered(speakers.Select(id => -(id ?? 0))));
        Assert.Null(speakers[^1]);
    }

    [Theory]
    [InlineData(ReviewOrder.Surest)]
    [InlineData(ReviewOrder.Doubtful)]
    [InlineData(ReviewOrder.Speaker)]
    [InlineData(ReviewOrder.Article)]
    [InlineData(ReviewOrder.Date)]
    public async Task Back_from_each_leads_to_the_one_before_it_that_still_waits(ReviewOrder order)
    {
        await using var desk = await SetAsync();
        var waiting = await WalkAsync(desk, order);
        await JudgeAsync(desk, waiting[3], 1);

        for (int i = 0; i < waiting.Count; i++)
        {
            int? expected = i switch { 0 => null, 4 => waiting[2], _ => waiting[i - 1] };
            Assert.Equal(expected, await desk.AskAsync(store => new ReviewQueue(store, order).BeforeAsync(waiting[i])));
        }
    }

    [Fact]
    public async Task Only_the_quotes_asked_for_are_in_it()
    {
        await using var desk = await SetAsync();

        int[] only = [3, 7, 11];
        Assert.Equal(only, (await WalkAsync(desk, ReviewOrder.Surest, only)).Order());
        Assert.Equal(3, await desk.AskAsync(store => new ReviewQueue(store, ReviewOrder.Surest, only).CountAsync()));
        Assert.Null(await desk.AskAsync(store => new ReviewQueue(store, ReviewOrder.Surest, []).FirstAsync()));
    }

    private static async Task<List<int>> WalkAsync(Desk desk, ReviewOrder order, int[]? only = null)
    {
        var seen = new List<int>();
        for (int? at = await desk.AskAsync(store => new ReviewQueue(store, order, only).FirstAsync()); at is { } id; at = await desk.AskAsync(store => new ReviewQueue(store, order, only).AfterAsync(id))) seen.Add(id);
        return seen;
    }

    private static bool IsOrdered<T>(IEnumerable<T> values)
    {
        var list = values.ToList();
        return list.Zip(list.Skip(1)).All(pair => Comparer<T>.Default.Compare(pair.First, pair.Second) <= 0);
    }

    private static async Task JudgeAsync(Desk desk, int id, int judgement)
    {
        int version = await desk.AskAsync(async store => (await new Hand(store).QuoteAsync(id)).Version);
        if (judgement == 1) await desk.DoneAsync(h => h.Quotes.ConfirmAsync(h.Request, id, version));
        if (judgement == 2) await desk.DoneAsync(h => h.Quotes.RejectAsync(h.Request, id, version));
    }

    private static async Task<Desk> SetAsync()
    {
        var archive = await TestArchive.CreateAsync();
        string?[] speakers = ["Ada Bell", null, "Carl Dunn", "Ada Bell"];
        for (int i = 0; i < Articles; i++)
        {
            await archive.AddAsync(new TestArticle
            {
                Title = "Ferries " + i,
                Day = i % 2 == 0 ? new DateOnly(2026, 3, 1 + (i * 7 % 5)) : null,
                Paragraphs = [.. Enumerable.Range(0, QuotesEach).Select(n => new TestParagraph($"“Words {n} of {i},” somebody said."))],
                Quotes = [.. Enumerable.Range(0, QuotesEach).Select(n => new TestQuote($"“Words {n} of {i},”", speakers[n], "Bell"))],
            });
        }

        await using (var store = archive.Open())
        {
            // Some are as sure as others.
            foreach (var quote in await store.Quotes.ToListAsync()) quote.Confidence = quote.Id * 7 % 5 / 5.0;
            await store.SaveChangesAsync();
        }

        return new Desk(archive);
    }
}
