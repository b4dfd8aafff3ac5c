using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Importing;
using NewsReader.Core.Store;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

/// <summary>Acts of a person with imports in between.</summary>
public sealed class ImportLaws
{
    private static readonly Gen<(int Step, int On, int With)[]> Steps = AnyAct.Sequence(AnyAct.Count + AnyImport.Count, 2, 16, on: 8);
    private static readonly Gen<(int Step, int On, int With)[]> Walks = AnyAct.Sequence(AnyAct.Count + AnyImport.Count + 12, 4, 24, on: 8);

    [Fact]
    public async Task Acts_undone_leave_what_the_imports_alone_make_and_done_again_all_that_was_there()
    {
        await using var model = await SetAsync();
        await Steps.SampleAsync(
            async steps =>
            {
                await using var alone = await Desk.CopyAsync(model);
                foreach (var step in steps) await ImportAsync(alone, step);
                await using var desk = await Desk.CopyAsync(model);
                int done = 0;
                foreach (var step in steps) done += await DoAsync(desk, step);

                var last = await desk.DumpAsync();
                for (int i = 0; i < done; i++) await StepBackAsync(desk);
                await AssertAsIfAloneAsync(alone, desk);
                for (int i = 0; i < done; i++) await desk.DoneAsync(h => h.Log.RedoLatestAsync(h.Request));
                Assert.Equal(last, await desk.DumpAsync());
            },
            iter: 15);
    }

    [Fact]
    public async Task Acts_imports_undos_and_redos_in_any_order_are_whole_or_refused_with_a_reason()
    {
        await using var model = await SetAsync();
        await Walks.SampleAsync(
            async steps =>
            {
                await using var desk = await Desk.CopyAsync(model);
                foreach (var step in steps) await WalkAsync(desk, step);
            },
            iter: 20);
    }

    private static Task WalkAsync(Desk desk, (int Step, int On, int With) step) => (step.Step - AnyAct.Count - AnyImport.Count) switch
    {
        < 0 => DoAsync(desk, step),
        < 5 => TryAsync(desk, h => h.Log.UndoLatestAsync(h.Request)),
        < 9 => TryAsync(desk, h => h.Log.RedoLatestAsync(h.Request)),
        9 => TryAsync(desk, h => h.Log.UndoAsync(h.Request, step.On)),
        10 => TryAsync(desk, h => h.Log.UndoAllAsync(h.Request, step.On)),
        _ => TryAsync(desk, h => h.Log.UndoAsync(h.Request, step.On + 8)),
    };

    private static async Task TryAsync(Desk desk, Func<Hand, Task<ActResult>> undo)
    {
        var before = await desk.DumpAsync();
        var result = await desk.DoAsync(undo);
        await desk.AssertSoundAsync();
        if (result is not ActResult.Done) Assert.Equal(before, await desk.DumpAsync());
        // What is said where nothing is known to stand in the way.
        if (result is ActResult.Refused(var reason)) Assert.DoesNotContain("no longer as it was", reason, StringComparison.Ordinal);
    }

    private static async Task<Desk> SetAsync()
    {
        var desk = await Desk.SetWithLikeFindingsAsync();
        await using var context = desk.Archive.Open();
        foreach (var article in await context.Articles.ToListAsync()) context.Entry(article).Property(a => a.SourceKey).CurrentValue = AnyImport.KeyOf(article.Id);
        await context.SaveChangesAsync();
        return desk;
    }

    private static Task ImportAsync(Desk desk, (int Step, int On, int With) step) =>
        step.Step < AnyAct.Count ? Task.CompletedTask : AnyImport.DoAsync(desk, step.Step - AnyAct.Count, step.On, step.With);

    // How many changes it made.
    private static async Task<int> DoAsync(Desk desk, (int Step, int On, int With) step)
    {
        await ImportAsync(desk, step);
        bool isDone = step.Step < AnyAct.Count && await desk.DoAsync(h => AnyAct.DoAsync(h, step.Step, step.On, step.With)) is ActResult.Done;
        await desk.AssertSoundAsync();
        return isDone ? 1 : 0;
    }

    private static async Task StepBackAsync(Desk desk)
    {
        await desk.DoneAsync(h => h.Log.UndoLatestAsync(h.Request));
        await desk.AssertSoundAsync();
    }

    private static async Task AssertAsIfAloneAsync(Desk alone, Desk desk)
    {
        Assert.Equal(await alone.AskAsync(RowsAsync), await desk.AskAsync(RowsAsync));
        await AssertNothingOfAPersonAsync(desk);
        await using var again = await Desk.CopyAsync(desk);
        foreach (var archive in new[] { alone, again }) await ReanalyseAsync(archive);
        await AssertFindingsAsync(await alone.AskAsync(QuotesAsync), again);
    }

    private static async Task ReanalyseAsync(Desk desk)
    {
        await using var context = desk.Archive.Open();
        foreach (int id in await context.Articles.Select(a => a.Id).ToListAsync()) await new Reanalysis(context, new TextAnalyzer()).RunAsync(id);
    }

    // What an import makes whatever was done before.
    private static async Task<string[]> RowsAsync(NewsContext c)
    {
        List<string> rows =
        [
            .. (await c.Articles.AsNoTracking().ToListAsync()).Select(a => $"article {a.Id} {a.Title} {a.Outlet} {a.Author} {a.Url} {a.SourceKey} {a.PublishedOn} {a.PublishedUtc} {a.Language} {a.DeletedUtc}"),
            .. (await c.Revisions.AsNoTracking().ToListAsync()).Select(r => $"text {r.Id} {r.ArticleId} {r.Ordinal} {r.IsCurrent} {r.Text}"),
            .. (await c.Paragraphs.AsNoTracking().ToListAsync()).Select(p => $"paragraph {p.RevisionId} {p.Ordinal} {p.Span} {p.Kind} {p.Origin}"),
            .. (await c.ClaimSuggestions.AsNoTracking().ToListAsync()).Select(s => $"suggestion {s.RevisionId} {s.Ordinal} {s.Span} {s.Score}"),
            .. (await c.ArticleTags.Include(t => t.Tag).AsNoTracking().ToListAsync()).Select(t => $"tagged {t.ArticleId} {t.Tag!.Folded} {t.AuthorId}"),
            .. (await c.Tags.AsNoTracking().ToListAsync()).Select(t => $"tag {t.Folded}"),
        ];
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static Task<List<Quote>> QuotesAsync(NewsContext c) => c.Quotes.Include(q => q.Speaker!.Names).OrderBy(q => q.Id).AsNoTracking().AsSplitQuery().ToListAsync();

    // What the analysis found on words that were a person's when they came in was left out; it is found again by the next analysis. A quote
    // that was carried over for the person stands as the machine's, so that what is done again finds it.
    private static async Task AssertFindingsAsync(List<Quote> alone, Desk desk)
    {
        var quotes = await desk.AskAsync(QuotesAsync);
        var log = await desk.AskAsync(c => c.ChangedRows.AsNoTracking().ToListAsync());
        var carried = quotes.Where(q => log.Exists(row => Knows(row, q.Id))).ToList();
        foreach (var quote in quotes.Except(carried)) Assert.Contains(Found(quote), alone.Select(Found));
        foreach (var missing in alone.Where(a => !quotes.Exists(q => Found(q) == Found(a))))
            Assert.Contains(carried, q => q.RevisionId == missing.RevisionId && q.Contents.Any(c => missing.Contents.Any(c.Overlaps)));
    }

    private static bool Knows(ChangedRow row, int quote) =>
        (row.Entity == nameof(Quote) && row.Key == $"[{quote}]") || (row.Entity == nameof(ClaimAppearance) && (row.After ?? row.Before)!.Split('{', ',', '}').Contains($"\"QuoteId\":{quote}"));

    private static string Found(Quote q) =>
        $"{q.RevisionId} {string.Join(' ', q.Contents)} {q.Cue} {string.Join(' ', q.Sources)} {q.Form} {q.NameAsFound} {q.KindAsFound} {q.Confidence} {q.Why} {q.Link} {q.Speaker?.Name}";

    private static async Task AssertNothingOfAPersonAsync(Desk desk)
    {
        await using var c = desk.Archive.Open();
        Assert.Empty(await c.Notes.ToListAsync());
        Assert.Empty(await c.Claims.ToListAsync());
        Assert.Empty(await c.ClaimAppearances.ToListAsync());
        Assert.Empty(await c.Evidence.ToListAsync());
        Assert.Empty(await c.Rulings.ToListAsync());
        Assert.Empty(await c.QuoteTags.ToListAsync());
        Assert.Empty(await c.ClaimTags.ToListAsync());
        Assert.Empty(await c.Anchors.ToListAsync());
        Assert.DoesNotContain(await c.Quotes.ToListAsync(), q => q.IsPersons || q.AuthorId is not null);
        Assert.Empty(await c.Speakers.Where(s => s.MergedIntoId != null || s.Description != "").ToListAsync());
        Assert.True((await c.CheckSearchAsync()).IsNone);
        // One that an import has found the words of since is everybody's.
        Assert.Empty(await c.Speakers.Where(s => s.Origin == Origin.Person && !c.Quotes.Any(q => q.SpeakerId == s.Id)).ToListAsync());
        Assert.Empty(await c.SpeakerNames.Where(n => n.Origin == Origin.Person && n.Speaker!.Origin == Origin.Machine).ToListAsync());
    }
}
