using CsCheck;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;
using static NewsReader.Core.Tests.Searching.ArchiveQueries;

namespace NewsReader.Core.Tests.Searching;

/// <summary>What is found by the indexes is what is found by looking at every row, for any query over any archive.</summary>
public sealed class PlainSearchLawTests(SmallArchives archives)
{
    [Theory]
    [MemberData(nameof(SmallArchives.Seeds), MemberType = typeof(SmallArchives))]
    public async Task What_is_found_is_what_the_query_says(int seed)
    {
        var archive = await archives.OfAsync(seed);
        await Gen.Select(Query, Limits, Gen.Enum<SearchOrder>()).SampleAsync(
            async (text, limits, order) =>
            {
                var query = Understood(text);
                var plain = new PlainSearch(archive.Plain, query.Root);
                // The best are looked for among those that are counted.
                var far = order == SearchOrder.Best ? limits with { MostHits = Whole.MostHits } : limits;
                var items = Whole with { FewItems = limits.FewItems };
                var page = await archive.SearchAsync(query, Listed(SearchKind.Articles, order), far);
                AssertSame(SearchKind.Articles, plain.Articles(), page.Articles.Select(hit => hit.ArticleId));
                AssertSame(SearchKind.Quotes, plain.Quotes(), (await archive.SearchAsync(query, Listed(SearchKind.Quotes, order), far)).Quotes.Select(hit => hit.QuoteId));
                AssertSame(SearchKind.Claims, plain.Claims(), (await archive.SearchAsync(query, Listed(SearchKind.Claims, order), items)).Claims.Select(hit => hit.ClaimId));
                AssertSame(SearchKind.Notes, plain.Notes(), (await archive.SearchAsync(query, Listed(SearchKind.Notes, order), items)).Notes.Select(hit => hit.NoteId));
                Assert.Equal(Counted(plain.Articles(), far.MostHits), page.Counts[SearchKind.Articles]);
                Assert.Equal(Counted(plain.Quotes(), Math.Min(far.MostOthers, far.MostHits)), page.Counts[SearchKind.Quotes]);
            },
            iter: 800,
            threads: 2);
    }

    // What was once answered wrongly.
    [Theory]
    [MemberData(nameof(SmallArchives.Seeds), MemberType = typeof(SmallArchives))]
    public async Task Notes_are_found_by_what_the_query_says_of_their_articles(int seed)
    {
        var archive = await archives.OfAsync(seed);
        var query = Understood("-((review:unreviewed) OR (speaker:peskov -speaker:silva)) -(review:rejected said:\"grant dealer\")");
        AssertSame(SearchKind.Notes, new PlainSearch(archive.Plain, query.Root).Notes(), (await archive.SearchAsync(query, Listed(SearchKind.Notes), Whole)).Notes.Select(hit => hit.NoteId));
    }

    [Theory]
    [MemberData(nameof(SmallArchives.Seeds), MemberType = typeof(SmallArchives))]
    public async Task The_quotes_that_wait_are_those_found_that_nobody_has_looked_at_the_newest_where_there_are_more(int seed)
    {
        var archive = await archives.OfAsync(seed);
        await Gen.Select(Query, Limits).SampleAsync(
            async (text, limits) =>
            {
                var query = Understood(text);
                int[] meant = [.. new PlainOrder(archive.Plain, query.Root).Waiting()];
                await using var context = archive.Open();
                var waiting = await new SqliteArticleSearch(context, limits).UnreviewedAsync(query, Reader.You.Id, SmallArchive.Today, default);
                AssertSame(SearchKind.Quotes, meant.Take(limits.MostHits), waiting.Ids);
                Assert.Equal(meant.Length > limits.MostHits, waiting.IsBounded);
            },
            iter: 250,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(SmallArchives.Seeds), MemberType = typeof(SmallArchives))]
    public async Task New_are_those_found_that_came_later_than_a_moment_the_last_first(int seed)
    {
        var archive = await archives.OfAsync(seed);
        await Gen.Select(Query, Gen.Enum<SearchKind>(), Gen.OneOf([.. archive.Plain.Moments]), Gen.Int[-1, 1], Gen.OneOf(0, 1, 5, 1_000)).SampleAsync(
            async (text, kind, moment, ticks, size) =>
            {
                var query = Understood(text);
                var since = moment.AddTicks(ticks);
                int[] meant = [.. new PlainOrder(archive.Plain, query.Root).New(kind, since)];
                await using var context = archive.Open();
                var page = Assert.IsType<SearchAnswer.Found>(await new SqliteArticleSearch(context).NewAsync(query, Listed(kind) with { Size = size }, since, default)).Page;
                Assert.Equal(meant.Take(Math.Min(size, IArticleSearch.MostNew)), HitsOf(page));
                Assert.Equal(Counted(meant, IArticleSearch.MostNew), page.Count(kind));
            },
            iter: 300,
            threads: 1);
    }

    private static HitCount Counted(IEnumerable<int> found, int most) => new(Math.Min(found.Count(), most), found.Count() > most);

    private static void AssertSame(SearchKind kind, IEnumerable<int> meant, IEnumerable<int> found) =>
        Assert.True(meant.Order().SequenceEqual(found.Order()), $"{kind}: meant {string.Join(' ', meant.Order())}, found {string.Join(' ', found.Order())}");
}
