using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;
using static NewsReader.Core.Tests.Searching.ArchiveQueries;

namespace NewsReader.Core.Tests.Searching;

/// <summary>What holds for every query, over one archive of many small articles that share few words.</summary>
public sealed class SqliteSearchLawTests(SmallArchive archive) : IClassFixture<SmallArchive>
{
    [Fact]
    public Task An_article_that_is_found_by_a_word_or_phrase_shows_it() => Gen.OneOf(SmallArchive.Words).List[1, 3].SampleAsync(
        async words =>
        {
            var page = await PageAsync(Understood($"\"{string.Join(' ', words)}\""), SearchKind.Articles, SearchOrder.Newest, Whole);
            foreach (var hit in page.Articles) Assert.Contains(hit.Title.Concat(hit.Snippet).Concat(hit.Quotes.SelectMany(quote => quote.Words)), part => part.IsHit);
        },
        iter: 300,
        threads: 1);

    [Fact]
    public Task Claims_and_notes_that_are_found_before_a_search_is_given_up_are_all_sure_and_all_where_it_is_not() => Gen.Select(Query, Gen.OneOf(0L, 3, 10, 30, 100, 400)).SampleAsync(
        async (text, rows) =>
        {
            var limits = Whole with { MostRows = rows };
            var query = Understood(text);
            var plain = new PlainSearch(archive.Plain, query.Root);
            var counts = (await PageAsync(query, SearchKind.Articles, SearchOrder.Newest, limits)).Counts;
            foreach (var (kind, there) in new[] { (SearchKind.Claims, plain.Claims().Count()), (SearchKind.Notes, plain.Notes().Count()) })
            {
                var (counted, isMore) = counts[kind];
                Assert.True(isMore ? counted <= there : counted == there, $"{kind}: {counts[kind]} counted of {there}");
            }

            var claims = await PageAsync(query, SearchKind.Claims, SearchOrder.Newest, limits);
            var notes = await PageAsync(query, SearchKind.Notes, SearchOrder.Newest, limits);
            AssertSure(plain.Claims(), claims.Claims.Select(hit => hit.ClaimId), claims.IsCutShort);
            AssertSure(plain.Notes(), notes.Notes.Select(hit => hit.NoteId), notes.IsCutShort);

            static void AssertSure(IEnumerable<int> there, IEnumerable<int> found, bool isCutShort)
            {
                Assert.Subset(there.ToHashSet(), found.ToHashSet());
                if (!isCutShort) Assert.Equal(there.Order(), found.Order());
            }
        },
        iter: 500,
        threads: 1);

    [Fact]
    public Task A_glance_tells_of_the_kind_asked_for_or_of_another_that_is_there_and_of_none_only_where_there_is_none() => Gen.Select(Query, Gen.Enum<SearchKind>()).SampleAsync(
        async (text, kind) =>
        {
            var query = Understood(text);
            await using var context = archive.Open();
            var options = Listed(kind) with { Size = 1 };
            var glance = await new SqliteArticleSearch(context).GlanceAsync(query, options, default);
            var counts = (await PageAsync(query, kind, SearchOrder.Newest, Whole, size: 1)).Counts;
            Assert.Equal(counts[glance.Kind], glance.Count);
            if (glance.Kind != kind) Assert.True(counts[kind].IsNone);
            if (glance.Count.IsNone) Assert.All(counts.Values, count => Assert.True(count.IsNone));
        },
        iter: 500,
        threads: 1);

    [Fact]
    public Task A_glance_that_is_cut_short_never_says_that_there_is_none() => Gen.Select(Query, Gen.Int[0, 40]).SampleAsync(
        async (text, rows) =>
        {
            var query = Understood(text);
            await using var context = archive.Open();
            var options = Listed(SearchKind.Articles) with { Size = 1 };
            var glance = await new SqliteArticleSearch(context, Whole with { MostRows = rows }).GlanceAsync(query, options, default);
            if (glance.Count.IsNone) Assert.All((await PageAsync(query, SearchKind.Articles, SearchOrder.Newest, Whole, size: 1)).Counts.Values, count => Assert.True(count.IsNone));
        },
        iter: 500,
        threads: 1);

    [Fact]
    public Task A_facet_counts_what_is_left_when_the_query_is_narrowed_by_it_and_all_are_there_again_without_it() => Gen.Frequency((4, Query), (1, Several)).SampleAsync(
        async text =>
        {
            var query = Understood(text);
            foreach (var kind in new[] { SearchKind.Articles, SearchKind.Quotes })
            {
                var page = await PageAsync(query, kind, SearchOrder.Newest, Whole, size: 1);
                int all = page.Count(kind).Counted;
                Assert.Equal(all, page.Facets!.Months.Sum(month => month.Count));
                foreach (var (field, value) in page.Facets.Facets.SelectMany(facet => facet.Values, (facet, value) => (facet.Field, value)))
                {
                    var narrowed = Understood(query.NarrowedBy(field, value.Name) ?? text);
                    int left = PlainCount(narrowed, kind);
                    // By a surname alone others are meant too.
                    bool isSurname = field == QueryField.Speaker && value.Name == SmallArchive.Surname;
                    Assert.True(isSurname ? left >= value.Count : left == value.Count, $"{kind} {field} {value.Name}: {value.Count} counted, {left} left of {narrowed}");
                    if (narrowed.Parts().Count > query.Parts().Count) Assert.Equal(all, PlainCount(Understood(narrowed.Without(narrowed.Parts()[^1])), kind));
                }
            }
        },
        iter: 300,
        threads: 1);

    [Fact]
    public Task Pages_put_together_are_the_whole_list_in_every_order_forward_and_back() => Gen.Select(Query, Gen.Enum<SearchOrder>(), Gen.Int[1, 7], Limits).SampleAsync(
        async (text, order, size, limits) =>
        {
            if (order == SearchOrder.Best) limits = limits with { MostHits = Whole.MostHits };
            var query = Understood(text);
            var whole = await PageAsync(query, SearchKind.Quotes, order, Whole);
            var pages = await PagesAsync(query, order, size, limits);
            Assert.Equal(whole.Quotes.Select(hit => hit.QuoteId), pages.SelectMany(page => page.Quotes).Select(hit => hit.QuoteId));
            Assert.All(pages.SkipLast(1), page => Assert.Equal(size, page.Quotes.Count));
            for (int i = pages.Count - 1; i > 0; i--)
            {
                var previous = await PageAsync(query, SearchKind.Quotes, order, limits, size, pages[i].Previous);
                Assert.Equal(pages[i - 1].Quotes.Select(hit => hit.QuoteId), previous.Quotes.Select(hit => hit.QuoteId));
            }

            Assert.Null(pages[0].Previous);
        },
        iter: 300,
        threads: 1);

    [Fact]
    public Task Hits_of_one_word_or_phrase_are_best_first_as_SQLite_ranks_them_itself() => Terms.Where(text => !text.EndsWith('*')).SampleAsync(
        async text =>
        {
            var query = Understood(text);
            var page = await PageAsync(query, SearchKind.Articles, SearchOrder.Best, Whole);
            string match = $"\"{SearchWords.Join(text.Trim('"'))}\"";
            await using var context = archive.Open();
            var ranked = await context.Database.SqlQuery<int>($"""
                SELECT k.ArticleId AS Value FROM ArticleIndex CROSS JOIN ArticleKeys k ON k.Key = ArticleIndex.rowid
                WHERE ArticleIndex MATCH {match} ORDER BY round(bm25(ArticleIndex, 1, 8, 0), 12), k.Key
                """).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(ranked, page.Articles.Select(hit => hit.ArticleId));

            var quotes = await PageAsync(query, SearchKind.Quotes, SearchOrder.Best, Whole);
            var rankedQuotes = await context.Database.SqlQuery<int>($"""
                SELECT k.QuoteId AS Value FROM QuoteIndex CROSS JOIN QuoteKeys k ON k.Key = QuoteIndex.rowid CROSS JOIN Quotes q ON q.Id = k.QuoteId
                WHERE QuoteIndex MATCH {match} AND q.Review <> {(int)Review.Rejected} ORDER BY round(bm25(QuoteIndex, 1, 0), 12), k.Key
                """).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(rankedQuotes, quotes.Quotes.Select(hit => hit.QuoteId));
        },
        iter: 100,
        threads: 1);

    [Fact]
    public Task Every_query_that_can_be_read_is_answered() => Gen.OneOf(QueryTexts.Likely, QueryTexts.Any).SampleAsync(
        async text =>
        {
            if (QueryParser.Parse(text) is not QueryParseResult.Parsed parsed) return;
            foreach (var kind in Enum.GetValues<SearchKind>())
            {
                var page = await PageAsync(parsed.Query, kind, SearchOrder.Best, Whole);
                Assert.Equal(page.Count(kind).Counted, page.Articles.Count + page.Quotes.Count + page.Claims.Count + page.Notes.Count);
            }
        },
        iter: 1000,
        threads: 1);

    private int PlainCount(ArticleQuery query, SearchKind kind)
    {
        var plain = new PlainSearch(archive.Plain, query.Root);
        return (kind == SearchKind.Articles ? plain.Articles() : plain.Quotes()).Count();
    }

    private async Task<List<SearchPage>> PagesAsync(ArticleQuery query, SearchOrder order, int size, SearchLimits limits)
    {
        var pages = new List<SearchPage> { await PageAsync(query, SearchKind.Quotes, order, limits, size) };
        while (pages[^1].Next is { } next) pages.Add(await PageAsync(query, SearchKind.Quotes, order, limits, size, next));
        return pages;
    }

    private Task<SearchPage> PageAsync(ArticleQuery query, SearchKind kind, SearchOrder order, SearchLimits limits, int size = 1000, SearchCursor? from = null) =>
        archive.SearchAsync(query, Listed(kind, order) with { Size = size, From = from, WithFacets = true }, limits);
}
