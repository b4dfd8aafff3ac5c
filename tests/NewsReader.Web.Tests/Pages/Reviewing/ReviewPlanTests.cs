using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Tests.Plans;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Reviewing;

/// <summary>However many findings wait, the next one and the one before are read from an index.</summary>
public sealed class ReviewPlanTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(ReviewOrder.Surest)]
    [InlineData(ReviewOrder.Doubtful)]
    [InlineData(ReviewOrder.Speaker)]
    [InlineData(ReviewOrder.Article)]
    [InlineData(ReviewOrder.Date)]
    public async Task The_neighbours_of_a_finding_are_found_by_keys(ReviewOrder order)
    {
        var ids = await _app.InStoreAsync(store => store.Quotes.Unreviewed().Select(q => q.Id).Take(40).ToListAsync());
        var plans = await QueryPlans.OfAsync(_app, async store =>
        {
            var queue = new ReviewQueue(store, order);
            Assert.NotNull(await queue.FirstAsync(TestContext.Current.CancellationToken));
            foreach (int id in ids)
            {
                await queue.AfterAsync(id, TestContext.Current.CancellationToken);
                await queue.BeforeAsync(id, TestContext.Current.CancellationToken);
            }
        });

        Assert.Empty(plans.WholeScans(but: QueryPlans.Made));
        Assert.Empty(plans.All.SelectMany(statement => statement.Steps.Where(IsSorted).Select(statement.Told)).Distinct());
    }

    private static bool IsSorted(PlanStep step) => step.Text.Contains("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal);
}
