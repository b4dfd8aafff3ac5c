using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Annotations;
using NewsReader.Core.Store;
using NewsReader.Web.Pages.Claims;
using NewsReader.Web.Tests.Plans;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Claims;

/// <summary>What people noted of claims is gone through where it is asked for; the archive is not, however large it is.</summary>
public sealed class ClaimPlanTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    public static TheoryData<LedgerFilter> Filters => new(
        from filter in new LedgerFilter[] { new(), new() { Speaker = "1" }, new() { Speaker = "lenz" }, new() { Outlet = "The Tarn Valley Post" }, new() { Tag = "transport" }, new() { Words = "bridge" }, new() { Verdict = Verdict.Disputed } }
        from order in Enum.GetValues<LedgerOrder>()
        select filter with { Order = order });

    [Theory]
    [MemberData(nameof(Filters))]
    public Task The_ledger_goes_through_no_articles_and_no_quotes(LedgerFilter filter) =>
        AssertBoundedAsync(store => new ClaimsModel(store).OnGetAsync(filter, null, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(null)]
    [InlineData("2")]
    [InlineData("b2")]
    public async Task A_claim_goes_through_no_articles_and_no_quotes(string? from)
    {
        var place = await _app.ArrangeAsync("Cora Claimant", "The bridge is safe");
        int id = await _app.ArrangeClaimAsync("The bridge is safe.", (place, true), (place, true), (place, false));

        await AssertBoundedAsync(store => new ClaimModel(store) { PageContext = new PageContext { HttpContext = new DefaultHttpContext() } }.OnGetAsync(id, from, TestContext.Current.CancellationToken));
    }

    private async Task AssertBoundedAsync(Func<NewsContext, Task> page)
    {
        var plans = await QueryPlans.OfAsync(_app, page);

        Assert.Empty(plans.WholeScans(but: QueryPlans.Made));
    }
}
