using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Does what people ask for, each act whole or not at all, and writes down every row it touched so that it can be undone.</summary>
public sealed class ChangeLog(NewsContext context, TimeProvider clock)
{
    /// <summary>What is said of a row that somebody changed after the form about it was made.</summary>
    public const string StaleMessage = "This was changed in the meantime, here or in another window. Nothing was overwritten: look at it as it is now, then try again.";

    /// <summary>
    /// Runs <paramref name="act"/>, which changes tracked rows, and saves them together with their log. Rows it leaves changed when it
    /// refuses are dropped.
    /// </summary>
    public async Task<ActResult> DoAsync(ActRequest request, Func<Task<ActDraft>> act, CancellationToken cancellationToken = default)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await SentBeforeAsync(request.FormKey, cancellationToken) is { } before) return before;

        var draft = await act();
        if (draft.Instead is not null) return GiveUp(draft.Instead);
        var rows = RowRecorder.Capture(context);
        if (rows.Count == 0) return GiveUp(new ActResult.Already("It was so already; nothing was changed."));

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            var change = Describe(request, draft, rows);
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new ActResult.Done(change.Id, change.Summary, change.Address);
        }
        catch (DbUpdateConcurrencyException)
        {
            return GiveUp(new ActResult.Stale(StaleMessage));
        }
    }

    /// <summary>Takes back a change: every row is again as it was before. Undoing an undo does the act again.</summary>
    public async Task<ActResult> UndoAsync(ActRequest request, int changeId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await SentBeforeAsync(request.FormKey, cancellationToken) is { } before) return before;

        var change = await context.Changes.Include(c => c.Rows).SingleOrDefaultAsync(c => c.Id == changeId, cancellationToken);
        if (change is null) return new ActResult.NotFound();
        if (change.IsUndone) return new ActResult.Already($"“{change.Summary}” was undone already.");
        if (change.Format > Change.CurrentFormat) return new ActResult.Refused("This was done by a newer NewsReader, which alone can undo it.");

        try
        {
            if (await RowRestorer.RestoreOwnAsync(context, change, cancellationToken) is { } conflict) return GiveUp(await RefuseAsync(change, conflict, cancellationToken));
            var rows = await SaveRestoredAsync(cancellationToken);
            await RowRestorer.RestoreSharedAsync(context, change, cancellationToken);
            rows = [.. rows, .. await SaveRestoredAsync(cancellationToken)];
            var undo = await RecordUndoAsync(request, change, rows, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new ActResult.Done(undo.Id, undo.Summary, undo.Address);
        }
        catch (DbUpdateException error) when (error.InnerException is SqliteException { SqliteErrorCode: 19 })
        {
            // Constraint: a row that the undo would take away is referred to by one made later, or its place is taken.
            return GiveUp(await RefuseAsync(change, null, cancellationToken));
        }
    }

    /// <summary>Takes back the newest change that is neither an undo nor undone, in one article or anywhere.</summary>
    public async Task<ActResult> UndoLatestAsync(ActRequest request, int? articleId = null, CancellationToken cancellationToken = default)
    {
        int? latest = await context.Changes
            .Where(c => !c.IsUndone && c.UndoesId == null && c.AuthorId == request.ReaderId && (articleId == null || c.ArticleId == articleId))
            .OrderByDescending(c => c.Id)
            .Select(c => (int?)c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return latest is { } id ? await UndoAsync(request, id, cancellationToken) : new ActResult.Already("There is nothing to undo.");
    }

    private async Task<ActResult?> SentBeforeAsync(Guid? formKey, CancellationToken cancellationToken) =>
        formKey is { } key && await context.Changes.AnyAsync(c => c.FormKey == key, cancellationToken)
            ? new ActResult.Already("This form was sent before, and what it asked for was done once.")
            : null;

    private Change Describe(ActRequest request, ActDraft draft, IReadOnlyList<RecordedRow> rows)
    {
        var change = new Change
        {
            Summary = draft.Summary,
            Address = draft.Address(),
            ArticleId = draft.ArticleId,
            AuthorId = request.ReaderId,
            FormKey = request.FormKey,
            AtUtc = clock.GetUtcNow().UtcDateTime,
        };
        change.Rows.AddRange(rows.Select(row => row.Finish()));
        return change;
    }

    private async Task<IReadOnlyList<RecordedRow>> SaveRestoredAsync(CancellationToken cancellationToken)
    {
        var rows = RowRecorder.Capture(context);
        await context.SaveChangesAsync(cancellationToken);
        return rows;
    }

    private async Task<Change> RecordUndoAsync(ActRequest request, Change change, IReadOnlyList<RecordedRow> rows, CancellationToken cancellationToken)
    {
        var undo = new Change
        {
            Summary = SummaryOfUndoing(change),
            Address = change.Address,
            ArticleId = change.ArticleId,
            AuthorId = request.ReaderId,
            FormKey = request.FormKey,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            UndoesId = change.Id,
        };
        undo.Rows.AddRange(rows.Select(row => row.Finish()));
        context.Changes.Add(undo);
        await MarkUndoneAsync(change, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return undo;
    }

    private static string SummaryOfUndoing(Change change)
    {
        const string undid = "Undid: ", again = "Did again: ";
        if (change.UndoesId is null) return undid + change.Summary;
        return change.Summary.StartsWith(undid, StringComparison.Ordinal) ? again + change.Summary[undid.Length..] : undid + change.Summary[again.Length..];
    }

    // An act that an undo took back stands again once that undo is undone, and so on down to the act itself.
    private async Task MarkUndoneAsync(Change change, CancellationToken cancellationToken)
    {
        change.IsUndone = true;
        bool isUndone = true;
        for (var undone = change; undone.UndoesId is { } id; undone.IsUndone = isUndone)
        {
            undone = await context.Changes.SingleAsync(c => c.Id == id, cancellationToken);
            isUndone = !isUndone;
        }
    }

    private async Task<ActResult> RefuseAsync(Change change, ChangedRow? conflict, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        string? later = conflict is null ? null : await context.Changes
            .Where(c => c.Id > change.Id && !c.IsUndone && c.UndoesId == null && c.Rows.Any(r => r.Entity == conflict.Entity && r.Key == conflict.Key))
            .OrderByDescending(c => c.Id)
            .Select(c => c.Summary)
            .FirstOrDefaultAsync(cancellationToken);
        return new ActResult.Refused(later is not null
            ? $"“{change.Summary}” can’t be undone on its own, because of what was done later: “{later}”. Undo that first."
            : $"“{change.Summary}” can’t be undone: something that came later depends on it. Undo later changes first.");
    }

    private ActResult GiveUp(ActResult result)
    {
        context.ChangeTracker.Clear();
        return result;
    }
}
