using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store.Sqlite.Searching;
using NewsReader.Web.Tests.Plans;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

/// <summary>However much there is in the archive, what a search needs of it is read by keys and from indexes.</summary>
public sealed class SearchPlanTests(NewsApp app) : IClassFixture<NewsApp>
{
    // One of each class that searching is measured by, and what is looked up apart.
    private static readonly string[] Queries =
    [
        "bridge", "the bridge", "\"the bridge\"", "bri*", "title:bridge", "(in:body bridge)", "speaker:lenz", "said:bridge", "speaker:lenz said:the -review:rejected", "outlet:post the after:2020",
        "author:anna", "lang:en", "tag:transport", "form:direct", "has:quote", "has:claim the", "has:note the", "has:tag", "is:read", "is:unread the", "is:starred", "is:undated", "claim:bridge the", "(in:note bridge)",
        "bridge OR speaker:lenz", "-bridge the", "after:2025",
    ];

    public static TheoryData<string, SearchKind, SearchOrder> Searches => [
        .. from query in Queries from kind in Enum.GetValues<SearchKind>() from order in Enum.GetValues<SearchOrder>() select new TheoryDataRow<string, SearchKind, SearchOrder>(query, kind, order)];

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task No_table_or_index_is_gone_through_whole(string text, SearchKind kind, SearchOrder order)
    {
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
        var options = new SearchOptions { Kind = kind, Order = order, Size = 20, WithFacets = true, Today = new DateOnly(2026, 1, 2), ReaderId = Reader.You.Id };
        var plans = await QueryPlans.OfAsync(app, store => new SqliteArticleSearch(store).SearchAsync(query, options, TestContext.Current.CancellationToken));

        Assert.Empty(plans.WholeScans(but: QueryPlans.Made));
    }

    [Theory]
    [InlineData("the bridge")]
    [InlineData("\"the bridge\" after:2020")]
    [InlineData("outlet:post said:the")]
    public async Task Nor_is_one_where_an_archive_is_looked_through_in_halves(string text)
    {
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
        var limits = new SearchLimits { ManyArticles = 1, ArticlesARead = 1 };
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var options = new SearchOptions { Kind = SearchKind.Articles, Order = order, Size = 20, WithFacets = true, Today = new DateOnly(2026, 1, 2), ReaderId = Reader.You.Id };
            var plans = await QueryPlans.OfAsync(app, store => new SqliteArticleSearch(store, limits).SearchAsync(query, options, TestContext.Current.CancellationToken));

            Assert.Contains(plans.All, statement => statement.Sql.Contains("k.ArticleId = j.value WHERE k.Key BETWEEN", StringComparison.Ordinal));
            Assert.Empty(plans.WholeScans(but: QueryPlans.Made));
        }
    }

    [Fact]
    public async Task Nor_is_one_where_the_quotes_of_few_articles_are_read()
    {
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse("\"the bridge\"")).Query;
        var options = new SearchOptions { Kind = SearchKind.Articles, Size = 20, Today = new DateOnly(2026, 1, 2), ReaderId = Reader.You.Id };
        var plans = await QueryPlans.OfAsync(app, store => new SqliteArticleSearch(store, new SearchLimits { ArticlesARead = 1 }).SearchAsync(query, options, TestContext.Current.CancellationToken));

        Assert.Contains(plans.All, statement => statement.Sql.Contains("CROSS JOIN Quotes q ON q.Id = k.QuoteId", StringComparison.Ordinal));
        Assert.Empty(plans.WholeScans(but: QueryPlans.Made));
    }

    [Fact]
    public async Task Nor_is_one_where_what_changes_is_indexed()
    {
        var plans = await QueryPlans.OfAsync(app, async store =>
        {
            var quote = await store.Quotes.OrderBy(q => q.Id).FirstAsync(q => q.RevisionId == 1, TestContext.Current.CancellationToken);
            var article = await store.Articles.SingleAsync(a => a.Id == quote.ArticleId, TestContext.Current.CancellationToken);
            var (review, title) = (quote.Review, article.Title);
            foreach (var change in (Action[])[() => quote.Review = Review.Rejected, () => quote.Review = review, () => article.Title = "Another", () => article.Title = title])
            {
                change();
                await store.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        });

        Assert.Contains(plans.All, statement => statement.Sql.Contains("INSERT INTO ArticleIndex", StringComparison.Ordinal));
        Assert.Empty(plans.WholeScans(but: QueryPlans.Made));
    }

    [Theory]
    [InlineData("the", "FROM ArticleIndex WHERE ArticleIndex MATCH ?3 AND rowid BETWEEN ?1 AND ?2")]
    [InlineData("the", "FROM QuoteIndex WHERE QuoteIndex MATCH ?3 AND rowid BETWEEN ?1 AND ?2")]
    [InlineData("the", "SELECT rowid, relevance(")]
    [InlineData("the OR and", "SELECT count(*) FROM ArticleKeys WHERE Key BETWEEN")]
    [InlineData("the", "SELECT Key, Facts")]
    [InlineData("speaker:lenz", "WITH RECURSIVE called")]
    public async Task What_finds_ranks_weighs_and_divides_hits_is_seen(string text, string part)
    {
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
        var options = new SearchOptions { Kind = SearchKind.Articles, Order = SearchOrder.Best, Size = 20, WithFacets = true, Today = new DateOnly(2026, 1, 2), ReaderId = Reader.You.Id };
        var plans = await QueryPlans.OfAsync(app, store => new SqliteArticleSearch(store).SearchAsync(query, options, TestContext.Current.CancellationToken));

        Assert.Contains(plans.All, statement => statement.Sql.Contains(part, StringComparison.Ordinal));
    }
}
