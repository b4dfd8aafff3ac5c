using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Puts the rows of a change back as they were before it.</summary>
internal static class RowRestorer
{
    // A new speaker or tag is everybody's from the moment it is there.
    private static readonly HashSet<string> Shared = [nameof(Speaker), nameof(SpeakerName), nameof(Tag)];

    /// <summary>Restores every row in the tracker, unsaved, but for <see cref="RestoreSharedAsync"/>. The first row that is no longer as the change left it, or null.</summary>
    public static async Task<ChangedRow?> RestoreOwnAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        foreach (var row in change.Rows.Where(r => !IsSharedAddition(r)).OrderByDescending(r => r.Id))
            if (!await RestoreAsync(context, row, cancellationToken)) return row;
        return null;
    }

    /// <summary>Takes away the speakers and tags that the change made and that nothing uses by now; the others stay.</summary>
    public static async Task RestoreSharedAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        foreach (var row in change.Rows.Where(IsSharedAddition))
        {
            var type = context.Model.GetEntityTypes().Single(t => t.ClrType.Name == row.Entity);
            object? entity = await FindAsync(context, type, row.Key, cancellationToken);
            if (entity is not null && !await IsInUseAsync(context, entity, cancellationToken)) context.Remove(entity);
        }
    }

    private static bool IsSharedAddition(ChangedRow row) => row.Before is null && Shared.Contains(row.Entity);

    private static Task<bool> IsInUseAsync(NewsContext context, object entity, CancellationToken cancellationToken) => entity switch
    {
        Tag tag => context.ArticleTags.AnyAsync(t => t.TagId == tag.Id, cancellationToken),
        Speaker speaker => IsSpeakerInUseAsync(context, speaker.Id, cancellationToken),
        SpeakerName name => IsSpeakerInUseAsync(context, name.SpeakerId, cancellationToken),
        _ => Task.FromResult(false),
    };

    private static async Task<bool> IsSpeakerInUseAsync(NewsContext context, int id, CancellationToken cancellationToken) =>
        await context.Quotes.AnyAsync(q => q.SpeakerId == id, cancellationToken)
        || await context.Speakers.AnyAsync(s => s.MergedIntoId == id, cancellationToken);

    private static async Task<bool> RestoreAsync(NewsContext context, ChangedRow row, CancellationToken cancellationToken)
    {
        var type = context.Model.GetEntityTypes().Single(t => t.ClrType.Name == row.Entity);
        object? entity = await FindAsync(context, type, row.Key, cancellationToken);
        if (row.After is null) return entity is null && Recreate(context, type, row.Before!);
        if (entity is null) return false;

        var entry = context.Entry(entity);
        if (!IsAsLeft(entry, row.After)) return false;
        if (row.Before is null) entry.State = EntityState.Deleted;
        else SetAll(entry, row.Before);
        return true;
    }

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
            if (name != nameof(IVersioned.Version) && entry.Metadata.FindProperty(name) is not null && RowJson.Current(entry.Property(name)) != value.GetRawText()) return false;
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
