using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

public sealed class UndoTests
{
    public static TheoryData<string> Names => [.. EveryAct.Sequences.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_act_is_undone_and_done_again_row_for_row(string sequence)
    {
        await using var desk = await Desk.SetWithLikeFindingsAsync();
        var states = new List<string[]> { await desk.DumpAsync() };
        var changes = new List<int>();
        foreach (var act in EveryAct.Sequences[sequence])
        {
            changes.Add(await desk.DoneAsync(act));
            states.Add(await desk.DumpAsync());
            Assert.NotEqual(states[^2], states[^1]);
        }

        var undone = new List<int>();
        for (int i = changes.Count - 1; i >= 0; i--)
        {
            SqliteConnection.ClearAllPools();
            undone.Add(await desk.UndoneAsync(changes[i]));
            Assert.Equal(states[i], await desk.DumpAsync());
        }

        undone.Reverse();
        for (int i = 0; i < undone.Count; i++)
        {
            await desk.UndoneAsync(undone[i]);
            Assert.Equal(states[i + 1], await desk.DumpAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_latest_acts_are_undone_one_by_one_until_nothing_is_left(string sequence)
    {
        await using var desk = await Desk.SetWithLikeFindingsAsync();
        var before = await desk.DumpAsync();
        foreach (var act in EveryAct.Sequences[sequence]) await desk.DoneAsync(act);

        for (int i = 0; i < EveryAct.Sequences[sequence].Length; i++) await desk.DoneAsync(h => h.Log.UndoLatestAsync(h.Request));

        Assert.Equal(before, await desk.DumpAsync());
        Assert.Equal(new ActResult.Already("There is nothing to undo."), await desk.DoAsync(h => h.Log.UndoLatestAsync(h.Request)));
    }

    [Fact]
    public async Task Undoing_and_doing_again_say_so_however_often()
    {
        await using var desk = await Desk.SetAsync();
        int change = await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "?"));
        var summaries = new List<string>();
        for (int i = 0; i < 4; i++)
        {
            var done = Assert.IsType<ActResult.Done>(await desk.UndoAsync(change));
            summaries.Add(done.Summary);
            change = done.ChangeId;
        }

        Assert.Equal(
            ["Undid: Wrote a note on “Ferries”", "Did again: Wrote a note on “Ferries”", "Undid: Wrote a note on “Ferries”", "Did again: Wrote a note on “Ferries”"],
            summaries);
    }

    [Fact]
    public async Task What_is_undone_is_known_after_undoing_three_times()
    {
        await using var desk = await Desk.SetAsync();
        int change = await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "?"));
        int redo = await desk.UndoneAsync(await desk.UndoneAsync(change));
        await desk.UndoneAsync(redo);

        Assert.Equal(new ActResult.Already("“Wrote a note on ‘Ferries’” was undone already."), await desk.UndoAsync(change));
        Assert.Equal(new ActResult.Already("There is nothing to undo."), await desk.DoAsync(h => h.Log.UndoLatestAsync(h.Request)));
    }

    [Fact]
    public async Task An_act_is_undone_once()
    {
        await using var desk = await Desk.SetAsync();
        int change = await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        await desk.UndoneAsync(change);
        var before = await desk.DumpAsync();

        Assert.Equal(new ActResult.Already("“Tagged ‘The port reopens’ with Ferries” was undone already."), await desk.UndoAsync(change));
        Assert.IsType<ActResult.NotFound>(await desk.UndoAsync(999));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task An_act_that_a_later_one_built_on_is_not_undone_and_the_later_one_is_named()
    {
        await using var desk = await Desk.SetAsync();
        int first = await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version));
        int second = await desk.DoneAsync(async h => await h.Quotes.RejectAsync(h.Request, 1, (await h.QuoteAsync()).Version));
        var before = await desk.DumpAsync();

        Assert.Equal(
            new ActResult.Entangled(
                first,
                "“Confirmed ‘We will open the port again,’ by Ada Bell” can’t be undone on its own: " +
                "“Rejected ‘We will open the port again,’ as no quote” was done later and rests on it."),
            await desk.UndoAsync(first));
        Assert.Equal(before, await desk.DumpAsync());
        await desk.UndoneAsync(second);
        await desk.UndoneAsync(first);
    }

    [Fact]
    public async Task A_quote_that_a_claim_rests_on_is_not_unmade()
    {
        await using var desk = await Desk.SetAsync();
        int quote = await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries sail from noon"), null));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("sail from noon"), null, null));
        var before = await desk.DumpAsync();

        Assert.Equal(
            new ActResult.Entangled(
                quote, "“Made ‘Ferries sail from noon’ a quote” can’t be undone on its own: “Made the claim ‘sail from noon’” was done later and rests on it."),
            await desk.UndoAsync(quote));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task An_act_is_not_undone_while_a_later_one_left_the_same_value_by_chance()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "one"));
        int two = await desk.DoneAsync(Edit("two"));
        await desk.DoneAsync(Edit("three"));
        int back = await desk.DoneAsync(Edit("two"));

        Assert.Equal(
            new ActResult.Entangled(
                two, "“Edited the note on ‘Ferries’” can’t be undone on its own: 2 later changes rest on it, the last of them “Edited the note on ‘Ferries’”."),
            await desk.UndoAsync(two));
        await desk.UndoneAsync(back);

        static Func<Hand, Task<ActResult>> Edit(string body) =>
            async h => await h.Notes.EditAsync(h.Request, (await h.NoteAsync()).Id, (await h.NoteAsync()).Version, body);
    }

    [Fact]
    public async Task A_verdict_stays_the_newest_ruling_when_an_earlier_one_is_undone()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries sail"), null, null));
        int first = await desk.DoneAsync(Rule("One source."));
        int second = await desk.DoneAsync(Rule("Two sources."));
        var before = await desk.DumpAsync();

        Assert.IsType<ActResult.Entangled>(await desk.UndoAsync(first));
        Assert.Equal(before, await desk.DumpAsync());
        await desk.UndoneAsync(second);
        await desk.UndoneAsync(first);

        static Func<Hand, Task<ActResult>> Rule(string reason) =>
            async h => await h.Claims.RuleAsync(h.Request, (await h.ClaimAsync()).Id, (await h.ClaimAsync()).Version, Verdict.Supported, reason);
    }

    [Fact]
    public async Task Acts_on_different_things_are_undone_in_any_order()
    {
        await using var desk = await Desk.SetAsync();
        var before = await desk.DumpAsync();
        int[] changes =
        [
            await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version)),
            await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "?")),
            await desk.DoneAsync(h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 4, ParagraphKind.Body)),
            await desk.DoneAsync(async h => await h.Articles.EditAsync(h.Request, 1, (await h.ArticleAsync()).Version, EveryAct.Details("Port news", null))),
        ];
        foreach (int change in changes) await desk.UndoneAsync(change);

        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_speaker_that_others_use_by_now_stays_when_the_act_that_made_it_is_undone()
    {
        await using var desk = await Desk.SetAsync();
        int made = await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 2, (await h.QuoteAsync(2)).Version, new(null, "Eve Ford")));
        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 3, (await h.QuoteAsync(3)).Version, new(null, "Eve Ford")));
        await desk.UndoneAsync(made);

        Assert.Null((await desk.AskAsync(c => new Hand(c).QuoteAsync(2))).SpeakerId);
        int eve = (await desk.AskAsync(c => new Hand(c).SpeakerAsync("Eve Ford"))).Id;
        Assert.Equal(eve, (await desk.AskAsync(c => new Hand(c).QuoteAsync(3))).SpeakerId);
        Assert.Contains(await desk.DumpAsync(), line => line.StartsWith("SpeakerNames:", StringComparison.Ordinal) && line.Contains("'eve ford'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_speaker_that_a_person_described_or_gave_a_name_stays_when_the_act_that_made_it_is_undone()
    {
        await using var desk = await Desk.SetAsync();
        int eve = await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 3, (await h.QuoteAsync(3)).Version, new(null, "Eve Ford")));
        await desk.DoneAsync(async h => await h.Speakers.EditAsync(
            h.Request, (await h.SpeakerAsync("Eve Ford")).Id, (await h.SpeakerAsync("Eve Ford")).Version, "Eve Ford", SpeakerKind.Person, "A pilot."));
        int gus = await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 2, (await h.QuoteAsync(2)).Version, new(null, "Gus Hale")));
        await desk.DoneAsync(async h => await h.Speakers.AddNameAsync(h.Request, (await h.SpeakerAsync("Gus Hale")).Id, "Captain Hale"));

        await desk.UndoneAsync(eve);
        await desk.UndoneAsync(gus);

        Assert.Equal("A pilot.", (await desk.AskAsync(c => new Hand(c).SpeakerAsync("Eve Ford"))).Description);
        Assert.Contains(await desk.DumpAsync(), line => line.Contains("'captain hale'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tag_that_another_article_has_by_now_stays_when_the_act_that_made_it_is_undone()
    {
        await using var desk = await Desk.SetAsync();
        int made = await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 2, "ferries"));
        await desk.UndoneAsync(made);

        var dump = await desk.DumpAsync();
        Assert.Contains(dump, line => line.StartsWith("Tags:", StringComparison.Ordinal) && line.Contains("'Ferries'", StringComparison.Ordinal));
        Assert.Single(dump, line => line.StartsWith("ArticleTags: ArticleId 2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tag_that_a_quote_or_a_claim_has_by_now_stays_when_the_act_that_made_it_is_undone(bool isOnQuote)
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries sail"), null, null));
        int made = await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        await desk.DoneAsync(h => h.Log.DoAsync(h.Request, async () =>
        {
            var tag = await h.Context.Tags.SingleAsync(t => t.Name == "Ferries");
            if (isOnQuote) h.Context.Add(new QuoteTag { QuoteId = 1, TagId = tag.Id, AuthorId = 1 });
            else h.Context.Add(new ClaimTag { ClaimId = (await h.ClaimAsync()).Id, TagId = tag.Id, AuthorId = 1 });
            return ActDraft.Did("Tagged it", "/");
        }));
        await desk.UndoneAsync(made);

        var dump = await desk.DumpAsync();
        Assert.Contains(dump, line => line.StartsWith("Tags:", StringComparison.Ordinal) && line.Contains("'Ferries'", StringComparison.Ordinal));
        Assert.Single(dump, line => line.StartsWith(isOnQuote ? "QuoteTags:" : "ClaimTags:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_speaker_whom_a_later_act_gave_up_stays_so_that_it_can_be_undone_when_the_act_that_made_them_is()
    {
        await using var desk = await Desk.SetAsync();
        int made = await desk.DoneAsync(Name(2, "Eve Ford"));
        await desk.DoneAsync(Name(3, "Eve Ford"));
        var before = await desk.AskAsync(c => new Hand(c).QuoteAsync(3));
        int corrected = await desk.DoneAsync(Name(3, "Gus Hale"));
        await desk.UndoneAsync(made);
        await desk.UndoneAsync(corrected);

        Assert.Equal(before.SpeakerId, (await desk.AskAsync(c => new Hand(c).SpeakerAsync("Eve Ford"))).Id);
        Assert.Equal(before.SpeakerId, (await desk.AskAsync(c => new Hand(c).QuoteAsync(3))).SpeakerId);
    }

    [Fact]
    public async Task A_tag_that_a_later_act_took_off_stays_so_that_it_can_be_undone_when_the_act_that_made_it_is()
    {
        await using var desk = await Desk.SetAsync();
        int made = await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 2, "Ferries"));
        int off = await desk.DoneAsync(h => h.Tags.UntagArticleAsync(h.Request, 2, 2));
        await desk.UndoneAsync(made);
        await desk.UndoneAsync(off);

        Assert.Single(await desk.DumpAsync(), line => line.StartsWith("ArticleTags: ArticleId 2, TagId 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_done_again_before_that_which_made_what_it_rests_on_says_so()
    {
        await using var desk = await Desk.SetAsync();
        int named = await desk.DoneAsync(Name(2, "Eve Ford")), tagged = await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        int alsoNamed = await desk.UndoneAsync(await desk.DoneAsync(Name(3, "Eve Ford"))), alsoTagged = await desk.UndoneAsync(await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 2, "Ferries")));
        int noName = await desk.UndoneAsync(named), noTag = await desk.UndoneAsync(tagged);

        Assert.Equal(
            new ActResult.Refused("“Named Eve Ford as the speaker of ‘Fares go up by five per cent,’” can’t be done again: “Undid: Named Eve Ford as the speaker of ‘Not for long,’, and made them a speaker” took away what it rests on. Undo that first."),
            await desk.UndoAsync(alsoNamed));
        Assert.Equal(
            new ActResult.Refused("“Tagged ‘Ferry fares rise’ with Ferries” can’t be done again: “Undid: Tagged ‘The port reopens’ with Ferries” took away what it rests on. Undo that first."),
            await desk.UndoAsync(alsoTagged));
        foreach (int undo in new[] { noName, noTag, alsoNamed, alsoTagged }) await desk.UndoneAsync(undo);
    }

    private static Func<Hand, Task<ActResult>> Name(int quote, string speaker) =>
        async h => await h.Quotes.NameSpeakerAsync(h.Request, quote, (await h.QuoteAsync(quote)).Version, new(null, speaker));

    [Fact]
    public async Task How_far_somebody_read_and_how_they_like_the_program_are_no_changes()
    {
        await using var desk = await Desk.SetAsync();
        var nothing = await desk.DoAsync(h => h.Log.DoAsync(h.Request, () =>
        {
            h.Context.Add(new ReadState { ReaderId = 1, ArticleId = 1, Paragraph = 2, RevisionId = 1 });
            h.Context.Add(new ReaderSettings { ReaderId = 1, Size = TextSize.Large });
            return Task.FromResult(ActDraft.Did("Read it", "/"));
        }));

        Assert.IsType<ActResult.Already>(nothing);
    }

    [Fact]
    public async Task The_names_that_a_merge_gave_go_with_it_though_the_survivor_speaks()
    {
        await using var desk = await Desk.SetAsync();
        var before = await desk.DumpAsync();
        int merge = await desk.DoneAsync(async h => await h.Speakers.MergeAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(2, null)));
        await desk.UndoneAsync(merge);

        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task Evidence_taken_off_before_sources_had_words_comes_back()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens again.", null));
        await desk.DoneAsync(h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "https://example.org/port", "It opens."));
        var before = await desk.DumpAsync();
        int removed = await desk.DoneAsync(async h => await h.Claims.RemoveEvidenceAsync(h.Request, 1, (await h.EvidenceAsync(1)).Edition()));
        await using (var context = desk.Archive.Open())
            Assert.Equal(1, await context.Database.ExecuteSqlAsync($"UPDATE ChangedRows SET Before = json_remove(Before, '$.Named') WHERE ChangeId = {removed} AND Entity = 'Evidence'"));

        await desk.UndoneAsync(removed);

        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_format_of_the_future_is_left_alone()
    {
        await using var desk = await Desk.SetAsync();
        int change = await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Ferries"));
        await using var context = desk.Archive.Open();
        await context.Database.ExecuteSqlAsync($"UPDATE Changes SET Format = {Change.CurrentFormat + 1}");

        Assert.Equal(new ActResult.Refused("This was done by a newer NewsReader, which alone can undo it."), await desk.UndoAsync(change));
    }

    [Fact]
    public async Task Two_merges_undone_out_of_order_never_lead_in_a_circle()
    {
        await using var desk = await Desk.SetAsync();
        int first = await desk.DoneAsync(async h => await h.Speakers.MergeAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(2, null)));
        int undone = await desk.UndoneAsync(first);
        await desk.DoneAsync(async h => await h.Speakers.MergeAsync(h.Request, 2, (await h.SpeakerAsync("Carl Dunn")).Version, new(1, null)));

        Assert.IsType<ActResult.Refused>(await desk.UndoAsync(undone));
    }
}
