using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Tests.Changes;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

public sealed class RequestTests
{
    private const int Old = 99;

    private static readonly Dictionary<string, Func<Hand, Task<ActResult>>> Stale = new()
    {
        ["edit an article"] = h => h.Articles.EditAsync(h.Request, 1, Old, EveryAct.Details("Other", null)),
        ["delete an article"] = h => h.Articles.DeleteAsync(h.Request, 1, Old),
        ["confirm a quote"] = h => h.Quotes.ConfirmAsync(h.Request, 1, Old),
        ["reject a quote"] = h => h.Quotes.RejectAsync(h.Request, 1, Old),
        ["name a speaker"] = h => h.Quotes.NameSpeakerAsync(h.Request, 1, Old, new(null, "Eve Ford")),
        ["remove a quote"] = h => h.Quotes.RemoveAsync(h.Request, 1, Old),
        ["edit a speaker"] = h => h.Speakers.EditAsync(h.Request, 1, Old, "Ada", SpeakerKind.Person, null),
        ["merge a speaker"] = h => h.Speakers.MergeAsync(h.Request, 1, Old, new(2, null)),
        ["edit a note"] = h => h.Notes.EditAsync(h.Request, 1, Old, "other"),
        ["remove a note"] = h => h.Notes.RemoveAsync(h.Request, 1, Old),
        ["edit a claim"] = h => h.Claims.EditAsync(h.Request, 1, Old, "Other.", null),
        ["rule on a claim"] = h => h.Claims.RuleAsync(h.Request, 1, Old, Verdict.Refuted, null),
        ["remove a claim"] = h => h.Claims.RemoveAsync(h.Request, 1, Old),
        ["edit evidence"] = async h => await h.Claims.EditEvidenceAsync(h.Request, await h.LastAsync<Evidence>(e => e.Id), Old, true, "https://example.org", null),
        ["merge a claim"] = async h => await h.Claims.MergeAsync(h.Request, 1, Old, 2, (await h.ClaimAsync(2)).Version),
        ["merge into a claim"] = async h => await h.Claims.MergeAsync(h.Request, 1, (await h.ClaimAsync(1)).Version, 2, Old),
    };

    private static readonly Dictionary<string, Func<Hand, Task<ActResult>>> Missing = new()
    {
        ["edit an article"] = h => h.Articles.EditAsync(h.Request, Old, 1, EveryAct.Details("Other", null)),
        ["delete an article"] = h => h.Articles.DeleteAsync(h.Request, Old, 1),
        ["restore an article"] = h => h.Articles.RestoreAsync(h.Request, Old),
        ["tag an article"] = h => h.Tags.TagArticleAsync(h.Request, Old, "x"),
        ["set a paragraph"] = h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, Old, ParagraphKind.Body),
        ["set a paragraph of another article"] = h => h.Articles.SetParagraphKindAsync(h.Request, 2, 1, 4, ParagraphKind.Body),
        ["set an unknown kind"] = h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 1, (ParagraphKind)77),
        ["confirm a quote"] = h => h.Quotes.ConfirmAsync(h.Request, Old, 1),
        ["name a speaker"] = h => h.Quotes.NameSpeakerAsync(h.Request, Old, 1, new(null, "Eve Ford")),
        ["make a quote"] = async h => await h.Quotes.MakeAsync(h.Request, Old, await h.SelectAsync("Ferries"), null),
        ["edit a speaker"] = h => h.Speakers.EditAsync(h.Request, Old, 1, "Ada", SpeakerKind.Person, null),
        ["write a note"] = async h => await h.Notes.AddAsync(h.Request, Old, await h.SelectAsync("Ferries"), "?"),
        ["edit a note"] = h => h.Notes.EditAsync(h.Request, Old, 1, "?"),
        ["add evidence"] = h => h.Claims.AddEvidenceAsync(h.Request, Old, true, "https://example.org", null),
        ["remove evidence"] = h => h.Claims.RemoveEvidenceAsync(h.Request, Old, 1),
        ["edit evidence"] = h => h.Claims.EditEvidenceAsync(h.Request, Old, 1, true, "https://example.org", null),
        ["remove a place"] = h => h.Claims.RemoveAppearanceAsync(h.Request, Old, 1),
    };

    private static readonly Dictionary<string, Func<Hand, Task<ActResult>>> Refused = new()
    {
        ["Type a tag with at least one letter or digit and at most 60 characters."] = h => h.Tags.TagArticleAsync(h.Request, 1, "good, #!"),
        ["That is more than 50 tags at once. Type fewer of them, then the others."] = h => h.Tags.TagArticleAsync(h.Request, 1, string.Join(',', Enumerable.Range(0, 51))),
        ["Type the speaker’s name, with at least one letter and at most 200 characters."] = async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(null, " … ")),
        ["That speaker is no longer there. Choose another one, or type the name."] = async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(Old, null)),
        ["There is no such kind of speaker. Choose one of those in the list."] = async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(null, "Eve Ford", (SpeakerKind)77)),
        ["A quote that the analysis found is rejected, not removed, so that it is not found again."] = async h => await h.Quotes.RemoveAsync(h.Request, 1, (await h.QuoteAsync()).Version),
        ["Type a name with at least one letter and at most 200 characters."] = h => h.Speakers.AddNameAsync(h.Request, 1, "  "),
        ["There is no speaker of that name to merge with."] = h => h.Speakers.MergeAsync(h.Request, 1, 1, new(null, "Nobody")),
        ["That is the same speaker: there is nothing to merge."] = h => h.Speakers.MergeAsync(h.Request, 1, 1, new(null, "Ada Bell")),
        ["The note is empty. Write something, or leave it."] = async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), " \n"),
        ["The claim is empty. State it in one sentence."] = h => h.Claims.EditAsync(h.Request, 1, 1, " ", null),
        ["The claim is longer than 1000 characters. State it in one sentence."] = h => h.Claims.EditAsync(h.Request, 1, 1, new string('x', 1001), null),
        ["There is no article 99 here. Open the article and copy its address."] = h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "/articles/99", null),
        ["This is no address. Give a web address such as https://example.org/report, or the address or number of an article here, such as /articles/12. A source that has none can be named in words."] = h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "javascript:alert(1)", null),
        ["These words are not in the article. Copy them exactly as they stand there, marks included."] = async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("nowhere"), null),
        [ClaimActs.GoneMessage] = async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries"), "Typed.", Old),
        ["That is the same claim: there is nothing to merge."] = h => h.Claims.MergeAsync(h.Request, 1, 1, 1, 1),
        ["This evidence has no source. Give its address, or say in words what it is, such as a call or a book."] = h => h.Claims.AddEvidenceAsync(h.Request, 1, true, " ", "It opens.", " \n"),
        ["The source in words is longer than 300 characters. Put what it says into the words that matter."] = h => h.Claims.AddEvidenceAsync(h.Request, 1, true, null, null, new string('x', 301)),
        ["The excerpt is longer than 4,000 characters."] = h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "https://example.org", new string('x', 4001)),
        ["The notes are longer than 1,000,000 characters. Shorten them, or keep a part elsewhere."] = h => h.Claims.EditAsync(h.Request, 1, 1, "A claim.", new string('x', 1_000_001)),
        ["The selection does not fit the text. Reload the page and select again."] = h => h.Quotes.MakeAsync(h.Request, 1, Selection.At(1, "0-99999"), null),
    };

    private static readonly Dictionary<string, Func<Hand, Task<ActResult>>[]> Repeated = new()
    {
        ["The article is deleted already."] = [async h => await h.Articles.DeleteAsync(h.Request, 1, (await h.ArticleAsync()).Version)],
        ["It was so already; nothing was changed."] = [async h => await h.Articles.EditAsync(h.Request, 1, (await h.ArticleAsync()).Version, EveryAct.Details("Same", null))],
        ["The paragraph is that already."] = [h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 4, ParagraphKind.Body)],
        ["The article has the tag “Ferries” already."] = [h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries")],
        ["The tag is not on the article."] = [h => h.Tags.UntagArticleAsync(h.Request, 1, 1)],
        ["It is confirmed already."] = [async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version)],
        ["It is rejected already."] = [async h => await h.Quotes.RejectAsync(h.Request, 1, (await h.QuoteAsync()).Version)],
        ["Eve Ford is the speaker already."] = [async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(null, "Eve Ford"))],
        ["These very words are a quote already."] = [async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries"), null)],
        ["Ada Bell is known as Dame Ada already."] = [h => h.Speakers.AddNameAsync(h.Request, 1, "Dame Ada")],
        ["“A claim” has this place already."] = [h => h.Claims.EditAsync(h.Request, 2, 1, "A claim", null), async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("on Monday"), null, 2)],
        ["The note says that already."] = [async h => await h.Notes.EditAsync(h.Request, 1, (await h.NoteAsync()).Version, "same")],
    };

    public static TheoryData<string> StaleActs => [.. Stale.Keys];

    public static TheoryData<string> MissingActs => [.. Missing.Keys];

    public static TheoryData<string> Refusals => [.. Refused.Keys];

    public static TheoryData<string> Repetitions => [.. Repeated.Keys];

    [Theory]
    [MemberData(nameof(StaleActs))]
    public async Task A_form_made_from_an_older_version_changes_nothing(string act)
    {
        await using var desk = await PreparedAsync();
        var before = await desk.DumpAsync();

        Assert.Equal(ChangeLog.StaleMessage, Assert.IsType<ActResult.Stale>(await desk.DoAsync(Stale[act])).Message);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Theory]
    [MemberData(nameof(MissingActs))]
    public async Task What_is_not_there_is_not_found_and_nothing_changes(string act)
    {
        await using var desk = await PreparedAsync();
        var before = await desk.DumpAsync();

        Assert.IsType<ActResult.NotFound>(await desk.DoAsync(Missing[act]));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_cannot_be_done_is_refused_with_a_reason_and_nothing_changes(string reason)
    {
        await using var desk = await PreparedAsync();
        var before = await desk.DumpAsync();

        Assert.Equal(new ActResult.Refused(reason), await desk.DoAsync(Refused[reason]));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Theory]
    [MemberData(nameof(Repetitions))]
    public async Task Doing_it_twice_says_that_it_is_so_already(string message)
    {
        await using var desk = await PreparedAsync();
        var acts = Repeated[message];
        await desk.DoneAsync(acts[0]);
        var before = await desk.DumpAsync();

        Assert.Equal(new ActResult.Already(message), await desk.DoAsync(acts[^1]));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_paragraph_of_a_deleted_article_is_not_found()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Articles.DeleteAsync(h.Request, 1, (await h.ArticleAsync()).Version));

        Assert.IsType<ActResult.NotFound>(await desk.DoAsync(h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 4, ParagraphKind.Body)));
    }

    [Theory]
    [InlineData(SpeakerKind.Organisation, null, SpeakerKind.Organisation)]
    [InlineData(SpeakerKind.Group, null, SpeakerKind.Group)]
    [InlineData(SpeakerKind.Unnamed, null, SpeakerKind.Person)]
    [InlineData(null, null, SpeakerKind.Person)]
    [InlineData(SpeakerKind.Organisation, SpeakerKind.Person, SpeakerKind.Person)]
    public async Task A_new_speaker_is_what_the_person_says_else_what_was_found(SpeakerKind? found, SpeakerKind? said, SpeakerKind kind)
    {
        await using var desk = await Desk.SetAsync();
        await desk.AskAsync(c => c.Quotes.Where(q => q.Id == 1).ExecuteUpdateAsync(s => s.SetProperty(q => q.KindAsFound, found)));

        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(null, "The Harbour Board", said)));

        Assert.Equal(kind, (await desk.AskAsync(c => c.Speakers.AsNoTracking().SingleAsync(s => s.Name == "The Harbour Board"))).Kind);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_done_once()
    {
        await using var desk = await Desk.SetAsync();
        var request = new ActRequest(1, Guid.NewGuid());
        await desk.DoneAsync(async h => await h.Notes.AddAsync(request, 1, await h.SelectAsync("Ferries"), "?"));
        var before = await desk.DumpAsync();

        var again = await desk.DoAsync(async h => await h.Notes.AddAsync(request, 1, await h.SelectAsync("Ferries"), "?"));

        Assert.Equal(new ActResult.Already("This form was sent before, and what it asked for was done once."), again);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_done_once()
    {
        await using var desk = await Desk.SetAsync();
        var request = new ActRequest(1, Guid.NewGuid());
        var sent = Enumerable.Range(0, 6).Select(_ => Task.Run(
            () => desk.DoAsync(async h => await h.Notes.AddAsync(request, 1, await h.SelectAsync("Ferries"), "?"))));

        Assert.Single(await Task.WhenAll(sent), result => result is ActResult.Done);
        Assert.Single(await desk.DumpAsync(), line => line.StartsWith("Notes:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_undo_sent_twice_is_done_once()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "one"));
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "two"));
        var request = new ActRequest(1, Guid.NewGuid());
        await desk.DoneAsync(h => h.Log.UndoLatestAsync(request));

        Assert.IsType<ActResult.Already>(await desk.DoAsync(h => h.Log.UndoLatestAsync(request)));
        Assert.Contains(await desk.DumpAsync(), line => line.Contains("'one'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_tabs_that_change_the_same_thing_do_not_overwrite_each_other()
    {
        await using var desk = await Desk.SetAsync();
        int version = (await desk.AskAsync(c => new Hand(c).ArticleAsync())).Version;
        var tabs = Enumerable.Range(0, 4).Select(i => Task.Run(
            () => desk.DoAsync(h => h.Articles.EditAsync(h.Request, 1, version, EveryAct.Details("Title " + i, null)))));
        var results = await Task.WhenAll(tabs);

        Assert.Single(results, result => result is ActResult.Done);
        Assert.Equal(3, results.Count(result => result is ActResult.Stale));
    }

    [Fact]
    public async Task A_context_that_has_seen_older_rows_sees_what_others_did_since()
    {
        await using var desk = await Desk.SetAsync();
        await using var context = desk.Archive.Open();
        var hand = new Hand(context);
        var seen = await context.Quotes.FindAsync(1);
        int confirmed = await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version));

        Assert.IsType<ActResult.Stale>(await hand.Quotes.RejectAsync(hand.Request, 1, seen!.Version));
        Assert.IsType<ActResult.Done>(await hand.Log.UndoAsync(hand.Request, confirmed));
    }

    [Fact]
    public async Task An_act_that_is_cancelled_leaves_nothing_behind_for_the_next_one()
    {
        await using var desk = await Desk.SetAsync();
        await using var context = desk.Archive.Open();
        var hand = new Hand(context);
        var before = await desk.DumpAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => hand.Log.DoAsync(hand.Request, async () =>
        {
            (await context.Articles.FindAsync(1))!.Title = "Half done";
            throw new OperationCanceledException();
        }));

        Assert.Equal(before, await desk.DumpAsync());
        Assert.IsType<ActResult.Done>(await hand.Tags.TagArticleAsync(hand.Request, 2, "new"));
        Assert.Equal("The port reopens", (await desk.AskAsync(c => new Hand(c).ArticleAsync())).Title);
    }

    [Fact]
    public async Task Two_speakers_of_one_name_are_a_choice()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Speakers.AddNameAsync(h.Request, 1, "The Chair"));
        await desk.DoneAsync(h => h.Speakers.AddNameAsync(h.Request, 2, "The chair"));

        await desk.DoneAsync(async h => await h.Speakers.EditAsync(h.Request, 2, (await h.SpeakerAsync("Carl Dunn")).Version, "Carl Dunn", SpeakerKind.Person, "Chairs the **fares** board."));

        var refused = Assert.IsType<ActResult.Refused>(await desk.DoAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 3, (await h.QuoteAsync(3)).Version, new(null, "the chair"))));

        Assert.Equal("More than one speaker is called the chair. Choose the one you mean.", refused.Message);
        Assert.Equal([new(1, "Ada Bell", SpeakerKind.Person, 1, ""), new(2, "Carl Dunn", SpeakerKind.Person, 1, "Chairs the **fares** board.")], refused.Meant);
    }

    // Beside the two articles there is a note, and two claims, the first with evidence.
    private static async Task<Desk> PreparedAsync()
    {
        var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "first"));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries sail"), null, null));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("on Monday"), null, null));
        await desk.DoneAsync(h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "https://example.org", "first"));
        return desk;
    }
}
