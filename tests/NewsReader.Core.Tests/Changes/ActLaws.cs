using System.Collections.Concurrent;
using CsCheck;
using NewsReader.Core.Changes;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

public sealed class ActLaws
{
    private static readonly Gen<(int Act, int On, int With)[]> Acts = AnyAct.Sequence(AnyAct.Count, 1, 15, on: 4);

    [Fact]
    public async Task Any_acts_undone_latest_first_leave_the_archive_as_it_was()
    {
        await using var model = await SetAsync();
        var first = await model.DumpAsync();
        await Acts.SampleAsync(
            async acts =>
            {
                await using var desk = await Desk.CopyAsync(model);
                var done = await DoAllAsync(desk, acts);
                done.Reverse();
                foreach (int change in done) await desk.UndoneAsync(change);
                Assert.Equal(first, await desk.DumpAsync());
            },
            iter: 60);
    }

    [Fact]
    public async Task Any_undo_in_any_order_is_whole_or_refused_and_can_be_done_again()
    {
        await using var model = await SetAsync();
        await Gen.Select(Acts, Gen.Int[0, 14].Array[1, 6]).SampleAsync(
            async (acts, picks) =>
            {
                await using var desk = await Desk.CopyAsync(model);
                var done = await DoAllAsync(desk, acts);
                foreach (int pick in picks.Where(pick => pick < done.Count)) await UndoAndRedoAsync(desk, done[pick]);
            },
            iter: 40);
    }

    [Fact]
    public async Task Any_acts_walked_back_come_back_when_walked_forward()
    {
        await using var model = await SetAsync();
        var first = await model.DumpAsync();
        await Acts.SampleAsync(
            async acts =>
            {
                await using var desk = await Desk.CopyAsync(model);
                var done = await DoAllAsync(desk, acts);
                var last = await desk.DumpAsync();
                foreach (int _ in done) await desk.DoneAsync(h => h.Log.UndoLatestAsync(h.Request));
                Assert.Equal(first, await desk.DumpAsync());
                foreach (int _ in done) await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));
                Assert.Equal(last, await desk.DumpAsync());
            },
            iter: 40);
    }

    [Fact]
    public async Task Any_change_goes_with_all_that_rests_on_it_and_all_come_back()
    {
        await using var model = await SetAsync();
        await Gen.Select(Acts, Gen.Int[0, 14].Array[1, 4]).SampleAsync(
            async (acts, picks) =>
            {
                await using var desk = await Desk.CopyAsync(model);
                var done = await DoAllAsync(desk, acts);
                foreach (int pick in picks.Where(pick => pick < done.Count)) await UndoTogetherAndRedoAsync(desk, done[pick]);
            },
            iter: 40);
    }

    // What the laws above rest on: that what they try is done often enough to be a trial. Always the same acts, as chance may leave a kind out.
    [Fact]
    public async Task Each_kind_of_act_is_done_by_some()
    {
        await using var model = await SetAsync();
        var done = new ConcurrentDictionary<int, int>();
        await Parallel.ForEachAsync(Acts.Array[150].Single(_ => true, "0N0XIzNsQ0O2"), async (acts, _) =>
        {
            await using var desk = await Desk.CopyAsync(model);
            foreach (var (act, on, with) in acts)
            {
                if (await desk.DoAsync(h => AnyAct.DoAsync(h, act, on, with)) is ActResult.Done) done.AddOrUpdate(act, 1, (_, times) => times + 1);
            }
        });

        Assert.Empty(Enumerable.Range(0, AnyAct.Count).Except(done.Keys));
    }

    private static async Task<Desk> SetAsync()
    {
        var desk = await Desk.SetWithNewTextAsync();
        await desk.AddLikeFindingsAsync();
        return desk;
    }

    private static async Task UndoTogetherAndRedoAsync(Desk desk, int change)
    {
        var before = await desk.DumpAsync();
        var undo = Assert.IsType<ActResult.Done>(await desk.DoAsync(h => h.Log.UndoAllAsync(h.Request, change)));
        Assert.IsType<ActResult.Already>(await desk.UndoAsync(change));
        await desk.UndoneAsync(undo.ChangeId);
        Assert.Equal(before, await desk.DumpAsync());
    }

    private static async Task UndoAndRedoAsync(Desk desk, int change)
    {
        var before = await desk.DumpAsync();
        if (await desk.UndoAsync(change) is ActResult.Done undo) await desk.UndoneAsync(undo.ChangeId);
        Assert.Equal(before, await desk.DumpAsync());
    }

    private static async Task<List<int>> DoAllAsync(Desk desk, (int Act, int On, int With)[] acts)
    {
        var done = new List<int>();
        foreach (var (act, on, with) in acts)
        {
            var before = await desk.DumpAsync();
            if (await desk.DoAsync(h => AnyAct.DoAsync(h, act, on, with)) is ActResult.Done { ChangeId: var change }) done.Add(change);
            else Assert.Equal(before, await desk.DumpAsync());
        }

        return done;
    }
}
