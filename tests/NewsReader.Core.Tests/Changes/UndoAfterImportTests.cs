using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Tests.Acts;
using NewsReader.Core.Tests.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

public sealed class UndoAfterImportTests
{
    private const string Key = "/news/port.txt";
    private const string Opening = "“We will open the port again,” said Ada Bell, who runs the port and its ferries.";
    private const string Doubt = "“Nobody asked the crews,” Carl Dunn said in a letter to the members of the union.";
    private const string Later = "“It is open by now,” said Ada Bell.";
    private const string First = "The port reopens\n\n" + Opening + "\n\n" + Doubt;

    [Fact]
    public async Task A_merge_is_undone_though_a_new_text_took_the_place_of_quotes_that_went_over()
    {
        await using var desk = await ReadAsync();
        int merge = await MergeAsync(desk);
        await desk.Archive.TakeInAsync("The port is shut\n\n" + Doubt, Key);

        int undo = await desk.UndoneAsync(merge);
        Assert.Null((await SpeakerAsync(desk, "Ada Bell")).MergedIntoId);
        await desk.UndoneAsync(undo);
        Assert.NotNull((await SpeakerAsync(desk, "Ada Bell")).MergedIntoId);
    }

    [Fact]
    public async Task What_came_in_under_a_merge_is_its_speakers_own_again_without_it()
    {
        await using var desk = await ReadAsync();
        int merge = await MergeAsync(desk);
        await desk.Archive.TakeInAsync(Later);
        Assert.Equal("Carl Dunn", await SaidByAsync(desk));

        int undo = await desk.UndoneAsync(merge);
        Assert.Equal("Ada Bell", await SaidByAsync(desk));
        await desk.UndoneAsync(undo);
        Assert.Equal("Carl Dunn", await SaidByAsync(desk));
    }

    [Fact]
    public async Task What_came_in_while_a_merge_was_undone_goes_over_when_it_is_done_again()
    {
        await using var desk = await ReadAsync();
        int undo = await desk.UndoneAsync(await MergeAsync(desk));
        await desk.Archive.TakeInAsync(Later);
        int again = await desk.UndoneAsync(undo);

        Assert.Equal("Carl Dunn", await SaidByAsync(desk));
        await desk.UndoneAsync(again);
        Assert.Equal("Ada Bell", await SaidByAsync(desk));
    }

    [Fact]
    public async Task What_came_in_by_a_name_that_is_taken_back_is_a_new_speakers()
    {
        await using var desk = await ReadAsync();
        int named = await desk.DoneAsync(async h => await h.Speakers.AddNameAsync(h.Request, (await h.SpeakerAsync("Ada Bell")).Id, "Gus Hale"));
        await desk.Archive.TakeInAsync(Later.Replace("Ada Bell", "Gus Hale", StringComparison.Ordinal));
        Assert.Equal("Ada Bell", await SaidByAsync(desk));

        int undo = await desk.UndoneAsync(named);
        Assert.Equal("Gus Hale", await SaidByAsync(desk));
        await desk.UndoneAsync(undo);
        Assert.Equal("Ada Bell", await SaidByAsync(desk));
        Assert.Equal(2, await desk.AskAsync(c => c.Speakers.CountAsync()));
    }

    [Fact]
    public async Task What_came_in_by_a_name_that_was_split_off_is_its_first_speakers_once_the_split_is_undone()
    {
        await using var desk = await ReadAsync();
        await MergeAsync(desk);
        var part = new SpeakerPart(new HashSet<int>(), new HashSet<string>(), new HashSet<int> { await desk.AskAsync(c => c.SpeakerNames.Where(n => n.Name == "Ada Bell").MaxAsync(n => n.Id)) });
        int split = await desk.DoneAsync(async h => await h.Speakers.SplitAsync(h.Request, (await h.SpeakerAsync("Carl Dunn")).Id, (await h.SpeakerAsync("Carl Dunn")).Version, part, new(null, "Ada Bell")));
        await desk.Archive.TakeInAsync(Later);
        var before = await desk.DumpAsync();
        Assert.Equal("Ada Bell", await SaidByAsync(desk));

        int undo = await desk.UndoneAsync(split);
        Assert.Equal("Carl Dunn", await SaidByAsync(desk));
        await desk.UndoneAsync(undo);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task Whoever_an_import_made_known_by_a_name_that_was_nobody_s_goes_when_the_name_is_given_back()
    {
        await using var desk = await ReadAsync();
        int merge = await MergeAsync(desk);
        int removed = await desk.DoneAsync(async h => await h.Speakers.RemoveNameAsync(h.Request, (await h.SpeakerAsync("Carl Dunn")).Id, await h.NameAsync("Ada Bell")));
        await desk.Archive.TakeInAsync(Later);
        var before = await desk.DumpAsync();
        Assert.Equal(3, await desk.AskAsync(c => c.Speakers.CountAsync()));

        int undo = await desk.UndoneAsync(removed);
        Assert.Equal("Carl Dunn", await SaidByAsync(desk));
        int parted = await desk.UndoneAsync(merge);
        Assert.Equal((await SpeakerAsync(desk, "Ada Bell")).Id, Assert.Single(await desk.Archive.QuotesAsync(2)).SpeakerId);
        await desk.UndoneAsync(parted);
        await desk.UndoneAsync(undo);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Theory]
    [InlineData(false, "Ada Bell", 2)]
    [InlineData(true, "Gus Hale", 3)]
    public async Task Whoever_an_import_made_known_by_a_name_that_was_nobody_s_stays_only_where_a_person_has_described_them(bool isDescribed, string speaker, int speakers)
    {
        await using var desk = await ReadAsync();
        int undo = await desk.UndoneAsync(await desk.DoneAsync(async h => await h.Speakers.AddNameAsync(h.Request, (await h.SpeakerAsync("Ada Bell")).Id, "Gus Hale")));
        await desk.Archive.TakeInAsync(Later.Replace("Ada Bell", "Gus Hale", StringComparison.Ordinal));
        if (isDescribed) await desk.DoneAsync(async h => await h.Speakers.EditAsync(h.Request, (await h.SpeakerAsync("Gus Hale")).Id, (await h.SpeakerAsync("Gus Hale")).Version, "Gus Hale", SpeakerKind.Person, "A pilot."));

        await desk.UndoneAsync(undo);
        Assert.Equal(speaker, await SaidByAsync(desk));
        Assert.Equal(speakers, await desk.AskAsync(c => c.Speakers.CountAsync()));
    }

    [Fact]
    public async Task A_merge_is_not_done_again_over_a_speaker_whom_a_person_named_since()
    {
        await using var desk = await ReadAsync();
        int undo = await desk.UndoneAsync(await MergeAsync(desk));
        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 2, (await h.QuoteAsync(2)).Version, new(null, "Ada Bell")));

        Assert.Equal(
            new ActResult.Refused("This can’t be done again, because of what was done later: “Named Ada Bell as the speaker of ‘Nobody asked the crews,’”. Undo that first."),
            await desk.UndoAsync(undo));
    }

    [Fact]
    public async Task A_finding_that_a_claim_carried_into_a_new_text_is_the_machines_again_without_the_claim()
    {
        await using var desk = await ReadAsync();
        int claim = await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port"), null, null));
        await desk.Archive.TakeInAsync("More\n\n" + First, Key);
        var before = await desk.DumpAsync();

        int undo = await desk.UndoneAsync(claim);
        Assert.Empty(await desk.AskAsync(c => c.Anchors.ToListAsync()));
        Assert.Equal(2, (await desk.Archive.QuotesAsync()).Count);
        await desk.UndoneAsync(undo);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_finding_that_a_claim_carried_into_a_new_text_is_the_machines_again_once_the_claim_is_no_longer_attached_to_it()
    {
        await using var desk = await ReadAsync();
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("The port reopens"), null, null));
        int attached = await desk.DoneAsync(async h => await h.AttachAsync(await h.AnchorAsync(), "open the port"));
        await desk.Archive.TakeInAsync("More\n\n" + First, Key);
        var before = await desk.DumpAsync();

        int undo = await desk.UndoneAsync(attached);
        Assert.Null(Assert.Single(await desk.Archive.QuotesAsync(), q => q.Id == 1).AnchorId);
        await desk.AssertSoundAsync();
        await desk.UndoneAsync(undo);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Theory]
    [InlineData("The port is shut\n\n" + Doubt + "\n\n" + Opening, "Ada Bell")]
    [InlineData("The port is shut\n\n" + Doubt, null)]
    public async Task A_claim_given_back_is_made_by_whoever_says_its_words_in_the_text_that_came_since(string text, string? speaker)
    {
        await using var desk = await ReadAsync();
        int made = await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port"), null, null));
        int removed = await desk.DoneAsync(async h => await h.Claims.RemoveAsync(h.Request, (await h.ClaimAsync()).Id, (await h.ClaimAsync()).Version));
        await desk.Archive.TakeInAsync(text, Key);

        int back = await desk.UndoneAsync(removed);
        var place = await desk.AskAsync(c => c.ClaimAppearances.Include(a => a.Quote!.Speaker).SingleAsync());
        Assert.Equal(speaker, place.Quote?.Speaker?.Name);
        int unmade = await desk.UndoneAsync(made);
        Assert.False(await desk.AskAsync(c => c.ClaimAppearances.AnyAsync()));
        await desk.UndoneAsync(unmade);
        await desk.UndoneAsync(back);
        await desk.AssertSoundAsync();
        Assert.False(await desk.AskAsync(c => c.Claims.AnyAsync()));
    }

    [Fact]
    public async Task A_finding_that_a_claim_kept_after_its_words_were_lost_goes_with_the_claim()
    {
        await using var desk = await ReadAsync();
        int claim = await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port"), null, null));
        await desk.Archive.TakeInAsync("The port is shut\n\n" + Doubt, Key);
        var before = await desk.DumpAsync();

        int undo = await desk.UndoneAsync(claim);
        Assert.Equal("“Nobody asked the crews,”", Assert.Single(await desk.Archive.QuotesAsync()).Words);
        await desk.UndoneAsync(undo);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cue_and_source_words_that_an_undo_gives_back_are_those_words_in_a_new_text_too(bool isJudgedBefore)
    {
        await using var desk = await ReadAsync();
        if (isJudgedBefore) await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 2, (await h.QuoteAsync(2)).Version));
        var before = await SourceAsync(desk);
        int named = await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 2, (await h.QuoteAsync(2)).Version, new(null, "Gus Hale"), await h.SelectAsync("members of the union")));
        Assert.Equal(("said", "members of the union"), await SourceAsync(desk));
        await desk.Archive.TakeInAsync("Words that were not there before\n\n" + First, Key);

        int undo = await desk.UndoneAsync(named);
        Assert.Equal(before, await SourceAsync(desk));
        await desk.UndoneAsync(undo);
        Assert.Equal(("said", "members of the union"), await SourceAsync(desk));
    }

    [Fact]
    public async Task A_tag_is_undone_on_a_quote_whose_words_are_lost_while_a_claim_rests_on_it()
    {
        await using var desk = await ReadAsync();
        int tag = await desk.DoneAsync(h => h.Tags.TagQuoteAsync(h.Request, 1, "ports"));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port"), null, null));
        await desk.Archive.TakeInAsync("The port is shut\n\n" + Doubt, Key);
        await desk.UndoneAsync(tag);

        var quote = Assert.Single(await desk.Archive.QuotesAsync(), q => q.Id == 1);
        Assert.Equal((AnchorState.Orphaned, (int?)null), (quote.Anchor!.State, quote.AuthorId));
    }

    [Fact]
    public async Task A_judgement_is_not_done_again_on_a_quote_that_a_new_text_has_anew()
    {
        await using var desk = await ReadAsync();
        int undo = await desk.UndoneAsync(await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 2, (await h.QuoteAsync(2)).Version)));
        await desk.Archive.TakeInAsync("More\n\n" + First, Key);
        var before = await desk.DumpAsync();

        Assert.Equal(
            new ActResult.Refused("“Confirmed ‘Nobody asked the crews,’ by Carl Dunn” can’t be done again: “The port reopens” has another text since, in which its words were found anew. Look at them there, and do it anew."),
            await desk.UndoAsync(undo));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_tag_is_not_made_again_beside_the_same_one_that_came_in_since()
    {
        await using var desk = await ReadAsync();
        int undo = await desk.UndoneAsync(await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ports")));
        await desk.Archive.TakeInAsync("---\ntags: ports\n---\n\n" + Later, null, "later.md");

        Assert.Equal(
            new ActResult.Refused("“Tagged ‘The port reopens’ with Ports” can’t be done again: the tag “ports” was made anew since. Put it on by hand."),
            await desk.UndoAsync(undo));
    }

    private static async Task<Desk> ReadAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(First, Key);
        return new Desk(archive);
    }

    private static Task<int> MergeAsync(Desk desk) => desk.DoneAsync(async h =>
        await h.Speakers.MergeAsync(h.Request, (await h.SpeakerAsync("Ada Bell")).Id, (await h.SpeakerAsync("Ada Bell")).Version, new(null, "Carl Dunn")));

    private static Task<Speaker> SpeakerAsync(Desk desk, string name) => desk.AskAsync(c => new Hand(c).SpeakerAsync(name));

    private static async Task<string?> SaidByAsync(Desk desk)
    {
        var quote = Assert.Single(await desk.Archive.QuotesAsync(2));
        Assert.Equal(SpeakerLink.ByName, quote.Link);
        return quote.Speaker?.Name;
    }

    // The words that the cue and the sources stand at in the article's text as it is now.
    private static Task<(string? Cue, string Sources)> SourceAsync(Desk desk) => desk.AskAsync(async c =>
    {
        var quote = await c.Quotes.SingleAsync(q => q.Words == "“Nobody asked the crews,”");
        string text = await c.Revisions.Where(r => r.Id == quote.RevisionId && r.IsCurrent).Select(r => r.Text).SingleAsync();
        return (quote.Cue?.In(text), string.Join(" … ", quote.Sources.Select(source => source.In(text))));
    });
}
