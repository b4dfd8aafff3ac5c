using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Importing;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

/// <summary>Earlier findings of any kind, any acts of a person on them, then an analysis that finds something else.</summary>
public sealed class ReanalysisLaws
{
    private static readonly string[] Paragraphs =
    [
        "The port reopens",
        "“We will open the port again,” said Ada Bell, who runs the port. “Ferries sail from noon,” she added.",
        "“Nobody asked the crews,” Carl Dunn said in a letter to the members of the union on Monday.",
        "Ferries 🚢 sail every hour. “The fares stay as they are,” the minister, Eve Ford, told reporters.",
        "Sign up for our newsletter.",
    ];

    private static readonly string[] Names = ["Ada Bell", "Carl Dunn", "Eve Ford", "Gus Hale"];

    // Some of these are just what the analysis finds, some overlap that, some are nothing at all.
    private static readonly string[] Words =
    [
        "“We will open the port again,”", "“Ferries sail from noon,”", "“Nobody asked the crews,”", "“The fares stay as they are,”",
        "open the port again", "Carl Dunn said", "Ferries 🚢 sail every hour", "“The fares stay", "who runs the port",
    ];

    private static readonly Gen<(int Words, int Name)[]> Earlier = Gen.Select(Gen.Int[0, 8], Gen.Int[-1, 3]).Array[0, 6];

    // What to do, on which quote, and with what.
    private static readonly Gen<(int Act, int On, int With)[]> Acts = Gen.Select(Gen.Int[0, 9], Gen.Int[1, 6], Gen.Int[0, 8]).Array[0, 10];

    [Fact]
    public Task What_a_person_did_is_as_it_was_and_the_second_time_nothing_changes() => Gen.Select(Earlier, Acts).SampleAsync(
        async (earlier, acts) =>
        {
            await using var desk = await ArrangeAsync(earlier);
            foreach (var act in acts) await desk.DoAsync(hand => DoAsync(hand, act));
            var before = await WorkAsync(desk);

            await ReanalyseAsync(desk);
            Assert.Equal(before, await WorkAsync(desk));
            await AssertSoundAsync(desk);

            var after = await EverythingAsync(desk);
            await ReanalyseAsync(desk);
            Assert.Equal(after, await EverythingAsync(desk));
        },
        iter: 60);

    [Fact]
    public Task Every_act_can_still_be_undone_and_done_again() => Gen.Select(Earlier, Acts).SampleAsync(
        async (earlier, acts) =>
        {
            await using var desk = await ArrangeAsync(earlier);
            var done = new List<int>();
            foreach (var act in acts)
                if (await desk.DoAsync(hand => DoAsync(hand, act)) is ActResult.Done { ChangeId: var change }) done.Add(change);
            // The last act is taken back before the analysis and done again after it.
            int? undone = done.Count > 0 ? await desk.UndoneAsync(done[^1]) : null;

            await ReanalyseAsync(desk);
            if (undone is { } undo) done[^1] = await desk.UndoneAsync(undo);
            done.Reverse();
            foreach (int change in done) await desk.UndoneAsync(change);
        },
        iter: 40);

    private static async Task<Desk> ArrangeAsync((int Words, int Name)[] earlier)
    {
        var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new TestArticle
        {
            Title = "The port reopens",
            Paragraphs = [.. Paragraphs.Select(text => new TestParagraph(text))],
            Quotes = [.. earlier.Select(e => new TestQuote(Words[e.Words], e.Name < 0 ? null : Names[e.Name]))],
        });
        return new Desk(archive);
    }

    private static async Task<ActResult> DoAsync(Hand h, (int Act, int On, int With) act) => act.Act switch
    {
        0 => await h.Quotes.ConfirmAsync(h.Request, act.On, await VersionAsync(h, act.On)),
        1 => await h.Quotes.RejectAsync(h.Request, act.On, await VersionAsync(h, act.On)),
        2 => await h.Quotes.NameSpeakerAsync(h.Request, act.On, await VersionAsync(h, act.On), new(null, Names[act.With % 4])),
        3 => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync(Words[act.With]), act.On < 3 ? null : new(null, Names[act.With % 4])),
        4 => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync(Words[act.With]), null, null),
        5 => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync(Words[act.With]), "A note"),
        6 => await h.Tags.TagArticleAsync(h.Request, 1, "tag " + act.With),
        7 => await h.Articles.SetParagraphKindAsync(h.Request, 1, 1, act.On, (ParagraphKind)(act.With % 6)),
        8 => await h.Speakers.MergeAsync(h.Request, act.On, 1, new(null, Names[act.With % 4])),
        _ => await h.Speakers.AddNameAsync(h.Request, act.On, Names[act.With % 4] + " of the Port"),
    };

    private static async Task<int> VersionAsync(Hand hand, int quote) =>
        await hand.Context.Quotes.Where(q => q.Id == quote).Select(q => q.Version).SingleOrDefaultAsync();

    private static async Task ReanalyseAsync(Desk desk)
    {
        await using var context = desk.Archive.Open();
        Assert.NotNull(await new Reanalysis(context, new TextAnalyzer()).RunAsync(1));
    }

    // Every row that a person made or judged, whole, and all that hangs on it.
    private static Task<string[]> WorkAsync(Desk desk) => desk.AskAsync(async c =>
    {
        var quotes = await c.Quotes.AsNoTracking().ToListAsync();
        var claimed = (await c.ClaimAppearances.AsNoTracking().ToListAsync()).Select(a => a.QuoteId).ToHashSet();
        string[] shared = ["Quotes:", "Paragraphs:", "Speakers:", "SpeakerNames:", "ClaimSuggestions:", "Articles:", "ArticleKeys:", "QuoteKeys:", "SpeakerTotals:"];
        var rows = (await desk.DumpAsync()).Where(line => !shared.Any(table => line.StartsWith(table, StringComparison.Ordinal))).ToList();
        rows.AddRange(quotes.Where(q => q.IsPersons || claimed.Contains(q.Id)).Select(q =>
            $"quote {q.Id} {q.RevisionId} {string.Join(' ', q.Contents)} {q.Cue} {string.Join(' ', q.Sources)} {q.Form} {q.SpeakerId} {q.Link} {q.NameAsFound} {q.Confidence} {q.Why} {q.Origin} {q.Review} {q.AnchorId} {q.AuthorId} {q.Version}"));
        rows.AddRange((await c.Paragraphs.AsNoTracking().ToListAsync()).Where(p => p.Origin == Origin.Person).Select(p => $"paragraph {p.Ordinal} {p.Span} {p.Kind}"));
        rows.AddRange((await c.Speakers.AsNoTracking().ToListAsync()).Where(s => s.Origin == Origin.Person || s.MergedIntoId is not null).Select(s => $"speaker {s.Id} {s.Name} {s.MergedIntoId}"));
        rows.AddRange((await c.SpeakerNames.AsNoTracking().ToListAsync()).Where(n => n.Origin == Origin.Person).Select(n => $"name {n.SpeakerId} {n.Name}"));
        rows.AddRange((await c.Changes.AsNoTracking().ToListAsync()).Select(x => $"change {x.Id} {x.Summary}"));
        return (string[])[.. rows.Order(StringComparer.Ordinal)];
    });

    private static async Task<string[]> EverythingAsync(Desk desk)
    {
        var versions = await desk.AskAsync(c => c.Quotes.Select(q => $"{q.Id}.{q.Version}").ToListAsync());
        return [.. await desk.DumpAsync(), .. versions.Order(StringComparer.Ordinal)];
    }

    // The search finds what is there; the machine's quotes are just what the analysis finds, but for those around a person's.
    private static async Task AssertSoundAsync(Desk desk)
    {
        await using var context = desk.Archive.Open();
        Assert.True((await context.CheckSearchAsync()).IsNone);
        var text = await desk.Archive.CurrentAsync();
        var found = new TextAnalyzer().Analyze(text.Text).Attributions;
        var changed = await context.ChangedRows.Where(r => r.Entity == nameof(Quote)).Select(r => r.Key).ToHashSetAsync();
        var claimed = await context.ClaimAppearances.Where(a => a.QuoteId != null).Select(a => a.QuoteId!.Value).ToHashSetAsync();
        var quotes = await context.Quotes.AsNoTracking().ToListAsync();
        var theirs = quotes.Where(q => q.IsPersons || claimed.Contains(q.Id) || changed.Contains($"[{q.Id}]")).ToList();
        foreach (var quote in quotes.Except(theirs)) Assert.Contains(found, f => f.Contents.SequenceEqual(quote.Contents) && f.Form == quote.Form && f.Why == quote.Why);
        foreach (var missed in found.Where(f => f.Form == QuoteForm.Direct && !quotes.Any(q => q.Contents.SequenceEqual(f.Contents))))
            Assert.Contains(theirs, q => q.Contents.Any(c => missed.Contents.Any(c.Overlaps)));
    }
}
