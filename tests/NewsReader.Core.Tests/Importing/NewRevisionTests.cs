using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Tests.Acts;
using NewsReader.Core.Tests.Changes;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class NewRevisionTests
{
    private const string Key = "/news/port.txt";
    private const string Opening = "“We will open the port again,” said Ada Bell, who runs the port and its ferries.";
    private const string Doubt = "“Nobody asked the crews,” Carl Dunn said in a letter to the members of the union.";
    private const string Ferries = "Ferries sail from noon on Monday, and every hour after that, to all of the islands.";
    private const string SignUp = "Tell us what you think of the new timetable of the ferries.";
    private static readonly string First = Text("The port reopens", Opening, Doubt, Ferries, SignUp);

    [Fact]
    public async Task Another_text_from_the_same_path_is_a_revision()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(First, Key);
        var second = await archive.TakeInAsync("New first words\n\n" + First, Key);

        Assert.Equal((1, "The port reopens", true), (second.ArticleId, second.Title, second.IsRevision));
        Assert.Equal(2, (await archive.CurrentAsync()).Ordinal);
    }

    [Fact]
    public async Task Another_text_of_the_same_address_is_a_revision_whatever_its_path()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string front = "---\nurl: https://example.org/port\n---\n\n";
        await archive.TakeInAsync(front + First, "/one.md", "one.md");

        Assert.True((await archive.TakeInAsync(front + First + " More.", "/two.md", "two.md")).IsRevision);
        Assert.False((await archive.TakeInAsync(First + " Other.", "/two.md", "two.md")).IsRevision);
    }

    [Fact]
    public async Task Uploads_are_never_revisions()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(First);

        Assert.False((await archive.TakeInAsync(First + " More.")).IsRevision);
    }

    [Fact]
    public async Task A_quotation_that_the_new_text_adds_after_a_confirmed_one_is_found()
    {
        const string more = "“The crews are ready, and the ferries are ready too.”";
        await using var desk = new Desk(await TestArchive.CreateAsync());
        await desk.Archive.TakeInAsync(First, Key);
        var judged = (await desk.Archive.QuotesAsync())[0];
        await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, judged.Id, judged.Version));

        await desk.Archive.TakeInAsync(Text("The port reopens", Opening, more, Doubt, Ferries), Key);

        var quotes = await desk.Archive.QuotesAsync();
        Assert.Equal(judged.Words, quotes.Single(q => q.Id == judged.Id).Words);
        var rest = Assert.Single(quotes, q => q.Words == more);
        Assert.Equal((judged.SpeakerId, QuoteForm.Direct), (rest.SpeakerId, rest.Form));
    }

    [Fact]
    public async Task Quotes_of_the_machine_are_replaced_by_those_of_the_new_text()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(First, Key);
        await archive.TakeInAsync(Text("The port reopens", Doubt, Ferries), Key);

        var quote = Assert.Single(await archive.QuotesAsync());
        Assert.Equal("“Nobody asked the crews,”", quote.Words);
        Assert.Equal((await archive.CurrentAsync()).Id, quote.RevisionId);
    }

    [Fact]
    public async Task What_people_said_of_quotes_is_carried_over_and_not_found_a_second_time()
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(async h => await h.Quotes.RejectAsync(h.Request, await IdAsync(h, "Nobody"), 1));
        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, await IdAsync(h, "We will"), 1, new(null, "Eve Ford")));
        string second = Text("The port reopens", "On Monday the weather was cold and grey, with rain until noon.", Opening, Doubt, Ferries);
        await desk.Archive.TakeInAsync(second, Key);

        var quotes = await desk.Archive.QuotesAsync();
        Assert.Equal(["“We will open the port again,”", "“Nobody asked the crews,”"], quotes.Select(q => q.Words));
        Assert.Equal([Review.Confirmed, Review.Rejected], quotes.Select(q => q.Review));
        Assert.Equal("Eve Ford", quotes[0].Speaker!.Name);
        Assert.All(quotes, q => Assert.Equal(q.Words, q.Contents.Single().In(second)));
        Assert.Equal([AnchorState.Moved, AnchorState.Exact], quotes.Select(q => q.Anchor!.State));
    }

    [Theory]
    [InlineData("Ferries sail from noon", 0, AnchorState.Exact, "an unchanged neighbourhood is exact")]
    [InlineData("Ferries sail from noon", 1, AnchorState.Moved, "a changed neighbourhood is moved")]
    [InlineData("Ferries sail from noon", 2, AnchorState.Orphaned, "lost words are orphaned")]
    public async Task Notes_claims_and_quotes_of_people_follow_their_words(string words, int text, AnchorState state, string why)
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync(words), why));
        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync(words), null));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync(words), null, null));
        string second = text switch
        {
            0 => Text("New words before", First),
            1 => First.Replace("union.", "trade union.", StringComparison.Ordinal).Replace("on Monday", "this Monday", StringComparison.Ordinal),
            _ => Text("The port reopens", Opening, Doubt, SignUp),
        };
        await desk.Archive.TakeInAsync(second, Key);

        var current = await desk.Archive.CurrentAsync();
        var anchors = await desk.AskAsync(c => c.Anchors.AsNoTracking().ToListAsync());
        Assert.Equal(3, anchors.Count);
        Assert.All(anchors, a => Assert.Equal(state, a.State));
        Assert.All(anchors, a => Assert.Equal(state == AnchorState.Orphaned, a.RevisionId != current.Id));
        if (state != AnchorState.Orphaned) Assert.All(anchors, a => Assert.Equal(words, a.Ranges.Single().Span.In(second)));
        var quote = Assert.Single(await desk.Archive.QuotesAsync(), q => q.Origin == Origin.Person);
        Assert.Equal(words, quote.Words);
        Assert.Equal(anchors[0].RevisionId, quote.RevisionId);
    }

    [Fact]
    public async Task What_was_moved_once_stays_to_be_looked_at()
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries sail"), "?"));
        await desk.Archive.TakeInAsync(First.Replace("union.", "trade union.", StringComparison.Ordinal), Key);
        await desk.Archive.TakeInAsync(First.Replace("union.", "trade union.", StringComparison.Ordinal) + "\n\nMore.", Key);

        Assert.Equal(AnchorState.Moved, (await desk.AskAsync(c => c.Anchors.AsNoTracking().SingleAsync())).State);
    }

    [Fact]
    public async Task Words_that_come_back_are_found_again()
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries sail"), "?"));
        await desk.Archive.TakeInAsync(Text("The port reopens", Opening), Key);
        Assert.Equal(AnchorState.Orphaned, (await desk.AskAsync(c => c.Anchors.AsNoTracking().SingleAsync())).State);
        string third = Text("Again", First);
        await desk.Archive.TakeInAsync(third, Key);

        var anchor = await desk.AskAsync(c => c.Anchors.AsNoTracking().SingleAsync());
        Assert.Equal((AnchorState.Exact, "Ferries sail"), (anchor.State, anchor.Ranges.Single().Span.In(third)));
    }

    [Fact]
    public async Task A_quote_that_a_claim_rests_on_is_kept_with_it()
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), null, null));
        int quote = (await desk.AskAsync(c => c.ClaimAppearances.AsNoTracking().SingleAsync())).QuoteId!.Value;
        await desk.Archive.TakeInAsync(Text("More", First), Key);

        Assert.Contains(await desk.Archive.QuotesAsync(), q => q.Id == quote && q.Anchor is { State: not AnchorState.Orphaned });
        Assert.Equal(2, (await desk.Archive.QuotesAsync()).Count);
    }

    [Fact]
    public async Task Several_quotes_that_claims_rest_on_are_kept_each_on_its_own_words()
    {
        await using var desk = await ReadAsync(First);
        foreach (string words in (string[])["open the port again", "Nobody asked"])
            await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync(words), null, null));
        var before = await desk.Archive.QuotesAsync();
        await desk.Archive.TakeInAsync(Text("More", First), Key);

        var after = await desk.Archive.QuotesAsync();
        Assert.Equal(before.Select(q => (q.Id, q.Words)), after.Select(q => (q.Id, q.Words)));
        // The first stands so near the title that its surroundings changed with it.
        Assert.Equal([AnchorState.Moved, AnchorState.Exact], after.Select(q => q.Anchor!.State));
    }

    [Fact]
    public async Task What_a_person_called_a_paragraph_holds_for_the_same_words()
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 5, ParagraphKind.Boilerplate));
        await desk.Archive.TakeInAsync(Text("The port reopens", Opening), Key);
        await desk.Archive.TakeInAsync(Text("Another title", Ferries, SignUp), Key);

        var paragraph = (await desk.Archive.CurrentAsync()).Paragraphs[2];
        Assert.Equal((ParagraphKind.Boilerplate, Origin.Person), (paragraph.Kind, paragraph.Origin));
    }

    [Fact]
    public async Task A_paragraph_of_an_earlier_text_is_left_as_it_is()
    {
        await using var desk = await ReadAsync(First);
        await desk.Archive.TakeInAsync(Text("Another title", Ferries, SignUp), Key);

        var answer = await desk.DoAsync(h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 5, ParagraphKind.Boilerplate));

        Assert.Equal(new ActResult.Stale("The article has a new text since you opened it. Reload it."), answer);
    }

    [Fact]
    public async Task What_a_person_called_a_paragraph_is_undone_in_later_texts_too()
    {
        await using var desk = await ReadAsync(First);
        int change = await desk.DoneAsync(h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 5, ParagraphKind.Boilerplate));
        await desk.Archive.TakeInAsync(Text("Another title", Ferries, SignUp), Key);
        int undo = await desk.UndoneAsync(change);

        Assert.Equal((ParagraphKind.Body, Origin.Machine), await KindAsync());
        await desk.UndoneAsync(undo);
        Assert.Equal((ParagraphKind.Boilerplate, Origin.Person), await KindAsync());

        async Task<(ParagraphKind, Origin)> KindAsync()
        {
            var paragraph = (await desk.Archive.CurrentAsync()).Paragraphs[2];
            return (paragraph.Kind, paragraph.Origin);
        }
    }

    [Fact]
    public async Task A_judgement_undone_after_a_new_text_without_the_words_leaves_no_quote_behind()
    {
        await using var desk = await ReadAsync(First);
        int change = await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, await IdAsync(h, "Nobody"), 1));
        await desk.Archive.TakeInAsync(Text("The port reopens", Opening, Ferries), Key);
        int undo = await desk.UndoneAsync(change);

        Assert.Equal(["“We will open the port again,”"], (await desk.Archive.QuotesAsync()).Select(q => q.Words));
        await desk.UndoneAsync(undo);
        Assert.Equal(AnchorState.Orphaned, Assert.Single(await desk.Archive.QuotesAsync(), q => q.Review == Review.Confirmed).Anchor!.State);
    }

    [Fact]
    public async Task New_words_are_a_quote_though_a_lost_one_had_their_place()
    {
        await using var desk = await ReadAsync(Text("Ships", "Three ferries sail every day from the old harbour."));
        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("ferries"), null));
        await desk.Archive.TakeInAsync(Text("Ships", "Three tankers wait outside, says the master of the port."), Key);

        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("tankers"), null));
    }

    [Fact]
    public async Task Details_are_not_overwritten()
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(async h => await h.Articles.EditAsync(h.Request, 1, (await h.ArticleAsync()).Version, EveryAct.Details("My title", "2026-04-05")));
        await desk.DoneAsync(h => h.Tags.TagArticleAsync(h.Request, 1, "Mine"));
        var second = await desk.Archive.TakeInAsync("Quite another title\n\n" + Opening, Key);

        Assert.Equal("My title", second.Title);
        var article = await desk.AskAsync(c => c.Articles.Include(a => a.Tags).AsNoTracking().SingleAsync());
        Assert.Equal(("My title", "The Paper", new DateOnly(2026, 4, 5), 1), (article.Title, article.Outlet, article.PublishedOn!.Value, article.Tags.Count));
    }

    [Fact]
    public async Task The_name_of_a_merged_speaker_leads_to_the_survivor()
    {
        await using var desk = await ReadAsync(First);
        var (ada, carl) = (await desk.AskAsync(c => new Hand(c).SpeakerAsync("Ada Bell")), await desk.AskAsync(c => new Hand(c).SpeakerAsync("Carl Dunn")));
        await desk.DoneAsync(h => h.Speakers.MergeAsync(h.Request, ada.Id, ada.Version, new(carl.Id, null)));
        await desk.Archive.TakeInAsync("“It is open,” said Ada Bell.");

        var quote = Assert.Single(await desk.Archive.QuotesAsync(2));
        Assert.Equal((carl.Id, SpeakerLink.ByName), (quote.SpeakerId, quote.Link));
    }

    [Fact]
    public async Task A_note_whose_removal_is_undone_after_a_new_text_follows_its_words()
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries sail"), "?"));
        int removed = await desk.DoneAsync(async h => await h.Notes.RemoveAsync(h.Request, 1, 1));
        string second = Text("More", First);
        await desk.Archive.TakeInAsync(second, Key);
        await desk.UndoneAsync(removed);

        var anchor = await desk.AskAsync(c => c.Anchors.AsNoTracking().SingleAsync());
        Assert.Equal(((await desk.Archive.CurrentAsync()).Id, AnchorState.Exact), (anchor.RevisionId, anchor.State));
        Assert.Equal("Ferries sail", anchor.Ranges.Single().Span.In(second));
    }

    [Fact]
    public async Task A_quote_whose_removal_is_undone_after_a_new_text_follows_its_words_or_is_orphaned()
    {
        await using var desk = await ReadAsync(First);
        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries sail"), null));
        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("Tell us what you think"), new(null, "Eve Ford", SpeakerKind.Person)));
        var made = (await desk.Archive.QuotesAsync()).Where(q => q.Origin == Origin.Person).ToList();
        int one = await desk.DoneAsync(h => h.Quotes.RemoveAsync(h.Request, made[0].Id, made[0].Version));
        int two = await desk.DoneAsync(h => h.Quotes.RemoveAsync(h.Request, made[1].Id, made[1].Version));
        string second = Text("More", "The port reopens", Opening, Doubt, Ferries);
        await desk.Archive.TakeInAsync(second, Key);
        await desk.UndoneAsync(two);
        await desk.UndoneAsync(one);

        var quotes = (await desk.Archive.QuotesAsync()).Where(q => q.Origin == Origin.Person).ToDictionary(q => q.Words);
        var current = await desk.Archive.CurrentAsync();
        Assert.Equal((AnchorState.Exact, current.Id, "Ferries sail"), (quotes["Ferries sail"].Anchor!.State, quotes["Ferries sail"].RevisionId, quotes["Ferries sail"].Contents.Single().In(second)));
        Assert.Equal(AnchorState.Orphaned, quotes["Tell us what you think"].Anchor!.State);
    }

    [Fact]
    public async Task What_was_done_before_a_new_text_is_undone_after_it()
    {
        await using var desk = await ReadAsync(First);
        int[] changes =
        [
            await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries sail"), "?")),
            await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("every hour"), null)),
            await desk.DoneAsync(async h => await h.Quotes.RejectAsync(h.Request, await IdAsync(h, "Nobody"), 1)),
        ];
        await desk.Archive.TakeInAsync(Text("More", First), Key);
        foreach (int change in changes) await desk.UndoneAsync(change);

        Assert.Empty(await desk.AskAsync(c => c.Anchors.ToListAsync()));
        Assert.Empty(await desk.AskAsync(c => c.Notes.ToListAsync()));
        Assert.All(await desk.Archive.QuotesAsync(), q => Assert.False(q.IsPersons));
    }

    private static string Text(params string[] paragraphs) => string.Join("\n\n", paragraphs);

    private static async Task<Desk> ReadAsync(string text)
    {
        var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(text, Key);
        return new Desk(archive);
    }

    private static Task<int> IdAsync(Hand hand, string words) =>
        hand.Context.Quotes.Where(q => q.Words.Contains(words)).Select(q => q.Id).SingleAsync();
}
