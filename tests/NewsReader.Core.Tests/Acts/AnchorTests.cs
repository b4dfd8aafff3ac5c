using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Tests.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

public sealed class AnchorTests
{
    private const int LostNote = 1, LostQuote = 2, LostClaim = 3, MovedNote = 4;

    [Fact]
    public async Task A_lost_note_is_attached_to_words_of_the_new_text_and_is_exact_there()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        Assert.Equal(AnchorState.Orphaned, (await AnchorAsync(desk, LostNote)).State);

        var done = await AttachAsync(desk, LostNote, "sail from one on Tuesday");

        Assert.Equal("Attached a note to “sail from one on Tuesday”", Assert.IsType<ActResult.Done>(done).Summary);
        var anchor = await AnchorAsync(desk, LostNote);
        var current = await desk.Archive.CurrentAsync(3);
        Assert.Equal((AnchorState.Exact, current.Id), (anchor.State, anchor.RevisionId));
        Assert.Equal("sail from one on Tuesday", anchor.Ranges.Single().Span.In(current.Text));
    }

    [Fact]
    public async Task A_lost_quote_takes_the_place_of_what_the_analysis_found_there_and_keeps_its_speaker()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        var lost = (await desk.Archive.QuotesAsync(3)).Single(q => q.AnchorId == LostQuote);
        Assert.Contains(await desk.Archive.QuotesAsync(3), q => q.Words == "“Nobody asked our crews,”" && q.Review == Review.Unreviewed);

        Assert.IsType<ActResult.Done>(await AttachAsync(desk, LostQuote, "“Nobody asked our crews,”"));

        var quote = Assert.Single(await desk.Archive.QuotesAsync(3), q => q.Words.Contains("Nobody", StringComparison.Ordinal));
        Assert.Equal((lost.Id, lost.SpeakerId, Review.Confirmed, QuoteForm.Direct), (quote.Id, quote.SpeakerId, quote.Review, quote.Form));
        string text = (await desk.Archive.CurrentAsync(3)).Text;
        Assert.Equal(("“Nobody asked our crews,”", "said"), (quote.Contents.Single().In(text), quote.Cue!.Value.In(text)));
    }

    [Fact]
    public async Task A_claim_goes_to_the_quote_around_its_new_words_and_with_that_to_the_quote_that_takes_its_place()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        Assert.IsType<ActResult.Done>(await AttachAsync(desk, LostClaim, "Nobody asked our crews"));
        var found = (await desk.Archive.QuotesAsync(3)).Single(q => q.Words == "“Nobody asked our crews,”");
        Assert.Equal(found.Id, await QuoteOfClaimAsync(desk));

        Assert.IsType<ActResult.Done>(await AttachAsync(desk, LostQuote, "“Nobody asked our crews,”"));

        Assert.Equal((await desk.Archive.QuotesAsync(3)).Single(q => q.AnchorId == LostQuote).Id, await QuoteOfClaimAsync(desk));
    }

    [Theory]
    [InlineData("A timetable", true, "a lost quote stays the claim's where nobody says its new words")]
    [InlineData("open the port again", false, "who says the new words makes the claim")]
    public async Task A_claim_stays_with_its_lost_quote_until_another_one_says_it(string words, bool staysLost, string why)
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        int lost = (await desk.Archive.QuotesAsync(3)).Single(q => q.AnchorId == LostQuote).Id;

        Assert.IsType<ActResult.Done>(await AttachAsync(desk, LostClaim, words));

        Assert.True(staysLost == (await QuoteOfClaimAsync(desk) == lost), why);
    }

    [Fact]
    public async Task Everything_attached_is_taken_back_to_the_row_and_done_again()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        var states = new List<string[]> { await desk.DumpAsync() };
        foreach (var (anchor, words) in new[] { (LostClaim, "Nobody asked our crews"), (LostQuote, "“Nobody asked our crews,”"), (LostNote, "Ferries"), (MovedNote, "every hour after") })
        {
            Assert.IsType<ActResult.Done>(await AttachAsync(desk, anchor, words));
            states.Add(await desk.DumpAsync());
        }

        for (int i = states.Count - 2; i >= 0; i--)
        {
            await desk.DoneAsync(h => h.Log.UndoLatestAsync(h.Request));
            Assert.Equal(states[i], await desk.DumpAsync());
        }

        for (int i = 1; i < states.Count; i++)
        {
            await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));
            Assert.Equal(states[i], await desk.DumpAsync());
        }
    }

    [Fact]
    public async Task What_was_attached_follows_its_words_into_the_next_text_and_is_lost_again_when_undone()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        int change = Assert.IsType<ActResult.Done>(await AttachAsync(desk, LostNote, "sail from one on Tuesday")).ChangeId;
        await desk.Archive.TakeInAsync("More\n\n" + (await desk.Archive.CurrentAsync(3)).Text, "/news/ferries.txt");
        Assert.Equal((await desk.Archive.CurrentAsync(3)).Id, (await AnchorAsync(desk, LostNote)).RevisionId);

        await desk.UndoneAsync(change);

        Assert.Equal((AnchorState.Orphaned, "sail from noon on Monday"), await StateAsync(desk, LostNote));
    }

    [Theory]
    [InlineData(LostNote, "sail from noon on Monday", "These words are not in the article. Copy them exactly as they stand there, marks included.")]
    [InlineData(LostNote, " ", "There are no words in the selection. Select at least one.")]
    [InlineData(LostQuote, "A timetable", "These very words are another quote already. Reject one of the two, or choose other words.")]
    [InlineData(LostClaim, "A timetable", "“Nobody asked them.” has this place already. Choose other words, or take the lost place off the claim.")]
    public async Task Words_that_are_not_there_or_taken_are_refused_and_nothing_is_changed(int anchor, string words, string message)
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 3, await h.SelectAsync("A timetable", 3), null));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 3, await h.SelectAsync("A timetable", 3), null, 1));
        var before = await desk.DumpAsync();

        Assert.Equal(new ActResult.Refused(message), await AttachAsync(desk, anchor, words));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task What_was_attached_elsewhere_meanwhile_is_not_attached_over_it()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        var seen = await AnchorAsync(desk, LostNote);
        await AttachAsync(desk, LostNote, "Ferries");
        var before = await desk.DumpAsync();

        var stale = Assert.IsType<ActResult.Stale>(await desk.DoAsync(h => h.AttachAsync(seen, "A timetable")));

        Assert.Equal((ChangeLog.StaleMessage, "Attached a note to “Ferries”"), (stale.Message, stale.Row!.Latest!.Summary));
        Assert.Equal("Ferries", Assert.IsType<TextAnchor>(stale.Row.Now).Ranges.Single().Exact);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task Words_selected_in_an_earlier_text_are_stale()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        var seen = await AnchorAsync(desk, LostNote);

        var result = await desk.DoAsync(h => h.Anchors.AttachAsync(h.Request, seen.Id, seen.Edition(), Selection.OfWords(seen.RevisionId, "Ferries", 1, 0)));

        Assert.Equal(new ActResult.Stale("The article has a new text since you opened it. Reload it and select the words again."), result);
    }

    [Fact]
    public async Task A_place_that_is_found_right_is_exact_until_that_is_undone()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        Assert.Equal((AnchorState.Moved, "every hour"), await StateAsync(desk, MovedNote));

        var done = Assert.IsType<ActResult.Done>(await ConfirmAsync(desk, MovedNote));
        Assert.Equal("Found “every hour” in the right place", done.Summary);
        Assert.Equal((AnchorState.Exact, "every hour"), await StateAsync(desk, MovedNote));
        Assert.Equal(new ActResult.Already("It is known to be in the right place already."), await ConfirmAsync(desk, MovedNote));

        await desk.UndoneAsync(done.ChangeId);
        Assert.Equal((AnchorState.Moved, "every hour"), await StateAsync(desk, MovedNote));
    }

    [Fact]
    public async Task Lost_words_are_in_no_right_place()
    {
        await using var desk = await Desk.SetWithNewTextAsync();

        Assert.Equal(
            new ActResult.Refused("“sail from noon on Monday” has no place in the text that could be right. Attach it to words first."),
            await ConfirmAsync(desk, LostNote));
        Assert.Equal(new ActResult.Refused("“sail from noon on Monday” has no place in the text that could be right. Attach it to words first."), await ConfirmAsync(desk, LostNote, MovedNote));
    }

    [Fact]
    public async Task Nothing_is_attached_in_a_deleted_article()
    {
        await using var desk = await Desk.SetWithNewTextAsync();
        var seen = await AnchorAsync(desk, LostNote);
        var words = await desk.AskAsync(store => new Hand(store).SelectAsync("Ferries", 3));
        await desk.DoneAsync(async h => await h.Articles.DeleteAsync(h.Request, 3, (await h.ArticleAsync(3)).Version));

        Assert.IsType<ActResult.NotFound>(await desk.DoAsync(h => h.Anchors.AttachAsync(h.Request, seen.Id, seen.Edition(), words)));
        Assert.IsType<ActResult.NotFound>(await ConfirmAsync(desk, MovedNote));
    }

    private static Task<TextAnchor> AnchorAsync(Desk desk, int id) => desk.AskAsync(store => new Hand(store).AnchorAsync(id));

    private static async Task<(AnchorState, string)> StateAsync(Desk desk, int id) => await AnchorAsync(desk, id) is var anchor ? (anchor.State, anchor.Ranges.Single().Exact) : default;

    private static Task<ActResult> AttachAsync(Desk desk, int id, string words) => desk.DoAsync(async h => await h.AttachAsync(await h.AnchorAsync(id), words));

    private static Task<ActResult> ConfirmAsync(Desk desk, params int[] ids) => desk.DoAsync(async h =>
    {
        var shown = new List<(int, int)>();
        foreach (int id in ids) shown.Add((id, (await h.AnchorAsync(id)).Edition()));
        return await h.Anchors.ConfirmAsync(h.Request, 3, shown);
    });

    private static Task<int?> QuoteOfClaimAsync(Desk desk) => desk.AskAsync(store => store.ClaimAppearances.Where(a => a.AnchorId == LostClaim).Select(a => a.QuoteId).SingleAsync());
}
