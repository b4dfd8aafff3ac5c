using Microsoft.Data.Sqlite;
using NewsReader.Core.Changes;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

public sealed class RedoTests
{
    private static readonly ActResult NothingToRedo = new ActResult.Already("There is nothing to redo.");

    public static TheoryData<string> Names => [.. EveryAct.Sequences.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Undoing_walks_back_to_the_beginning_and_redoing_forward_to_the_end_however_often(string sequence)
    {
        await using var desk = await Desk.SetWithLikeFindingsAsync();
        var states = await DoAllAsync(desk, sequence);
        for (int round = 0; round < 2; round++)
        {
            for (int i = states.Count - 2; i >= 0; i--)
            {
                // As after a restart: nothing is remembered but what the database holds.
                SqliteConnection.ClearAllPools();
                await UndoLatestAsync(desk);
                Assert.Equal(states[i], await desk.DumpAsync());
            }

            for (int i = 1; i < states.Count; i++)
            {
                SqliteConnection.ClearAllPools();
                await RedoLatestAsync(desk);
                Assert.Equal(states[i], await desk.DumpAsync());
            }

            Assert.Equal(NothingToRedo, await desk.DoAsync(h => h.Log.RedoLatestAsync(h.Request)));
        }
    }

    [Fact]
    public async Task Going_back_and_forth_in_the_middle_ends_where_it_began()
    {
        await using var desk = await Desk.SetAsync();
        var states = await DoAllAsync(desk, "work on a claim");
        foreach (int steps in new[] { 3, -2, 4, -5, 1, -1 })
            for (int i = 0; i < Math.Abs(steps); i++) await (steps > 0 ? UndoLatestAsync(desk) : RedoLatestAsync(desk));

        Assert.Equal(states[^1], await desk.DumpAsync());
    }

    [Fact]
    public async Task A_new_act_ends_redoing()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        await UndoLatestAsync(desk);
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 2, "Fares"));

        Assert.Equal(NothingToRedo, await desk.DoAsync(h => h.Log.RedoLatestAsync(h.Request)));
    }

    [Fact]
    public async Task What_was_never_undone_is_not_redone()
    {
        await using var desk = await Desk.SetAsync();
        Assert.Equal(NothingToRedo, await desk.DoAsync(h => h.Log.RedoLatestAsync(h.Request)));
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        Assert.Equal(NothingToRedo, await desk.DoAsync(h => h.Log.RedoLatestAsync(h.Request)));
    }

    [Fact]
    public async Task What_was_done_again_is_undone_as_the_act_it_is()
    {
        await using var desk = await Desk.SetAsync();
        var before = await desk.DumpAsync();
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        await UndoLatestAsync(desk);
        int redo = await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));

        await desk.UndoneAsync(redo);
        Assert.Equal(before, await desk.DumpAsync());
        Assert.Equal(new ActResult.Already("“Tagged ‘The port reopens’ with Ferries” was undone already."), await desk.UndoAsync(redo));
        await RedoLatestAsync(desk);
        Assert.Equal(NothingToRedo, await desk.DoAsync(h => h.Log.RedoLatestAsync(h.Request)));
    }

    private static async Task<List<string[]>> DoAllAsync(Desk desk, string sequence)
    {
        var states = new List<string[]> { await desk.DumpAsync() };
        foreach (var act in EveryAct.Sequences[sequence])
        {
            await desk.DoneAsync(act);
            states.Add(await desk.DumpAsync());
        }

        return states;
    }

    private static Task<int> UndoLatestAsync(Desk desk) => desk.DoneAsync(h => h.Log.UndoLatestAsync(h.Request));

    private static Task<int> RedoLatestAsync(Desk desk) => desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));
}
