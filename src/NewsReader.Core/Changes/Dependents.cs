using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>
/// Finds the acts that rest on a change: they changed again what it changed, refer to what it made, took away what its rows hung on, or gave or
/// took a name that it took or gave.
/// </summary>
internal static class Dependents
{
    /// <summary>How many changes are undone together at most.</summary>
    public const int Most = 200;

    // What acts make and later acts hang something on. Speakers and tags are everybody's, and an anchor has one owner.
    private static readonly HashSet<string> Referred = [nameof(Quote), nameof(Claim)];

    /// <summary>The changes with every act that rests on them, and on those, newest first; null where they are more than <see cref="Most"/>.</summary>
    public static async Task<IReadOnlyList<int>?> WithAsync(NewsContext context, IReadOnlyCollection<int> changes, CancellationToken cancellationToken)
    {
        var found = new SortedSet<int>(changes);
        var open = new Queue<int>(found);
        while (found.Count <= Most && open.TryDequeue(out int id))
        {
            var change = await context.Changes.AsNoTracking().Include(c => c.Rows).SingleAsync(c => c.Id == id, cancellationToken);
            foreach (int later in await OnAsync(context, change, cancellationToken))
                if (found.Add(later)) open.Enqueue(later);
        }

        return found.Count > Most ? null : [.. found.Reverse()];
    }

    /// <summary>The later acts that stand and rest on <paramref name="change"/> itself.</summary>
    public static async Task<IReadOnlySet<int>> OnAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        var own = RowRestorer.Own(change).ToList();
        var found = await ChangingAgainAsync(context, change, own, cancellationToken);
        foreach (var made in own.Where(r => r.Before is null && Referred.Contains(r.Entity)))
            found.UnionWith(await ReferringAsync(context, change, made, cancellationToken));
        found.UnionWith(await TakingAwayAsync(context, change, own.Where(r => r.Before is not null), cancellationToken));
        found.UnionWith(await MergingAwayAsync(context, change, own, cancellationToken));
        found.UnionWith(await NamingAgainAsync(context, change, own, cancellationToken));
        found.UnionWith(await MakingMainAsync(context, change, own, cancellationToken));
        foreach (var parted in own.Where(IsPartedAgain)) found.UnionWith(await LedToAsync(context, change, parted, cancellationToken));
        return found;
    }

    // A speaker who stands alone by the change and is merged away again without it: what was said to be theirs meanwhile would be nobody's.
    private static bool IsPartedAgain(ChangedRow row) =>
        row is { Entity: nameof(Speaker), Before: not null, After: not null } && RowJson.Has(row, nameof(Speaker.MergedIntoId)) && row.After.Contains($"\"{nameof(Speaker.MergedIntoId)}\":null", StringComparison.Ordinal);

    private static Task<List<int>> LedToAsync(NewsContext context, Change change, ChangedRow speaker, CancellationToken cancellationToken)
    {
        int id = RowJson.NumberOf(speaker);
        var later = LaterAbout(context, change, new Subject(SubjectKind.Speaker, id));
        return Holding(later, nameof(Quote), $"\"{nameof(Quote.SpeakerId)}\":{id}").Concat(Holding(later, nameof(Speaker), $"\"{nameof(Speaker.MergedIntoId)}\":{id}"))
            .Select(r => r.ChangeId).ToListAsync(cancellationToken);
    }

    // Equal values don't tell: a later act can have led back to them.
    private static async Task<HashSet<int>> ChangingAgainAsync(NewsContext context, Change change, List<ChangedRow> own, CancellationToken cancellationToken)
    {
        var later = await context.ChangedRows.Where(r => r.ChangeId == change.Id).Select(r => new { r.Entity, r.Key }).Distinct()
            .Join(Later(context, change), row => row, r => new { r.Entity, r.Key }, (_, r) => r)
            .AsNoTracking().ToListAsync(cancellationToken);
        var byRow = later.ToLookup(r => (r.Entity, r.Key));
        return [.. own.SelectMany(row => byRow[(row.Entity, row.Key)].Where(r => Names(r).Overlaps(Names(row)))).Select(r => r.ChangeId)];
    }

    private static async Task<HashSet<int>> ReferringAsync(NewsContext context, Change change, ChangedRow made, CancellationToken cancellationToken)
    {
        var type = RowRestorer.TypeOf(context, made);
        // What hangs on a quote lies in its article.
        var subject = made.Entity == nameof(Claim) ? new Subject(SubjectKind.Claim, RowJson.NumberOf(made)) : new Subject(SubjectKind.Article, RowJson.NumbersIn(made, nameof(Quote.ArticleId)).Single());
        var later = LaterAbout(context, change, subject);
        var found = new HashSet<int>();
        foreach (var key in type.GetReferencingForeignKeys())
        {
            var (entity, value) = (key.DeclaringEntityType.ClrType.Name, $"\"{key.Properties[0].Name}\":{made.Key.Trim('[', ']')}");
            found.UnionWith(await Holding(later, entity, value).Select(r => r.ChangeId).ToListAsync(cancellationToken));
        }

        return found;
    }

    // What the rows hung on, and would hang on again.
    private static async Task<List<int>> TakingAwayAsync(NewsContext context, Change change, IEnumerable<ChangedRow> changed, CancellationToken cancellationToken)
    {
        var held = changed.SelectMany(row => HeldBy(context, row)).Where(row => Referred.Contains(row.Entity)).ToHashSet();
        string[] keys = [.. held.Select(row => row.Key).Distinct()];
        var gone = await Later(context, change).Where(r => r.After == null && Referred.Contains(r.Entity) && EF.Parameter(keys).Contains(r.Key))
            .Select(r => new { r.Entity, r.Key, r.ChangeId }).ToListAsync(cancellationToken);
        return [.. gone.Where(r => held.Contains((r.Entity, r.Key))).Select(r => r.ChangeId)];
    }

    // Who a quote would be by again, and has been merged away since: no list would show it.
    private static Task<List<int>> MergingAwayAsync(NewsContext context, Change change, IEnumerable<ChangedRow> own, CancellationToken cancellationToken)
    {
        string[] speakers = [.. own.Where(r => r is { Entity: nameof(Quote), Before: not null }).SelectMany(r => RowJson.NumberBefore(r, nameof(Quote.SpeakerId))).Select(id => $"[{id}]").Distinct()];
        return Later(context, change)
            .Where(r => r.Entity == nameof(Speaker) && EF.Parameter(speakers).Contains(r.Key) && r.After!.Contains("\"MergedIntoId\":") && !r.After.Contains("\"MergedIntoId\":null"))
            .Select(r => r.ChangeId).ToListAsync(cancellationToken);
    }

    // What a speaker would be called again, and was given or lost since by another row: nobody has a name twice, or is listed under none of theirs.
    private static async Task<HashSet<int>> NamingAgainAsync(NewsContext context, Change change, IEnumerable<ChangedRow> own, CancellationToken cancellationToken)
    {
        var again = new HashSet<Calling>();
        foreach (var row in own) again.UnionWith(await LoggedNames.BeforeAsync(context, row, cancellationToken));
        var found = new HashSet<int>();
        foreach (int id in again.Select(calling => calling.SpeakerId).Distinct())
        {
            var later = LaterAbout(context, change, new Subject(SubjectKind.Speaker, id));
            foreach (var row in await Holding(later, nameof(SpeakerName), $"\"{nameof(SpeakerName.SpeakerId)}\":{id}").AsNoTracking().ToListAsync(cancellationToken))
                if (again.Contains(new Calling(id, await LoggedNames.FoldedAsync(context, row, cancellationToken)))) found.Add(row.ChangeId);
        }

        return found;
    }

    // What a speaker would be called no more, and is listed under since.
    private static async Task<HashSet<int>> MakingMainAsync(NewsContext context, Change change, IEnumerable<ChangedRow> own, CancellationToken cancellationToken)
    {
        var given = new HashSet<Calling>();
        foreach (var row in own) given.UnionWith(await LoggedNames.AfterAsync(context, row, cancellationToken));
        string[] keys = [.. given.Select(calling => $"[{calling.SpeakerId}]").Distinct()];
        var later = await Later(context, change).Where(r => r.Entity == nameof(Speaker) && EF.Parameter(keys).Contains(r.Key)).AsNoTracking().ToListAsync(cancellationToken);
        return [.. later.Where(row => RowJson.TextAfter(row, nameof(Speaker.Name)).Any(name => given.Contains(new Calling(RowJson.NumberOf(row), NameFolding.Fold(name))))).Select(row => row.ChangeId)];
    }

    /// <summary>What a row hung on before, by foreign keys.</summary>
    public static IEnumerable<(string Entity, string Key)> HeldBy(NewsContext context, ChangedRow row) =>
        from key in RowRestorer.TypeOf(context, row).GetForeignKeys()
        from id in RowJson.NumberBefore(row, key.Properties[0].Name)
        select (key.PrincipalEntityType.ClrType.Name, $"[{id}]");

    /// <summary>The rows of later acts that stand.</summary>
    public static IQueryable<ChangedRow> Later(NewsContext context, Change change)
    {
        var standing = context.Changes.Standing();
        return context.ChangedRows.Where(r => r.ChangeId > change.Id && standing.Any(c => c.Id == r.ChangeId));
    }

    /// <summary>The rows of later acts that stand and are about one thing.</summary>
    public static IQueryable<ChangedRow> LaterAbout(NewsContext context, Change change, Subject subject)
    {
        var standing = context.Changes.Standing();
        return context.ChangeSubjects.About(subject.Kind, subject.Id).Where(id => id > change.Id && standing.Any(c => c.Id == id))
            .Join(context.ChangedRows, id => id, r => r.ChangeId, (_, r) => r);
    }

    // Rows of a type that had or got a number as a value, given as it is logged: "SpeakerId":7. A quotation mark in a logged text is escaped,
    // so that no text looks like a value.
    private static IQueryable<ChangedRow> Holding(IQueryable<ChangedRow> rows, string entity, string value)
    {
        var (within, last) = (value + ",", value + "}");
        return rows.Where(r => r.Entity == entity
            && (r.Before!.Contains(within) || r.Before.Contains(last) || r.After!.Contains(within) || r.After.Contains(last)));
    }

    private static HashSet<string> Names(ChangedRow row) =>
        [.. JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Before ?? row.After!)!.Keys.Where(name => name != nameof(IVersioned.Version))];
}
