using CsCheck;
using NewsReader.Core.Searching;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

/// <summary>What holds for every query, over one archive of many small articles that share few words.</summary>
public sealed class SqliteSearchLawTests(SmallArchive archive) : IClassFixture<SmallArchive>
{
    private static readonly Gen<string> Word = Gen.OneOf(SmallArchive.Words);

    private static readonly Gen<string> Leaf = Gen.Frequency(
        (6, Word),
        (2, Gen.Select(Word, Word, (left, right) => $"\"{left} {right}\"")),
        (1, Gen.Select(Word, Gen.Int[1, 3], (word, length) => word[..length] + "*")),
        (1, Gen.Select(Word, Word, (left, right) => $"\"{left} {right[..1]}\"*")),
        (2, Gen.OneOf("peskov", "\"dmitry peskov\"", "dmitry", "\"maria de silva\"", "silva", "lukanov", "nobody").Select(name => $"speaker:{name}")),
        (1, Gen.OneOf("times", "\"new york\"", "gazette", "figaro", "none").Select(name => $"outlet:{name}")),
        (1, Gen.OneOf("War", "trade", "c++", "none").Select(tag => $"tag:{tag}")),
        (1, Gen.Select(Gen.OneOf("after", "before"), Gen.Int[1, 12], (field, month) => $"{field}:2025-{month:00}")));

    private static readonly Gen<string> Query = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Leaf
        : Gen.Frequency(
            (3, Leaf),
            (2, Gen.Select(inner, inner, (left, right) => $"({left}) ({right})")),
            (2, Gen.Select(inner, inner, (left, right) => $"(({left}) OR ({right}))")),
            (2, inner.Select(node => $"-({node})"))));

    [Fact]
    public Task What_is_found_is_what_the_query_says() => Query.SampleAsync(
        async text =>
        {
            var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
            var plain = new PlainSearch(query.Root);
            var articles = await SearchAsync(query, SearchKind.Articles);
            Assert.Equal(archive.Articles.Where(plain.Finds).Select(a => a.Id), articles.Articles.Select(hit => hit.ArticleId).Order());
            Assert.Equal(archive.Articles.Where(plain.Finds).Count(), articles.ArticleCount);
            var quotes = await SearchAsync(query, SearchKind.Quotes);
            Assert.Equal(archive.Articles.SelectMany(plain.FindsIn).Order(), quotes.Quotes.Select(hit => hit.QuoteId).Order());
        },
        iter: 600,
        threads: 1);

    [Fact]
    public Task Every_query_that_can_be_read_is_answered() => Gen.OneOf(Queries.Likely, Queries.Any).SampleAsync(
        async text =>
        {
            if (QueryParser.Parse(text) is not QueryParseResult.Parsed parsed) return;
            foreach (var kind in Enum.GetValues<SearchKind>())
            {
                SearchPage page;
                try { page = await SearchAsync(parsed.Query, kind); }
                catch (NotSupportedException) { return; }
                Assert.Equal(kind == SearchKind.Articles ? page.ArticleCount : page.QuoteCount, page.Articles.Count + page.Quotes.Count);
            }
        },
        iter: 1000,
        threads: 1);

    private async Task<SearchPage> SearchAsync(ArticleQuery query, SearchKind kind)
    {
        await using var context = archive.Open();
        return await new SqliteArticleSearch(context).SearchAsync(query, new SearchOptions(kind, 1, 1000), default);
    }
}
