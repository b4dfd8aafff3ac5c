using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Puts the rows of a change back as they were before it.</summary>
internal static class RowRestorer
{
    // What imports and the store change, not people.
    private static readonly HashSet<string> Unasked =
    [
        nameof(IVersioned.Version), nameof(TextAnchor.Ranges), nameof(TextAnchor.RevisionId), nameof(TextAnchor.State),
        nameof(Quote.Contents), nameof(Quote.Position), nameof(Quote.Words), nameof(Quote.Cue), nameof(Quote.Sources),
        nameof(ClaimAppearance.QuoteId),
    ];

    private static readonly string[] Filings = [nameof(ArticleTag), nameof(QuoteTag), nameof(ClaimTag)];

    /// <summary>
    /// The rows to restore, last first, in steps to be saved one by one: what several acts undone together did to one row is taken back
    /// one by one. The rows that the change added for everybody are none of them: see <see cref="RestoreSharedAsync"/>.
    /// </summary>
    public static IEnumerable<IReadOnlyList<ChangedRow>> Steps(Change change)
    {
        var step = new List<ChangedRow>();
        foreach (var row in Own(change).OrderByDescending(r => r.Id))
        {
            if (IsMark(row) && step.Count > 0)
            {
                yield return step;
                step = [];
            }

            step.Add(row);
        }

        yield return step;
    }

    /// <summary>The row that says of a change that it was undone together with another: by it they come back together.</summary>
    public static ChangedRow UndoneWithIt(int id) => new() { Entity = nameof(Change), Key = $"[{id}]", Before = """{"IsUndone":false}""", After = """{"IsUndone":true}""" };

    /// <summary>Restores the rows of a step in the tracker, unsaved. False where one is no longer as the change left it.</summary>
    public static async Task<bool> RestoreAsync(NewsContext context, IReadOnlyList<ChangedRow> step, bool isRedo, CancellationToken cancellationToken)
    {
        var rows = new List<ChangedRow>();
        foreach (var row in step)
            if (!await IsFoundAnewAsync(context, row, cancellationToken)) rows.Add(row);
        // To say that it is undone, where nothing of it was left, would not be true.
        if (step.Count > 0 && rows.Count == 0) return false;
        foreach (var row in rows)
            if (!await RestoreAsync(context, row, cancellationToken)) return false;
        if (await IsAnyMergedAwayAsync(context, cancellationToken)) return false;
        await CatchingUp.ToCurrentTextAsync(context, isRedo, cancellationToken);
        return true;
    }

    // A finding that stayed the machine's, as one does that went over to another speaker in a merge: a new text of the article took its
    // place, and with it went what there is to restore.
    private static async Task<bool> IsFoundAnewAsync(NewsContext context, ChangedRow row, CancellationToken cancellationToken) =>
        row is { Entity: nameof(Quote), Before: not null, After: not null } && !RowJson.Has(row, nameof(Quote.AnchorId))
        && await context.FindAsync<Quote>([RowJson.NumberOf(row)], cancellationToken) is null;

    private static bool IsMark(ChangedRow row) => row.Entity == nameof(Change);

    /// <summary>The rows that are the change's own: not those it added for everybody.</summary>
    public static IEnumerable<ChangedRow> Own(Change change) => change.Rows.Where(r => !IsSharedAddition(change, r));

    // Two merges undone out of their order could lead a speaker to one that leads back to it, and a quote given back to whom it was by
    // before could be by somebody merged away since, where no list shows it.
    private static async Task<bool> IsAnyMergedAwayAsync(NewsContext context, CancellationToken cancellationToken)
    {
        var led = context.ChangeTracker.Entries<Speaker>().Select(entry => entry.Entity.MergedIntoId);
        var said = context.ChangeTracker.Entries<Quote>().Where(entry => entry.Property(q => q.SpeakerId).IsModified || entry.State == EntityState.Added).Select(entry => entry.Entity.SpeakerId);
        foreach (int id in led.Concat(said).OfType<int>().Distinct().ToList())
            if ((await context.Speakers.FindAsync([id], cancellationToken))?.MergedIntoId is not null) return true;
        return false;
    }

    /// <summary>Takes away the speakers and tags that the change made and that nothing uses by now; the others stay. Whether a speaker goes.</summary>
    public static async Task<bool> RestoreSharedAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        bool hasSpeakerGone = false;
        foreach (var row in change.Rows.Where(IsSharedMaking))
        {
            var type = TypeOf(context, row);
            object? entity = await FindAsync(context, type, row.Key, cancellationToken);
            if (entity is null || await IsInUseAsync(context, change, entity, cancellationToken)) continue;
            if (entity is Speaker speaker)
            {
                context.RemoveRange(await context.SpeakerNames.Where(n => n.SpeakerId == speaker.Id).ToListAsync(cancellationToken));
                hasSpeakerGone = true;
            }

            context.Remove(entity);
        }

        return hasSpeakerGone;
    }

    // A new speaker or tag is everybody's from the moment it is there.
    private static bool IsSharedMaking(ChangedRow row) => row.Before is null && row.Entity is nameof(Speaker) or nameof(Tag);

    // The names that a new speaker was made with stay and go with it; a name given later is the giver's.
    private static bool IsSharedAddition(Change change, ChangedRow row) =>
        IsSharedMaking(row)
        || (row.Before is null && row.Entity == nameof(SpeakerName)
            && change.Rows.Any(r => IsSharedMaking(r) && r.Entity == nameof(Speaker) && r.Key == $"[{Values(row.After!)[nameof(SpeakerName.SpeakerId)]}]"));

    private static async Task<bool> IsInUseAsync(NewsContext context, Change change, object entity, CancellationToken cancellationToken) => entity switch
    {
        Tag tag => await IsFiledUnderAsync(context, tag.Id, cancellationToken) || await WasFiledUnderAsync(context, change, tag.Id, cancellationToken),
        Speaker speaker => await IsReferredToAsync(context, speaker.Id, cancellationToken) || await IsWorkedOnAsync(context, change, speaker.Id, cancellationToken),
        _ => false,
    };

    private static async Task<bool> IsFiledUnderAsync(NewsContext context, int id, CancellationToken cancellationToken) =>
        await context.ArticleTags.AnyAsync(t => t.TagId == id, cancellationToken)
        || await context.QuoteTags.AnyAsync(t => t.TagId == id, cancellationToken)
        || await context.ClaimTags.AnyAsync(t => t.TagId == id, cancellationToken);

    // Taken off by an act that stands, whose undo puts it on again.
    private static Task<bool> WasFiledUnderAsync(NewsContext context, Change change, int id, CancellationToken cancellationToken)
    {
        string end = $",{id}]";
        return Dependents.Later(context, change).AnyAsync(r => Filings.Contains(r.Entity) && r.Key.EndsWith(end), cancellationToken);
    }

    private static async Task<bool> IsReferredToAsync(NewsContext context, int id, CancellationToken cancellationToken) =>
        await context.Quotes.AnyAsync(q => q.SpeakerId == id, cancellationToken)
        || await context.Speakers.AnyAsync(s => s.MergedIntoId == id, cancellationToken);

    private static async Task<bool> IsWorkedOnAsync(NewsContext context, Change change, int id, CancellationToken cancellationToken)
    {
        var madeWith = change.Rows.Where(r => r.Entity == nameof(SpeakerName)).Select(r => JsonSerializer.Deserialize<int[]>(r.Key)![0]).ToList();
        return await context.SpeakerNames.AnyAsync(n => n.SpeakerId == id && !madeWith.Contains(n.Id), cancellationToken)
            || await Dependents.LaterAbout(context, change, new Subject(SubjectKind.Speaker, id)).AnyAsync(cancellationToken);
    }

    private static async Task<bool> RestoreAsync(NewsContext context, ChangedRow row, CancellationToken cancellationToken)
    {
        var type = TypeOf(context, row);
        object? entity = await FindAsync(context, type, row.Key, cancellationToken);
        if (row.After is null) return entity is null && Recreate(context, type, row.Before!);
        if (entity is null) return false;

        var entry = context.Entry(entity);
        if (!IsAsLeft(entry, row.After)) return false;
        if (row.Before is null) entry.State = EntityState.Deleted;
        else SetAll(entry, row.Before);
        return true;
    }

    /// <summary>What the row is of.</summary>
    public static IEntityType TypeOf(NewsContext context, ChangedRow row) => context.Model.GetEntityTypes().Single(t => t.ClrType.Name == row.Entity);

    private static async Task<object?> FindAsync(NewsContext context, IEntityType type, string key, CancellationToken cancellationToken)
    {
        var values = JsonSerializer.Deserialize<JsonElement[]>(key)!;
        var properties = type.FindPrimaryKey()!.Properties;
        object?[] keys = [.. properties.Select((property, i) => values[i].Deserialize(property.ClrType))];
        return await context.FindAsync(type.ClrType, keys, cancellationToken);
    }

    private static bool Recreate(NewsContext context, IEntityType type, string before)
    {
        object entity = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        var entry = context.Entry(entity);
        SetAll(entry, before);
        entry.State = EntityState.Added;
        return true;
    }

    private static bool IsAsLeft(EntityEntry entry, string after)
    {
        foreach (var (name, value) in Values(after))
            if (!Unasked.Contains(name) && entry.Metadata.FindProperty(name) is not null && RowJson.Current(entry.Property(name)) != value.GetRawText()) return false;
        return true;
    }

    // A property that a later version of the program no longer has is left out.
    private static void SetAll(EntityEntry entry, string values)
    {
        foreach (var (name, value) in Values(values))
            if (entry.Metadata.FindProperty(name) is not null) RowJson.Set(entry.Property(name), value);
    }

    private static Dictionary<string, JsonElement> Values(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
