using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing;
using NewsReader.Core.Jobs;
using NewsReader.Core.Speakers;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class ReanalysisTests
{
    private const string Text = "The port reopens\n\n“We will open the port again,” said Ada Bell, who runs the port.\n\n“Nobody asked the crews,” Carl Dunn said on Monday.";

    private const string Onward = "“The crews are ready, and the ferries are ready too.”";

    [Fact]
    public async Task An_equal_finding_keeps_its_number_and_says_what_is_said_of_it_now()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(Text);
        var first = await archive.QuotesAsync();
        await ChangeAsync(archive, quote => (quote.Why, quote.Confidence, quote.SpeakerId, quote.Link, quote.Cue) = ("of old", 0.1, null, SpeakerLink.None, null));

        var result = await ReanalyseAsync(archive);

        var now = await archive.QuotesAsync();
        Assert.Equal((0, first.Count, 0), (result.Added, result.Kept, result.Removed));
        Assert.Equal(first.Select(Shown), now.Select(Shown));
    }

    [Fact]
    public async Task A_finding_that_is_found_no_more_goes_and_a_new_one_comes_and_the_search_knows()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(Text);
        await ChangeAsync(archive, quote => quote.Place(Text, [new TextSpan(4, 8)]));

        var result = await ReanalyseAsync(archive);

        Assert.Equal((2, 0, 2), (result.Added, result.Kept, result.Removed));
        Assert.DoesNotContain(await archive.QuotesAsync(), q => q.Words == "port");
        await using var context = archive.Open();
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    [Fact]
    public async Task A_quotation_that_nobody_is_found_to_have_said_is_a_quote_without_a_speaker_and_stays_one()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync("The port reopens\n\nLena Marsh lost her barn on Monday. “It was thirty years of work and it went in one night.”");
        var first = Assert.Single(await archive.QuotesAsync());

        var result = await ReanalyseAsync(archive);

        Assert.Equal((QuoteForm.Direct, null, SpeakerLink.None), (first.Form, first.SpeakerId, first.Link));
        Assert.Equal((0, 1, 0), (result.Added, result.Kept, result.Removed));
    }

    [Fact]
    public async Task A_finding_over_a_rejected_one_is_not_made_again()
    {
        await using var desk = new Desk(await TestArchive.CreateAsync());
        await desk.Archive.TakeInAsync(Text);
        foreach (var quote in await desk.Archive.QuotesAsync()) await desk.DoneAsync(async h => await h.Quotes.RejectAsync(h.Request, quote.Id, quote.Version));

        var result = await ReanalyseAsync(desk.Archive);

        Assert.Equal((0, 2, 0), (result.Added, result.Kept, result.Removed));
        Assert.All(await desk.Archive.QuotesAsync(), q => Assert.Equal(Review.Rejected, q.Review));
    }

    [Fact]
    public async Task Of_a_quotation_that_goes_on_the_part_that_nobody_judged_is_added_and_only_once()
    {
        await using var desk = await GoingOnAsync(part: 0);
        var judged = (await desk.Archive.QuotesAsync())[0];
        await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, judged.Id, judged.Version));

        var result = await ReanalyseAsync(desk.Archive);
        var again = await ReanalyseAsync(desk.Archive);

        Assert.Equal((1, 2, 0), (result.Added, result.Kept, result.Removed));
        Assert.Equal((0, 3, 0), (again.Added, again.Kept, again.Removed));
        var quotes = await desk.Archive.QuotesAsync();
        Assert.Equal("“We will open the port again,”", quotes.Single(q => q.Id == judged.Id).Words);
        var rest = Assert.Single(quotes, q => q.Words == Onward);
        Assert.Equal((QuoteForm.Direct, judged.SpeakerId, Review.Unreviewed), (rest.Form, rest.SpeakerId, rest.Review));
        Assert.EndsWith("; goes on after (paragraph\u00A02)", rest.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_what_goes_on_was_judged_the_words_before_are_added_as_they_stand()
    {
        await using var desk = await GoingOnAsync(part: 1);
        var judged = (await desk.Archive.QuotesAsync())[0];
        await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, judged.Id, judged.Version));

        await ReanalyseAsync(desk.Archive);

        var rest = Assert.Single(await desk.Archive.QuotesAsync(), q => q.Words == "“We will open the port again,”");
        Assert.Equal(QuoteForm.Direct, rest.Form);
        Assert.DoesNotContain("goes on", rest.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_quote_that_a_person_rejected_or_gave_another_speaker_nothing_goes_on(bool isRejected)
    {
        await using var desk = await GoingOnAsync(part: 0);
        var judged = (await desk.Archive.QuotesAsync())[0];
        await desk.DoneAsync(async h => isRejected
            ? await h.Quotes.RejectAsync(h.Request, judged.Id, judged.Version)
            : await h.Quotes.NameSpeakerAsync(h.Request, judged.Id, judged.Version, new(null, "Berta Moss")));

        var result = await ReanalyseAsync(desk.Archive);

        Assert.Equal((0, 2, 0), (result.Added, result.Kept, result.Removed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_words_before_stay_whatever_a_person_did_with_what_goes_on(bool isRejected)
    {
        await using var desk = await GoingOnAsync(part: 1);
        var judged = (await desk.Archive.QuotesAsync())[0];
        await desk.DoneAsync(async h => isRejected
            ? await h.Quotes.RejectAsync(h.Request, judged.Id, judged.Version)
            : await h.Quotes.NameSpeakerAsync(h.Request, judged.Id, judged.Version, new(null, "Berta Moss")));

        await ReanalyseAsync(desk.Archive);
        var again = await ReanalyseAsync(desk.Archive);

        Assert.Single(await desk.Archive.QuotesAsync(), q => q.Words == "“We will open the port again,”");
        Assert.Equal((0, 0), (again.Added, again.Removed));
    }

    [Fact]
    public async Task What_goes_on_leaves_with_the_speaker_of_the_words_before()
    {
        await using var desk = await GoingOnAsync(part: 0);
        var judged = (await desk.Archive.QuotesAsync())[0];
        await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, judged.Id, judged.Version));
        await ReanalyseAsync(desk.Archive);
        judged = (await desk.Archive.QuotesAsync()).Single(q => q.Id == judged.Id);
        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, judged.Id, judged.Version, new(null, "Berta Moss")));

        var result = await ReanalyseAsync(desk.Archive);

        Assert.Equal((0, 1), (result.Added, result.Removed));
        Assert.DoesNotContain(await desk.Archive.QuotesAsync(), q => q.Words == Onward);
    }

    [Fact]
    public async Task What_a_person_left_out_beside_the_words_that_they_kept_is_not_found_again()
    {
        const string text = "The port reopens\n\n“We will open the port again,” said Ada Bell, who runs the port. “The crews are ready, and the ferries are ready too.”";
        await using var desk = new Desk(await TestArchive.CreateAsync());
        await desk.Archive.TakeInAsync(text);
        Assert.Equal(2, Assert.Single(await desk.Archive.QuotesAsync()).Contents.Count);
        await ChangeAsync(desk.Archive, quote => quote.Place(text, [quote.Contents[0]]));
        var judged = (await desk.Archive.QuotesAsync())[0];
        await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, judged.Id, judged.Version));

        var result = await ReanalyseAsync(desk.Archive);

        Assert.Equal((0, 1, 0), (result.Added, result.Kept, result.Removed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_name_that_two_speakers_have_is_offered_and_never_decided(int namesakes)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(Text);
        await using (var context = archive.Open())
        {
            for (int i = 1; i < namesakes; i++) context.Speakers.Add(Speaker.Named("Ada Bell", SpeakerKind.Person, Origin.Person, 1));
            await context.SaveChangesAsync();
        }

        await ReanalyseAsync(archive);

        var quote = Assert.Single(await archive.QuotesAsync(), q => q.NameAsFound == "Ada Bell");
        Assert.Equal(namesakes == 1 ? SpeakerLink.ByName : SpeakerLink.None, quote.Link);
        Assert.Equal(namesakes == 1, quote.SpeakerId is not null);
    }

    [Fact]
    public async Task Kinds_of_paragraphs_are_set_anew_but_for_those_that_a_person_set()
    {
        await using var desk = new Desk(await TestArchive.CreateAsync());
        await desk.Archive.TakeInAsync("# The port\n\nIt opens on Monday.\n\nFerries sail from noon.", name: "port.md");
        await desk.DoneAsync(h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 2, ParagraphKind.Caption));
        await using (var context = desk.Archive.Open())
        {
            foreach (var paragraph in await context.Paragraphs.ToListAsync())
                if (paragraph.Origin == Origin.Machine) paragraph.Kind = ParagraphKind.Boilerplate;
            await context.SaveChangesAsync();
        }

        await ReanalyseAsync(desk.Archive);

        Assert.Equal([ParagraphKind.Title, ParagraphKind.Caption, ParagraphKind.Body], (await desk.Archive.CurrentAsync()).Paragraphs.Select(p => p.Kind));
    }

    [Fact]
    public async Task Paragraphs_that_are_divided_otherwise_are_exchanged()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(Text);
        var first = await archive.CurrentAsync();
        await using (var context = archive.Open())
        {
            context.Paragraphs.RemoveRange(await context.Paragraphs.ToListAsync());
            await context.SaveChangesAsync();
            context.Paragraphs.Add(new Paragraph { RevisionId = 1, Ordinal = 1, Start = 0, End = Text.Length, Kind = ParagraphKind.Body });
            await context.SaveChangesAsync();
        }

        await ReanalyseAsync(archive);

        Assert.Equal(first.Paragraphs.Select(p => (p.Ordinal, p.Span, p.Kind)), (await archive.CurrentAsync()).Paragraphs.Select(p => (p.Ordinal, p.Span, p.Kind)));
    }

    [Fact]
    public async Task What_is_worth_checking_is_what_the_analysis_says_now()
    {
        const string text = Text + "\n\nThe port lost 4,000 jobs in 2024, more than in any year since 1998.";
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(text);
        await using (var context = archive.Open())
        {
            context.ClaimSuggestions.Add(new ClaimSuggestion { RevisionId = 1, Ordinal = 99, Start = 0, End = 3, Score = 0.123 });
            await context.SaveChangesAsync();
        }

        await ReanalyseAsync(archive);

        await using var after = archive.Open();
        var claims = ClaimSuggestion.Of(1, new TextAnalyzer().Analyze(text).Claims).ToList();
        Assert.NotEmpty(claims);
        Assert.Equal(claims.Select(c => (c.Span, c.Score)), (await after.ClaimSuggestions.OrderBy(s => s.Ordinal).ToListAsync()).Select(s => (s.Span, s.Score)));
    }

    [Theory]
    [InlineData(false, "en")]
    [InlineData(true, "fr")]
    public async Task A_language_is_told_anew_unless_a_person_has_said_it(bool isByHand, string language)
    {
        await using var desk = new Desk(await TestArchive.CreateAsync());
        await desk.Archive.TakeInAsync(Text);
        if (isByHand)
        {
            await desk.DoneAsync(async h => await h.Articles.EditAsync(h.Request, 1, (await h.ArticleAsync()).Version, ArticleDetails.Parse("The port", null, null, null, null, "fr", out _)!));
        }
        else
        {
            await using var context = desk.Archive.Open();
            (await context.Articles.SingleAsync()).Language = "und";
            await context.SaveChangesAsync();
        }

        await ReanalyseAsync(desk.Archive);

        Assert.Equal(language, await desk.AskAsync(c => c.Articles.Select(a => a.Language).SingleAsync()));
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_none()
    {
        await using var archive = await TestArchive.CreateAsync();
        await using var context = archive.Open();
        Assert.Null(await new Reanalysis(context, new TextAnalyzer()).RunAsync(7));
    }

    [Fact]
    public async Task A_job_goes_through_what_was_there_when_it_was_asked_for_and_can_be_stopped_and_gone_on_with()
    {
        await using var archive = await TestArchive.CreateAsync();
        for (int i = 0; i < 5; i++) await archive.TakeInAsync($"{Text}\n\nCopy {i}.");
        await using var context = archive.Open();
        var jobs = new ReanalysisJobs(context, new Reanalysis(context, new TextAnalyzer()), TimeProvider.System);
        using var stop = new CancellationTokenSource();

        var job = await jobs.BeginAsync(Job.Reanalyse);
        await archive.TakeInAsync($"{Text}\n\nOne that came later.");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => jobs.RunAsync(job, done => { if (done.Done == 2) stop.Cancel(); }, stop.Token));
        Assert.Null(await jobs.UnfinishedAsync(Job.ReanalyseByCommand));

        var rest = await jobs.BeginAsync(Job.Reanalyse);
        Assert.Equal((job.Id, 2, 5), (rest.Id, rest.Done, rest.Total));
        await jobs.RunAsync(rest);

        Assert.Null(await jobs.UnfinishedAsync(Job.Reanalyse));
        var finished = await context.Jobs.AsNoTracking().SingleAsync(j => j.Id == job.Id);
        Assert.Equal((5, "5 of 5 articles analysed again"), (finished.Done, finished.Outcome));
    }

    [Fact]
    public async Task A_job_that_somebody_stops_ends_after_the_article_that_it_is_at()
    {
        await using var archive = await TestArchive.CreateAsync();
        for (int i = 0; i < 4; i++) await archive.TakeInAsync($"{Text}\n\nCopy {i}.");
        await using var context = archive.Open();
        await using var other = archive.Open();
        var jobs = new ReanalysisJobs(context, new Reanalysis(context, new TextAnalyzer()), TimeProvider.System);
        var others = new ReanalysisJobs(other, new Reanalysis(other, new TextAnalyzer()), TimeProvider.System);

        var job = await jobs.BeginAsync(Job.Reanalyse);
        await jobs.RunAsync(job, done => { if (done.Done == 2) Assert.True(others.StopAsync(done.Id).GetAwaiter().GetResult()); });

        var stopped = await other.Jobs.AsNoTracking().SingleAsync(j => j.Id == job.Id);
        Assert.Equal((2, "stopped after 2 of 4 articles"), (stopped.Done, stopped.Outcome));
        Assert.False(await others.StopAsync(job.Id));
    }

    // As an earlier analysis may have left it: of the quote that goes on in a paragraph of its own, only one part.
    private static async Task<Desk> GoingOnAsync(int part)
    {
        string text = Text.Replace("the port.\n\n", $"the port.\n\n{Onward}\n\n", StringComparison.Ordinal);
        var desk = new Desk(await TestArchive.CreateAsync());
        await desk.Archive.TakeInAsync(text);
        await ChangeAsync(desk.Archive, quote => quote.Place(text, [quote.Contents[Math.Min(part, quote.Contents.Count - 1)]]));
        return desk;
    }

    private static string Shown(Quote quote) => $"{quote.Id} {quote.Words} {quote.Why} {quote.Confidence} {quote.SpeakerId} {quote.Link} {quote.Cue}";

    private static async Task ChangeAsync(TestArchive archive, Action<Quote> change)
    {
        await using var context = archive.Open();
        foreach (var quote in await context.Quotes.ToListAsync()) change(quote);
        await context.SaveChangesAsync();
    }

    private static async Task<ReanalysisResult> ReanalyseAsync(TestArchive archive)
    {
        await using var context = archive.Open();
        return (await new Reanalysis(context, new TextAnalyzer()).RunAsync(1))!;
    }
}
