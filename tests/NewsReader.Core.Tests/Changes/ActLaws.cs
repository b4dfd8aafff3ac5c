using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

public sealed class ActLaws
{
    private static readonly string[] Names = ["Ada Bell", "Carl Dunn", "Eve Ford", "Gus Hale", "…"];
    private static readonly string[] Words = ["Ferries", "sail from noon 🚢", "open the port again", "Fares go up", "Not for long", "nowhere"];

    // What to do, and two numbers that choose on what and with what.
    private static readonly Gen<(int Act, int On, int With)[]> Acts =
        Gen.Select(Gen.Int[0, 31], Gen.Int[1, 4], Gen.Int[0, 4]).Array[1, 15];

    [Fact]
    public async Task Any_acts_undone_latest_first_leave_the_archive_as_it_was()
    {
        await using var model = await Desk.SetWithNewTextAsync();
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
        await using var model = await Desk.SetWithNewTextAsync();
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
        await using var model = await Desk.SetWithNewTextAsync();
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
        await using var model = await Desk.SetWithNewTextAsync();
        await Gen.Select(Acts, Gen.Int[0, 14].Array[1, 4]).SampleAsync(
            async (acts, picks) =>
            {
                await using var desk = await Desk.CopyAsync(model);
                var done = await DoAllAsync(desk, acts);
                foreach (int pick in picks.Where(pick => pick < done.Count)) await UndoTogetherAndRedoAsync(desk, done[pick]);
            },
            iter: 40);
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
            if (await desk.DoAsync(h => DoAsync(h, act, on, with)) is ActResult.Done { ChangeId: var change }) done.Add(change);
            else Assert.Equal(before, await desk.DumpAsync());
        }

        return done;
    }

    private static async Task<ActResult> DoAsync(Hand h, int act, int on, int with) => act switch
    {
        0 => await h.Articles.EditAsync(h.Request, on, with, EveryAct.Details("Title " + with, with == 0 ? null : "2026-01-0" + with)),
        1 => await h.Articles.DeleteAsync(h.Request, on, with),
        2 => await h.Articles.RestoreAsync(h.Request, on),
        3 => await h.Articles.SetParagraphKindAsync(h.Request, 1, 1, on, (ParagraphKind)with),
        4 => await h.Tags.TagArticleAsync(h.Request, on, Names[with]),
        5 => await h.Tags.UntagArticleAsync(h.Request, on, with),
        6 => await h.Quotes.ConfirmAsync(h.Request, on, await VersionAsync(h.QuoteAsync, on)),
        7 => await h.Quotes.RejectAsync(h.Request, on, await VersionAsync(h.QuoteAsync, on)),
        8 => await h.Quotes.NameSpeakerAsync(h.Request, on, await VersionAsync(h.QuoteAsync, on), new(null, Names[with])),
        9 => await h.Quotes.MakeAsync(h.Request, 1 + (on % 2), await h.SelectAsync(Words[with], 1 + (on % 2)), on < 3 ? null : new(null, Names[with])),
        10 => await h.Quotes.RemoveAsync(h.Request, on + 2, await VersionAsync(h.QuoteAsync, on + 2)),
        11 => await h.Speakers.EditAsync(h.Request, on, with, Names[with], (SpeakerKind)(on % 3), "Words"),
        12 => await h.Speakers.AddNameAsync(h.Request, on, Names[with]),
        13 => await h.Speakers.MergeAsync(h.Request, on, 1, new(with, null)),
        14 => await h.Notes.AddAsync(h.Request, 1 + (on % 2), await h.SelectAsync(Words[with], 1 + (on % 2)), "Note"),
        15 => await h.Notes.EditAsync(h.Request, on, with, "Note " + with),
        16 => await h.Notes.RemoveAsync(h.Request, on, with),
        17 => await h.Claims.MakeAsync(h.Request, 1 + (on % 2), await h.SelectAsync(Words[with], 1 + (on % 2)), null, on == 4 ? with : null),
        19 => await h.Shapes.ReshapeAsync(h.Request, on, await VersionAsync(h.QuoteAsync, on), await h.ShapeAsync(Words[with], on > 2 ? "said" : null, null, on == 1 ? 1 : 2)),
        20 => await h.Similar.SameAsync(h.Request, on, [(with, await VersionAsync(h.QuoteAsync, with))]),
        21 => await h.Tags.TagQuoteAsync(h.Request, on, Names[with]),
        22 => await h.Tags.UntagQuoteAsync(h.Request, on, with),
        23 => await h.Tags.TagClaimAsync(h.Request, on, Names[with]),
        24 => await h.Tags.UntagClaimAsync(h.Request, on, with),
        18 when with == 0 => await h.Claims.MergeAsync(h.Request, on, await VersionAsync(h.ClaimAsync, on), 1 + (on % 2), await VersionAsync(h.ClaimAsync, 1 + (on % 2))),
        18 => await h.Claims.RuleAsync(h.Request, on, with, (Verdict)with, "Reason"),
        25 => await h.Speakers.SplitAsync(h.Request, on, 1, new(new HashSet<int>(), new HashSet<string> { Names[with], "Bell" }, new HashSet<int>()), on < 3 ? new(with, null) : new(null, Names[with])),
        26 => await h.Speakers.SplitAsync(h.Request, on, 1, new(new HashSet<int>(), new HashSet<string>(), new HashSet<int> { with + 1 }), new(null, Names[with])),
        27 => on < 3 ? await h.Speakers.SortOutAsync(h.Request, new("Bell", 1, 2), new(with, null), on == 1) : await h.Speakers.SortOutAsNewAsync(h.Request, new("Bell", 1, 2), null),
        28 => on < 3 ? await h.Speakers.MakeMainAsync(h.Request, on, 1, with + 1) : await h.Speakers.RemoveNameAsync(h.Request, on - 2, with + 1),
        30 => await AnchorAsync(h, on) is { } anchor ? await h.AttachAsync(anchor, Words[with]) : new ActResult.NotFound(),
        31 => await AnchorAsync(h, on) is { } anchor ? await h.Anchors.ConfirmAsync(h.Request, anchor.ArticleId, [(on, anchor.Edition())]) : new ActResult.NotFound(),
        _ => on == 1 ? await h.Claims.RemoveAppearanceAsync(h.Request, with) : on == 2 ? await h.Claims.AddEvidenceAsync(h.Request, with, true, "/articles/" + on, null)
            : on == 3 && with < 2 ? await h.Claims.EditEvidenceAsync(h.Request, 1, await EditionAsync(h, 1), false, "https://example.org/" + with, null)
            : on == 3 ? await h.Claims.RemoveEvidenceAsync(h.Request, with) : await h.Claims.RemoveAsync(h.Request, with, 1),
    };

    private static async Task<int> EditionAsync(Hand h, int evidence) =>
        (await h.Context.Evidence.AsNoTracking().SingleOrDefaultAsync(e => e.Id == evidence))?.Edition() ?? 0;

    private static Task<TextAnchor?> AnchorAsync(Hand h, int id) => h.Context.Anchors.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id);

    private static async Task<int> VersionAsync<T>(Func<int, Task<T>> find, int id) where T : IVersioned
    {
        try
        {
            return (await find(id)).Version;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
