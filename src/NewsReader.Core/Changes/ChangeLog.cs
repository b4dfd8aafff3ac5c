using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsReader.Core.Acts;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Does what people ask for, each act whole or not at all, and writes down every row it touched so that it can be undone.</summary>
public sealed class ChangeLog(NewsContext context, TimeProvider clock)
{
    /// <summary>What is said of a row that somebody changed after the form about it was made.</summary>
    public const string StaleMessage = "This was changed in the meantime, here or in another window. Nothing was overwritten: look at it as it is now, then try again.";

    private const string Undid = "Undid: ";

    /// <summary>
    /// Runs <paramref name="act"/>, which changes tracked rows, and saves them together with their log. Rows it leaves changed when it
    /// refuses are dropped.
    /// </summary>
    public async Task<ActResult> DoAsync(ActRequest request, Func<Task<ActDraft>> act, CancellationToken cancellationToken = default)
    {
        await using var transaction = await BeginAsync(cancellationToken);
        if (await SentBeforeAsync(request.FormKey, cancellationToken) is { } before) return before;

        var draft = await act();
        if (draft.Instead is not null) return await InsteadAsync(draft.Instead, cancellationToken);
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

    /// <summary>
    /// Takes back a change: every row is again as it was before. Undoing an undo does the act again; undoing what was done again is
    /// undoing the act.
    /// </summary>
    public Task<ActResult> UndoAsync(ActRequest request, int changeId, CancellationToken cancellationToken = default) =>
        InOneAsync(
            request,
            async () =>
            {
                var targets = await TargetsAsync(changeId, cancellationToken);
                var result = NotUndoable(targets) ?? await TakeBackAsync(request, Standing(targets), cancellationToken);
                return result is ActResult.Entangled entangled ? entangled with { ChangeId = changeId } : result;
            },
            cancellationToken);

    /// <summary>Takes back a change and all that rests on it, as one: see <see cref="TogetherAsync"/>.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="changeId">The change.</param>
    /// <param name="shown">What the person was shown that would go with it: where more has come since, nothing is done.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<ActResult> UndoAllAsync(ActRequest request, int changeId, IReadOnlyCollection<int>? shown = null, CancellationToken cancellationToken = default) =>
        InOneAsync(
            request,
            async () =>
            {
                var targets = await TargetsAsync(changeId, cancellationToken);
                if (NotUndoable(targets) is { } instead) return instead;
                var together = await Dependents.WithAsync(context, Standing(targets), cancellationToken);
                if (together is null) return TooMany(targets[^1]);
                if (shown is not null && together.Except(shown).Any()) return new ActResult.Entangled(changeId, "More was done meanwhile that rests on this. Look at all of it, then undo it together.");
                return await TakeBackAsync(request, together, cancellationToken);
            },
            cancellationToken);

    /// <summary>The change and every act that rests on it, newest first, one on another to the last; it alone where nothing does. Null where they are too many to be shown.</summary>
    public async Task<IReadOnlyList<int>?> TogetherAsync(int changeId, CancellationToken cancellationToken = default) =>
        await Dependents.WithAsync(context, Standing(await TargetsAsync(changeId, cancellationToken)), cancellationToken);

    /// <summary>Takes back the newest change that is neither an undo nor undone.</summary>
    public async Task<ActResult> UndoLatestAsync(ActRequest request, CancellationToken cancellationToken = default) =>
        await NewestAsync(Of(request).Where(c => !c.IsUndone && c.UndoesId == null), cancellationToken) is { } id
            ? await UndoAsync(request, id, cancellationToken)
            : new ActResult.Already("There is nothing to undo.");

    /// <summary>Does again what was undone last. A new act of the same person ends redoing.</summary>
    public async Task<ActResult> RedoLatestAsync(ActRequest request, CancellationToken cancellationToken = default)
    {
        var changes = Of(request);
        int lastAct = await NewestAsync(changes.Where(c => c.UndoesId == null), cancellationToken) ?? 0;
        return await NewestAsync(changes.Where(c => c.Id > lastAct && !c.IsUndone && c.Undoes!.UndoesId == null && c.UndoesId != null), cancellationToken) is { } id
            ? await UndoAsync(request, id, cancellationToken)
            : new ActResult.Already("There is nothing to redo.");
    }

    private IQueryable<Change> Of(ActRequest request) => context.Changes.Where(c => c.AuthorId == request.ReaderId);

    private static Task<int?> NewestAsync(IQueryable<Change> changes, CancellationToken cancellationToken) =>
        changes.OrderByDescending(c => c.Id).Select(c => (int?)c.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<ActResult> InOneAsync(ActRequest request, Func<Task<ActResult>> undo, CancellationToken cancellationToken)
    {
        await using var transaction = await BeginAsync(cancellationToken);
        if (await SentBeforeAsync(request.FormKey, cancellationToken) is { } before) return before;
        var result = await undo();
        if (result is not ActResult.Done) return GiveUp(result);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    // What is to be undone, newest first: the change itself, or where it did something again, what it did.
    private async Task<IReadOnlyList<Change>> TargetsAsync(int changeId, CancellationToken cancellationToken)
    {
        var change = await context.Changes.Include(c => c.Undoes!.Rows).SingleOrDefaultAsync(c => c.Id == changeId, cancellationToken);
        if (change is null) return [];
        var ids = change.Undoes is { UndoesId: not null } undo ? UndoneBy(undo) : [changeId];
        return await context.Changes.Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
    }

    private static List<int> UndoneBy(Change undo) =>
        [undo.UndoesId!.Value, .. undo.Rows.Where(r => r.Entity == nameof(Change)).Select(r => int.Parse(r.Key.AsSpan(1, r.Key.Length - 2), CultureInfo.InvariantCulture))];

    private static List<int> Standing(IReadOnlyList<Change> changes) => [.. changes.Where(c => !c.IsUndone).Select(c => c.Id)];

    private static ActResult? NotUndoable(IReadOnlyList<Change> targets)
    {
        if (targets.Count == 0) return new ActResult.NotFound();
        if (targets.All(c => c.IsUndone)) return new ActResult.Already($"{Quoted.Whole(targets[^1].Summary)} was undone already.");
        return targets.Any(c => c.Format > Change.CurrentFormat) ? new ActResult.Refused("This was done by a newer NewsReader, which alone can undo it.") : null;
    }

    // One after another, newest first, each saved before the next is looked at: what it rests on is then as it left it.
    private async Task<ActResult> TakeBackAsync(ActRequest request, IReadOnlyList<int> changes, CancellationToken cancellationToken)
    {
        var recording = new Recording();
        foreach (int id in changes)
        {
            if (!await TakeBackOneAsync(id, recording, cancellationToken)) return await RefuseAsync(id, cancellationToken);
            if (id != changes[^1]) recording.Add(RowRestorer.UndoneWithIt(id));
        }

        return await RecordUndoAsync(request, changes, recording, cancellationToken);
    }

    private async Task<bool> TakeBackOneAsync(int id, Recording recording, CancellationToken cancellationToken)
    {
        try
        {
            var change = await context.Changes.AsNoTracking().Include(c => c.Rows).SingleAsync(c => c.Id == id, cancellationToken);
            if ((await Dependents.OnAsync(context, change, cancellationToken)).Count > 0) return false;
            foreach (var step in RowRestorer.Steps(change))
            {
                context.ChangeTracker.Clear();
                if (!await RowRestorer.RestoreAsync(context, step, change.UndoesId is not null, cancellationToken)) return false;
                recording.Add(await SaveRestoredAsync(cancellationToken));
            }

            await FollowingNames.FollowAsync(context, change, cancellationToken);
            recording.Add(await SaveRestoredAsync(cancellationToken));
            bool hasNameFreed = await RowRestorer.RestoreSharedAsync(context, change, cancellationToken);
            recording.Add(await SaveRestoredAsync(cancellationToken));
            // With a speaker who goes, a name that was two people's is one's again.
            if (hasNameFreed) await FollowingNames.FollowAsync(context, change, cancellationToken);
            await MarkUndoneAsync(id, cancellationToken);
            recording.Add(await SaveRestoredAsync(cancellationToken));
            return true;
        }
        catch (DbUpdateException error) when (error.InnerException is SqliteException { SqliteErrorCode: 19 })
        {
            // Constraint: a row that the undo would take away is referred to by one made later, or its place is taken.
            return false;
        }
    }

    // Rows that the context has read or changed before may be other ones by now.
    private Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        return context.Database.BeginTransactionAsync(cancellationToken);
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
        var recording = new Recording();
        recording.Add(rows);
        recording.WriteTo(change);
        return change;
    }

    private async Task<IReadOnlyList<RecordedRow>> SaveRestoredAsync(CancellationToken cancellationToken)
    {
        var rows = RowRecorder.Capture(context);
        await context.SaveChangesAsync(cancellationToken);
        return rows;
    }

    private async Task<ActResult> RecordUndoAsync(ActRequest request, IReadOnlyList<int> changes, Recording recording, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        int first = changes[^1];
        var change = await context.Changes.SingleAsync(c => c.Id == first, cancellationToken);
        var undo = new Change
        {
            Summary = SummaryOfUndoing(change, changes.Count - 1),
            Address = change.Address,
            ArticleId = change.ArticleId,
            AuthorId = request.ReaderId,
            FormKey = request.FormKey,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            UndoesId = change.Id,
        };
        // Who a quote was by, and where a tag was, may not be told by the rows of the undo alone.
        recording.Concern(await context.ChangeSubjects.Where(s => EF.Parameter(changes).Contains(s.ChangeId)).Select(s => new Subject(s.Kind, s.SubjectId)).ToListAsync(cancellationToken));
        recording.WriteTo(undo);
        context.Changes.Add(undo);
        await context.SaveChangesAsync(cancellationToken);
        return new ActResult.Done(undo.Id, undo.Summary, undo.Address) { IsUndo = change.UndoesId is null };
    }

    private static string SummaryOfUndoing(Change change, int others)
    {
        if (change.UndoesId is not null) return "Did again: " + change.Summary[Undid.Length..];
        return Undid + change.Summary + others switch { 0 => "", 1 => ", and what rested on it", _ => $", and {others} changes that rested on it" };
    }

    // An act that an undo took back stands again once that undo is undone.
    private async Task MarkUndoneAsync(int id, CancellationToken cancellationToken)
    {
        var change = await context.Changes.Include(c => c.Undoes).SingleAsync(c => c.Id == id, cancellationToken);
        change.IsUndone = true;
        if (change.Undoes is { } act) act.IsUndone = false;
    }

    private async Task<ActResult> RefuseAsync(int id, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var change = await context.Changes.Include(c => c.Rows).SingleAsync(c => c.Id == id, cancellationToken);
        var together = await Dependents.WithAsync(context, [id], cancellationToken);
        if (together is null) return TooMany(change);
        if (together.Count == 1) return new ActResult.Refused($"{CannotBe(change)}: {await Hindrances.OfAsync(context, change, cancellationToken)}");
        int newest = together[0];
        string later = await context.Changes.Where(c => c.Id == newest).Select(c => c.Summary).SingleAsync(cancellationToken);
        if (change.UndoesId is not null) return new ActResult.Refused($"This can’t be done again, because of what was done later: {Quoted.Whole(later)}. Undo that first.");
        string what = together.Count == 2 ? $"{Quoted.Whole(later)} was done later and rests on it" : $"{together.Count - 1} later changes rest on it, the last of them {Quoted.Whole(later)}";
        return new ActResult.Entangled(id, $"{Quoted.Whole(change.Summary)} can’t be undone on its own: {what}.");
    }

    private static string CannotBe(Change change) =>
        change.UndoesId is null ? $"{Quoted.Whole(change.Summary)} can’t be undone" : $"{Quoted.Whole(change.Summary[Undid.Length..])} can’t be done again";

    private static ActResult.Refused TooMany(Change change) =>
        new($"{Quoted.Whole(change.Summary)} can’t be undone: more than {Dependents.Most} later changes rest on it. Undo some of those first.");

    private async Task<ActResult> InsteadAsync(ActResult instead, CancellationToken cancellationToken)
    {
        if (instead is not ActResult.Stale { Row: { } row } stale) return GiveUp(instead);
        var entry = context.Entry(row.Now);
        var (entity, key) = (entry.Metadata.ClrType.Name, RowJson.WriteKey(entry));
        var latest = await context.ChangedRows.Where(r => r.Entity == entity && r.Key == key).OrderByDescending(r => r.Id)
            .Join(context.Changes, r => r.ChangeId, c => c.Id, (_, c) => c)
            .Select(c => new LatestChange(c.Summary, context.Readers.Where(r => r.Id == c.AuthorId).Select(r => r.Name).First(), c.AtUtc))
            .FirstOrDefaultAsync(cancellationToken);
        return GiveUp(stale with { Row = row with { Latest = latest } });
    }

    private ActResult GiveUp(ActResult result)
    {
        context.ChangeTracker.Clear();
        return result;
    }
}
