using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Web.Pages;
using NewsReader.Web.Tests.Plans;
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

        Assert.Empty(AtLarge(plans));
    }

    [Fact]
    public async Task What_can_be_chosen_is_found_without_going_through_all_articles()
    {
        var plans = await QueryPlans.OfAsync(_app, async store =>
        {
            await store.OutletsAsync(TestContext.Current.CancellationToken);
            await store.TagsAsync(TestContext.Current.CancellationToken);
        });

        Assert.Empty(AtLarge(plans));
    }

    private static IEnumerable<string> AtLarge(QueryPlans plans) =>
        plans.WholeScans(but: QueryPlans.Made).Concat(plans.All.SelectMany(statement => statement.Steps.Where(step => IsSorted(statement.Sql, step)).Select(statement.Told)));

    // Few are sorted at once: what is deleted, starred or tagged, and a list that was found.
    private static bool IsSorted(string sql, PlanStep step) => step.Text.Contains("TEMP B-TREE", StringComparison.Ordinal) && !Few.Any(few => sql.Contains(few, StringComparison.Ordinal));

    private static readonly string[] Few = ["\"DeletedUtc\" IS NOT NULL", "\"ReadStates\" AS s", "\"ArticleTags\" AS t", "json_each"];
}
