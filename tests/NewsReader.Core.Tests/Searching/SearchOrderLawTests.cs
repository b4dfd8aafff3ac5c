using CsCheck;
using NewsReader.Core.Searching;
using Xunit;
using static NewsReader.Core.Tests.Searching.ArchiveQueries;

namespace NewsReader.Core.Tests.Searching;

/// <summary>In which order hits stand, for any query over any archive.</summary>
public sealed class SearchOrderLawTests(SmallArchives archives)
{
    [Theory]
    [MemberData(nameof(SmallArchives.Seeds), MemberType = typeof(SmallArchives))]
    public async Task Articles_go_by_their_days_quotes_by_that_and_then_the_text_and_claims_and_notes_by_when_they_were_made_from_either_end(int seed)
    {
        var archive = await archives.OfAsync(seed);
        await Gen.Select(Query, Limits, Gen.Enum<SearchKind>()).SampleAsync(
            async (text, limits, kind) =>
            {
                var query = Understood(text);
                var newest = new PlainOrder(archive.Plain, query.Root).NewestFirst(kind);
                Assert.Equal(newest, HitsOf(await archive.SearchAsync(query, Listed(kind, SearchOrder.Newest), limits)));
                Assert.Equal(newest.Reverse(), HitsOf(await archive.SearchAsync(query, Listed(kind, SearchOrder.Oldest), limits)));
            },
            iter: 400,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(SmallArchives.Seeds), MemberType = typeof(SmallArchives))]
    public async Task Claims_and_notes_that_match_the_words_best_are_first_and_of_equals_the_newest(int seed)
    {
        var archive = await archives.OfAsync(seed);
        // Few queries of any kind ask for words that claims and notes have.
        var words = Gen.OneOf(Gen.Select(Terms, Terms, (left, right) => $"{left} OR {right}"), Gen.Select(Terms, Terms, (left, right) => $"{left} {right}"), Terms, Query);
        await Gen.Select(words, Gen.OneOf(SearchKind.Claims, SearchKind.Notes)).SampleAsync(
            async (text, kind) =>
            {
                var query = Understood(text);
                var newest = new PlainOrder(archive.Plain, query.Root).NewestFirst(kind);
                var best = new PlainRank(archive.Plain, query, kind).BestFirst(newest);
                Assert.Equal(best, HitsOf(await archive.SearchAsync(query, Listed(kind, SearchOrder.Best), Whole)));
            },
            iter: 300,
            threads: 1);
    }
}
