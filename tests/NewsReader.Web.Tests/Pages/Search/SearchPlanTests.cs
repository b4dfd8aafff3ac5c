using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store.Sqlite.Searching;
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

    // What a person made by hand is gone through where it is asked for: it does not grow with the archive.
    private static readonly string[] Made = ["Claims", "c", "Notes", "n", "ReadStates", "s", "p", "ClaimAppearances"];

    public static TheoryData<string, SearchKind, SearchOrder> Searches => [
        .. from query in Queries from kind in Enum.GetValues<SearchKind>() from order in Enum.GetValues<SearchOrder>() select new TheoryDataRow<string, SearchKind, SearchOrder>(query, kind, order)];

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task No_table_or_index_is_gone_through_whole(string text, SearchKind kind, SearchOrder order)
    {
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
        var options = new SearchOptions { Kind = kind, Order = order, Size = 20, WithFacets = true, Today = new DateOnly(2026, 1, 2), ReaderId = Reader.You.Id };
        var plans = await QueryPlans.OfAsync(app, store => new SqliteArticleSearch(store).SearchAsync(query, options, TestContext.Current.CancellationToken));

        Assert.Empty(plans.All.SelectMany(plan => plan.Steps.Where(IsAtLarge).Select(step => $"{step}: {plan.Sql}")).Distinct());
    }

    // A full-text index is asked for what matches, or for a range of its keys, and says so behind the colon. What a step within found is read whole.
    private static bool IsAtLarge(string step) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !(step.Contains("VIRTUAL TABLE INDEX ", StringComparison.Ordinal) && !step.EndsWith("VIRTUAL TABLE INDEX 0:", StringComparison.Ordinal))
        && !Made.Any(table => step == $"SCAN {table}" || step.StartsWith($"SCAN {table} ", StringComparison.Ordinal))
        && !step.StartsWith("SCAN CONSTANT ROW", StringComparison.Ordinal) && !step.StartsWith("SCAN (subquery", StringComparison.Ordinal);
}
