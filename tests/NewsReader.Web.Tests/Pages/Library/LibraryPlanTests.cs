using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Web.Pages;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Library;

/// <summary>However many articles there are, a part of the library is read from an index, as far as it is shown.</summary>
public sealed class LibraryPlanTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    public static TheoryData<LibraryFilter, string?> Parts
    {
        get
        {
            var parts = new TheoryData<LibraryFilter, string?>();
            foreach (string? outlet in new[] { null, "The Tarn Valley Post" })
            {
                foreach (string? tag in new[] { null, "transport" })
                {
                    foreach (string? words in new[] { null, "the", "%" })
                    {
                        foreach (var state in Enum.GetValues<LibraryState>())
                        {
                            foreach (string? from in new[] { null, "12", "b12" }) parts.Add(new() { Outlet = outlet, Tag = tag, Words = words, State = state }, from);
                        }
                    }
                }
            }

            return parts;
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_part_of_the_library_is_found_without_going_through_all_articles(LibraryFilter filter, string? from)
    {
        var plans = await QueryPlans.OfAsync(_app, store => new LibraryArticles(store, Reader.You.Id, filter, few: 1).ReadAsync(SearchCursor.Parse(from), 2, TestContext.Current.CancellationToken));

        Assert.Empty(plans.All.SelectMany(plan => plan.Steps.Where(step => IsAtLarge(plan.Sql, step)).Select(step => $"{step}: {plan.Sql}")));
    }

    [Fact]
    public async Task What_can_be_chosen_is_found_without_going_through_all_articles()
    {
        var plans = await QueryPlans.OfAsync(_app, async store =>
        {
            await store.OutletsAsync(TestContext.Current.CancellationToken);
            await store.TagsAsync(TestContext.Current.CancellationToken);
        });

        Assert.Empty(plans.All.SelectMany(plan => plan.Steps.Where(step => IsAtLarge(plan.Sql, step)).Select(step => $"{step}: {plan.Sql}")));
    }

    // Deleted articles have an index of their own; rows that are read in order up to a number of them are no more than that.
    private static bool IsAtLarge(string sql, string step) =>
        (step.StartsWith("SCAN", StringComparison.Ordinal) && Tables.Any(table => step.StartsWith($"SCAN {table}", StringComparison.Ordinal))
            && !step.Contains("IX_Articles_Deleted", StringComparison.Ordinal) && !IsBounded(sql))
        || (step.Contains("TEMP B-TREE", StringComparison.Ordinal) && !Few.Any(few => sql.Contains(few, StringComparison.Ordinal)));

    private static bool IsBounded(string sql) =>
        sql.Contains("LIMIT", StringComparison.Ordinal) && (sql.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) || sql.Contains("ORDER BY", StringComparison.Ordinal));

    private static readonly string[] Tables = ["a", "Articles", "k", "ArticleKeys", "r", "ArticleTags", "q"];

    private static readonly string[] Few = ["\"DeletedUtc\" IS NOT NULL", "\"ReadStates\" AS s", "\"ArticleTags\" AS t", "json_each"];
}
