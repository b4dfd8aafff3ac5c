using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

public sealed class TogetherTests
{
    public static TheoryData<string> Names => [.. EveryAct.Sequences.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_and_all_that_rests_on_it_go_come_back_and_go_as_one(string sequence)
    {
        await using var desk = await Desk.SetWithLikeFindingsAsync();
        int first = 0;
        foreach (var act in EveryAct.Sequences[sequence])
        {
            int change = await desk.DoneAsync(act);
            if (first == 0) first = change;
        }

        var after = await desk.DumpAsync();
        var without = await UndoAllAsync(desk, first);
        int redo = await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));
        Assert.Equal(after, await desk.DumpAsync());
        await desk.UndoneAsync(redo);
        Assert.Equal(without, await desk.DumpAsync());
        await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));
        Assert.Equal(after, await desk.DumpAsync());
    }

    [Fact]
    public async Task What_rests_on_what_rests_on_it_goes_too_and_nothing_else()
    {
        await using var desk = await Desk.SetAsync();
        int quote = await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries sail from noon"), null));
        int other = await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        int claim = await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("sail from noon"), null, null));
        int verdict = await desk.DoneAsync(async h => await h.Claims.RuleAsync(h.Request, (await h.ClaimAsync()).Id, (await h.ClaimAsync()).Version, Verdict.Refuted, "No."));

        Assert.Equal([verdict, claim, quote], await desk.AskAsync(c => new Hand(c).Log.TogetherAsync(quote)));
        var undo = Assert.IsType<ActResult.Done>(await desk.DoAsync(h => h.Log.UndoAllAsync(h.Request, quote)));

        Assert.Equal("Undid: Made “Ferries sail from noon” a quote, and 2 changes that rested on it", undo.Summary);
        Assert.Contains(await desk.DumpAsync(), line => line.StartsWith("ArticleTags: ArticleId 1", StringComparison.Ordinal));
        await desk.UndoneAsync(other);
        foreach (int gone in new[] { quote, claim, verdict }) Assert.IsType<ActResult.Already>(await desk.UndoAsync(gone));
    }

    [Fact]
    public async Task A_removed_quote_comes_back_only_with_whoever_said_it_parted_again()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries sail from noon"), new(null, "Gus Hale")));
        var (quote, version) = await desk.AskAsync(async c => await c.Quotes.Where(q => q.Speaker!.Name == "Gus Hale").Select(q => new { q.Id, q.Version }).SingleAsync() is var q ? (q.Id, q.Version) : default);
        int removal = await desk.DoneAsync(h => h.Quotes.RemoveAsync(h.Request, quote, version));
        int merge = await desk.DoneAsync(async h => await h.Context.Speakers.SingleAsync(s => s.Name == "Gus Hale") is var gus ? await h.Speakers.MergeAsync(h.Request, gus.Id, gus.Version, new(null, "Ada Bell")) : null!);

        Assert.IsType<ActResult.Entangled>(await desk.UndoAsync(removal));
        Assert.Equal([merge, removal], await desk.AskAsync(c => new Hand(c).Log.TogetherAsync(removal)));
        Assert.IsType<ActResult.Done>(await desk.DoAsync(h => h.Log.UndoAllAsync(h.Request, removal)));
        Assert.Equal("Gus Hale", await desk.AskAsync(c => c.Quotes.Where(q => q.Id == quote).Select(q => q.Speaker!.Name).SingleAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_name_that_was_given_again_since_comes_back_only_when_that_is_taken_back(bool isSplitOff)
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Speakers.AddNameAsync(h.Request, 1, "Dame Ada"));
        int lost = await desk.DoneAsync(async h => isSplitOff
            ? await h.Speakers.SplitAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(new HashSet<int>(), new HashSet<string>(), new HashSet<int> { await h.NameAsync("Dame Ada") }), new(null, "Eve Ford"))
            : await h.Speakers.RemoveNameAsync(h.Request, 1, await h.NameAsync("Dame Ada")));
        int given = await desk.DoneAsync(h => h.Speakers.AddNameAsync(h.Request, 1, "Dame  ADA"));

        await AssertTogetherAsync(desk, given, lost);
    }

    [Fact]
    public async Task A_main_name_that_was_removed_since_is_the_main_one_again_only_when_that_is_taken_back()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Speakers.AddNameAsync(h.Request, 1, "Dame Ada"));
        int made = await desk.DoneAsync(async h => await h.Speakers.MakeMainAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, await h.NameAsync("Dame Ada")));
        int removed = await desk.DoneAsync(async h => await h.Speakers.RemoveNameAsync(h.Request, 1, await h.NameAsync("Ada Bell")));

        await AssertTogetherAsync(desk, removed, made);
    }

    [Fact]
    public async Task A_name_that_is_the_main_one_since_goes_only_when_that_is_taken_back()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Speakers.AddNameAsync(h.Request, (await h.SpeakerAsync("Ada Bell")).Id, "Eve Ford"));
        var part = new SpeakerPart(new HashSet<int>(), new HashSet<string>(), new HashSet<int> { await desk.AskAsync(c => new Hand(c).NameAsync("Eve Ford")) });
        int split = await desk.DoneAsync(async h => await h.Speakers.SplitAsync(h.Request, (await h.SpeakerAsync("Ada Bell")).Id, (await h.SpeakerAsync("Ada Bell")).Version, part, new((await h.SpeakerAsync("Carl Dunn")).Id, null)));
        int main = await desk.DoneAsync(async h => await h.Speakers.MakeMainAsync(h.Request, (await h.SpeakerAsync("Carl Dunn")).Id, (await h.SpeakerAsync("Carl Dunn")).Version, await h.NameAsync("Eve Ford")));

        Assert.Equal([main, split], await desk.AskAsync(c => new Hand(c).Log.TogetherAsync(split)));
        Assert.IsType<ActResult.Entangled>(await desk.UndoAsync(split));
        await desk.DoneAsync(h => h.Log.UndoAllAsync(h.Request, split));
        await desk.AssertSoundAsync();
    }

    [Fact]
    public async Task Evidence_goes_with_its_claim_only_when_a_person_says_so()
    {
        await using var desk = await Desk.SetAsync();
        int claim = await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("sail from noon"), null, null));
        int evidence = await desk.DoneAsync(async h => await h.Claims.AddEvidenceAsync(h.Request, (await h.ClaimAsync()).Id, true, "/articles/2", "Yes."));
        var before = await desk.DumpAsync();

        Assert.IsType<ActResult.Entangled>(await desk.UndoAsync(claim));
        Assert.Equal(before, await desk.DumpAsync());
        Assert.Equal([evidence, claim], await desk.AskAsync(c => new Hand(c).Log.TogetherAsync(claim)));
    }

    [Fact]
    public async Task More_than_was_shown_is_not_undone()
    {
        await using var desk = await Desk.SetAsync();
        int added = await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "one"));
        int two = await desk.DoneAsync(Edit("two"));
        int three = await desk.DoneAsync(Edit("three"));
        var before = await desk.DumpAsync();

        Assert.Equal(
            new ActResult.Entangled(added, "More was done meanwhile that rests on this. Look at all of it, then undo it together."),
            await desk.DoAsync(h => h.Log.UndoAllAsync(h.Request, added, [added, two])));
        Assert.Equal(before, await desk.DumpAsync());
        await desk.DoneAsync(h => h.Log.UndoAllAsync(h.Request, added, [added, two, three]));
    }

    [Fact]
    public async Task A_tag_taken_off_and_put_on_again_comes_back_as_it_was()
    {
        await using var desk = await Desk.SetAsync();
        int off = await desk.DoneAsync(h => h.Tags.UntagArticleAsync(h.Request, 1, 1));
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Harbours"));
        var after = await desk.DumpAsync();

        await UndoAllAsync(desk, off);
        await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));

        Assert.Equal(after, await desk.DumpAsync());
    }

    [Fact]
    public async Task Too_many_to_look_at_are_not_undone_together()
    {
        await using var desk = await Desk.SetAsync();
        int added = await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "note"));
        for (int i = 0; i < 200; i++) await desk.DoneAsync(Edit($"note {i}"));
        var expected = new ActResult.Refused("“Wrote a note on ‘Ferries’” can’t be undone: more than 200 later changes rest on it. Undo some of those first.");

        Assert.Equal(expected, await desk.UndoAsync(added));
        Assert.Equal(expected, await desk.DoAsync(h => h.Log.UndoAllAsync(h.Request, added)));
    }

    [Fact]
    public async Task What_can_t_be_done_again_names_what_is_in_its_way()
    {
        await using var desk = await Desk.SetAsync();
        int first = await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version));
        int undo = await desk.UndoneAsync(first);
        await desk.DoneAsync(async h => await h.Quotes.RejectAsync(h.Request, 1, (await h.QuoteAsync()).Version));

        Assert.Equal(
            new ActResult.Refused("This can’t be done again, because of what was done later: “Rejected ‘We will open the port again,’ as no quote”. Undo that first."),
            await desk.UndoAsync(undo));
    }

    private static async Task AssertTogetherAsync(Desk desk, int later, int change)
    {
        var before = await desk.DumpAsync();
        Assert.IsType<ActResult.Entangled>(await desk.UndoAsync(change));
        Assert.Equal(before, await desk.DumpAsync());
        Assert.Equal([later, change], await desk.AskAsync(c => new Hand(c).Log.TogetherAsync(change)));
        await UndoAllAsync(desk, change);
        await desk.AssertSoundAsync();
        await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));
        Assert.Equal(before, await desk.DumpAsync());
    }

    private static async Task<string[]> UndoAllAsync(Desk desk, int change)
    {
        await desk.DoneAsync(h => h.Log.UndoAllAsync(h.Request, change));
        return await desk.DumpAsync();
    }

    private static Func<Hand, Task<ActResult>> Edit(string body) =>
        async h => await h.Notes.EditAsync(h.Request, (await h.NoteAsync()).Id, (await h.NoteAsync()).Version, body);

    [Fact]
    public async Task What_took_a_claim_away_rests_on_what_was_taken_from_it_before()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries"), "The ferries sail.", null));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens.", null));
        int parted = await desk.DoneAsync(async h => await h.Claims.RemoveAppearanceAsync(h.Request, 1, (await h.Context.ClaimAppearances.AsNoTracking().Include(a => a.Anchor).SingleAsync(a => a.Id == 1)).Anchor!.Edition()));
        var before = await desk.DumpAsync();
        int merged = await desk.DoneAsync(h => h.Claims.MergeAsync(h.Request, 1, 1, 2, 1));

        Assert.Equal(parted, Assert.IsType<ActResult.Entangled>(await desk.UndoAsync(parted)).ChangeId);
        Assert.Equal([merged, parted], await desk.AskAsync(async c => (await new ChangeLog(c, TimeProvider.System).TogetherAsync(parted))!));
        int undone = await desk.DoneAsync(h => h.Log.UndoAllAsync(h.Request, parted, [merged, parted]));
        Assert.Single(await desk.AskAsync(c => c.ClaimAppearances.Where(a => a.ClaimId == 1).ToListAsync()));
        await desk.UndoneAsync(undone);
        await desk.UndoneAsync(merged);
        Assert.Equal(before, await desk.DumpAsync());
    }
}
