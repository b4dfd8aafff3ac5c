using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

public sealed class ClaimMergeTests
{
    [Fact]
    public async Task A_merge_moves_all_that_hangs_on_a_claim_and_keeps_how_it_was_stated()
    {
        await using var desk = await TwoClaimsAsync();
        await desk.DoneAsync(h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "https://example.org", "It opens."));
        await desk.DoneAsync(async h => await h.Claims.EditAsync(h.Request, 1, (await h.ClaimAsync(1)).Version, "The port opens.", "Ask *them*."));

        var merged = await MergedAsync(desk);

        Assert.Equal("The harbour opens.", merged.Statement);
        Assert.Equal("Also stated as “The port opens.”\n\nAsk *them*.", merged.Notes);
        Assert.Equal(2, merged.Appearances.Count);
        Assert.Single(merged.Evidence);
    }

    [Fact]
    public async Task A_place_that_both_have_stands_there_once()
    {
        await using var desk = await TwoClaimsAsync();
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), null, 2));

        Assert.Equal(2, (await MergedAsync(desk)).Appearances.Count);
    }

    [Fact]
    public async Task The_verdict_given_last_holds_whichever_claim_it_was_given_on()
    {
        await using var desk = await TwoClaimsAsync();
        await desk.DoneAsync(async h => await h.Claims.RuleAsync(h.Request, 2, (await h.ClaimAsync(2)).Version, Verdict.Refuted, "First"));
        await desk.DoneAsync(async h => await h.Claims.RuleAsync(h.Request, 1, (await h.ClaimAsync(1)).Version, Verdict.Supported, "Second"));

        var merged = await MergedAsync(desk);

        Assert.Equal(Verdict.Supported, merged.Verdict);
        Assert.Equal(["First", "Second"], merged.Rulings.OrderBy(r => r.AtUtc).Select(r => r.Reason));
    }

    [Fact]
    public async Task An_earlier_verdict_can_not_be_undone_under_a_merge()
    {
        await using var desk = await TwoClaimsAsync();
        int ruling = await desk.DoneAsync(async h => await h.Claims.RuleAsync(h.Request, 2, (await h.ClaimAsync(2)).Version, Verdict.Refuted, "First"));
        await MergedAsync(desk);

        Assert.IsType<ActResult.Entangled>(await desk.UndoAsync(ruling));
    }

    private static async Task<Desk> TwoClaimsAsync()
    {
        var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens.", null));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("The port reopens"), "The harbour opens.", null));
        return desk;
    }

    private static async Task<Claim> MergedAsync(Desk desk)
    {
        await desk.DoneAsync(async h => await h.Claims.MergeAsync(h.Request, 1, (await h.ClaimAsync(1)).Version, 2, (await h.ClaimAsync(2)).Version));
        return await desk.AskAsync(c => c.Claims.AsNoTracking().Include(x => x.Appearances).Include(x => x.Evidence).Include(x => x.Rulings).SingleAsync());
    }
}
