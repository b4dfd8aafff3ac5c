using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Tests.Acts;
using NewsReader.Core.Tests.Store;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

public sealed class SubjectTests
{
    public static TheoryData<string> Names => [.. EveryAct.Sequences.Keys];

    [Fact]
    public async Task An_article_is_the_subject_of_the_merge_the_split_and_the_bulk_fix_that_changed_its_quotes_and_of_no_other()
    {
        await using var desk = await Desk.SetAsync();
        await desk.Archive.AddAsync(new TestArticle { Title = "Bell again", Paragraphs = [new("“It will be late,” Bell said.")], Quotes = [new("“It will be late,”", null, "Bell")] });
        int merged = await desk.DoneAsync(async h => await h.Speakers.MergeAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(2, null)));
        int split = await desk.DoneAsync(async h => await h.Speakers.SplitAsync(
            h.Request, 2, (await h.SpeakerAsync("Carl Dunn")).Version, new(new HashSet<int> { 3 }, new HashSet<string>(), new HashSet<int>()), new(null, "Cy Dunn")));
        int unnamed = await desk.AskAsync(c => c.Quotes.Where(q => q.ArticleId == 2 && q.NameAsFound == "Bell").Select(q => q.Id).SingleAsync());
        int named = await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, unnamed, (await h.QuoteAsync(unnamed)).Version, new(null, "Eve Ford")));
        var similar = await desk.AskAsync(async c => (await SimilarQuotes.LikeAsync(c, await new Hand(c).QuoteAsync(unnamed))).Select(q => new { q.Id, q.Version }).ToList());
        int same = await desk.DoneAsync(async h => await h.Similar.SameAsync(h.Request, unnamed, (await h.QuoteAsync(unnamed)).Version, [.. similar.Select(q => (q.Id, q.Version))]));

        Assert.Equal([merged], await AboutAsync(desk, SubjectKind.Article, 1));
        Assert.Equal([named, split], await AboutAsync(desk, SubjectKind.Article, 2));
        Assert.Equal([same], await AboutAsync(desk, SubjectKind.Article, 3));
    }

    [Fact]
    public async Task A_speaker_is_the_subject_of_what_changes_their_names_or_quotes_that_are_or_were_theirs()
    {
        await using var desk = await Desk.SetAsync();
        int given = await desk.DoneAsync(h => h.Speakers.AddNameAsync(h.Request, 1, "Dame Ada"));
        int tagged = await desk.DoneAsync(h => h.Tags.TagQuoteAsync(h.Request, 1, "port"));
        int untagged = await desk.DoneAsync(h => h.Tags.UntagQuoteAsync(h.Request, 1, 2));
        int elsewhere = await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 3, (await h.QuoteAsync(3)).Version));
        int merged = await desk.DoneAsync(async h => await h.Speakers.MergeAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(2, null)));
        int rejected = await desk.DoneAsync(async h => await h.Quotes.RejectAsync(h.Request, 1, (await h.QuoteAsync()).Version));

        Assert.Equal([merged, untagged, tagged, given], await AboutAsync(desk, SubjectKind.Speaker, 1));
        Assert.Equal([rejected, merged, elsewhere], await AboutAsync(desk, SubjectKind.Speaker, 2));
    }

    [Fact]
    public async Task A_claim_is_the_subject_of_what_changes_its_places_evidence_verdicts_and_tags()
    {
        await using var desk = await Desk.SetAsync();
        int made = await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens again.", null));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 2, await h.SelectAsync("Fares go up", 2), "Fares go up.", null));
        int placed = await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 2, await h.SelectAsync("Not for long", 2), null, 1));
        int shown = await desk.DoneAsync(h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "/articles/2", "It opens."));
        int edited = await desk.DoneAsync(async h => await h.Claims.EditEvidenceAsync(h.Request, 1, (await h.EvidenceAsync(1)).Edition(), false, "/articles/2", "It opens."));
        int ruled = await desk.DoneAsync(async h => await h.Claims.RuleAsync(h.Request, 1, (await h.ClaimAsync(1)).Version, Verdict.Refuted, "No."));
        int tagged = await desk.DoneAsync(h => h.Tags.TagClaimAsync(h.Request, 1, "ports"));
        int untagged = await desk.DoneAsync(h => h.Tags.UntagClaimAsync(h.Request, 1, 2));
        int merged = await desk.DoneAsync(async h => await h.Claims.MergeAsync(h.Request, 1, (await h.ClaimAsync(1)).Version, 2, (await h.ClaimAsync(2)).Version));

        Assert.Equal([merged, untagged, tagged, ruled, edited, shown, placed, made], await AboutAsync(desk, SubjectKind.Claim, 1));
        Assert.Equal([merged, made], await AboutAsync(desk, SubjectKind.Article, 1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_undo_is_about_all_that_it_takes_back(string sequence)
    {
        await using var desk = await Desk.SetWithLikeFindingsAsync();
        var changes = new List<int>();
        foreach (var act in EveryAct.Sequences[sequence]) changes.Add(await desk.DoneAsync(act));
        var subjects = await OfAsync(desk.Archive);

        changes.Reverse();
        foreach (int change in changes)
        {
            int undo = await desk.UndoneAsync(change);
            Assert.Subset(Of(await OfAsync(desk.Archive), undo), Of(subjects, change));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_upgrade_fills_in_what_an_old_log_is_about(string sequence)
    {
        await using var desk = await Desk.SetWithLikeFindingsAsync();
        foreach (var act in EveryAct.Sequences[sequence]) await desk.DoneAsync(act);
        for (int i = 0; i < 2; i++) await desk.DoneAsync(h => h.Log.UndoLatestAsync(h.Request));
        await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));
        var logged = await OfAsync(desk.Archive);

        await using (var context = desk.Archive.Open()) await context.GoBackAsync("ReviewQueue");
        SqliteConnection.ClearAllPools();
        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.PrepareAsync(desk.Archive.Folder));

        var filled = await OfAsync(desk.Archive);
        Assert.Subset(filled, logged);
        // Whose a row was that moved on later is not known to the row itself.
        Assert.All(filled.Except(logged), more => Assert.NotEqual(SubjectKind.Article, more.Kind));
    }

    private static Task<List<int>> AboutAsync(Desk desk, SubjectKind kind, int id) =>
        desk.AskAsync(c => c.ChangeSubjects.About(kind, id).OrderByDescending(change => change).ToListAsync());

    private static async Task<HashSet<(SubjectKind Kind, int Id, int Change)>> OfAsync(TestArchive archive)
    {
        await using var context = archive.Open();
        return [.. (await context.ChangeSubjects.ToListAsync()).Select(s => (s.Kind, s.SubjectId, s.ChangeId))];
    }

    private static HashSet<(SubjectKind Kind, int Id)> Of(HashSet<(SubjectKind Kind, int Id, int Change)> subjects, int change) =>
        [.. subjects.Where(s => s.Change == change).Select(s => (s.Kind, s.Id))];
}
