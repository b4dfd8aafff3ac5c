using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>A row as it was, and a way to ask what it became once the database has numbered it.</summary>
/// <param name="Finish">The row's entry in the log; call it after saving.</param>
/// <param name="Subjects">What it was and is about; call it after saving.</param>
internal readonly record struct RecordedRow(Func<ChangedRow> Finish, Func<IEnumerable<Subject>> Subjects);

/// <summary>Reads from the change tracker what an act does to which rows.</summary>
internal static class RowRecorder
{
    // Not a person's work: the log itself, and preferences.
    private static readonly HashSet<Type> Unlogged = [typeof(Change), typeof(ChangedRow), typeof(ChangeSubject), typeof(ReadState), typeof(ReaderSettings)];

    // Places mean nothing without the text that they count in, which may be another one by the time they are put back: all of a row go together.
    private static readonly HashSet<string> Placed =
    [
        nameof(Quote.RevisionId), nameof(TextAnchor.Ranges), nameof(Quote.Contents), nameof(Quote.Position), nameof(Quote.Words), nameof(Quote.Cue), nameof(Quote.Sources),
    ];

    /// <summary>The rows that saving <paramref name="context"/> would touch.</summary>
    public static IReadOnlyList<RecordedRow> Capture(NewsContext context)
    {
        context.ChangeTracker.DetectChanges();
        return [.. context.ChangeTracker.Entries().Where(IsLogged).ToList().Select(Record)];
    }

    private static bool IsLogged(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Unlogged.Contains(entry.Metadata.ClrType);

    private static RecordedRow Record(EntityEntry entry)
    {
        var state = entry.State;
        string? key = state == EntityState.Added ? null : RowJson.WriteKey(entry);
        string? before = state == EntityState.Added ? null : RowJson.Write(entry, Changed(entry, state), original: true);
        var changed = Changed(entry, state).ToList();
        var subjects = RowSubjects.Before(entry);
        return new RecordedRow(
            () => new ChangedRow
            {
                Entity = entry.Metadata.ClrType.Name,
                Key = key ?? RowJson.WriteKey(entry),
                Before = before,
                After = state == EntityState.Deleted ? null : RowJson.Write(entry, changed, original: false),
            },
            () => state == EntityState.Deleted ? subjects : subjects.Concat(RowSubjects.After(entry)));
    }

    private static IEnumerable<PropertyEntry> Changed(EntityEntry entry, EntityState state)
    {
        if (state != EntityState.Modified) return entry.Properties;
        bool isMoved = entry.Properties.Any(p => p.IsModified && Placed.Contains(p.Metadata.Name));
        return entry.Properties.Where(p => (p.IsModified && p.Metadata.Name != nameof(IVersioned.Version)) || (isMoved && Placed.Contains(p.Metadata.Name)));
    }
}

/// <summary>Rows as JSON: property names, and values as the store holds them.</summary>
internal static class RowJson
{
    /// <summary>The values of <paramref name="properties"/>, as they are in the store or as they are about to be.</summary>
    public static string Write(EntityEntry entry, IEnumerable<PropertyEntry> properties, bool original) =>
        JsonSerializer.Serialize(properties.ToDictionary(p => p.Metadata.Name, p => Stored(p, original ? p.OriginalValue : p.CurrentValue)));

    /// <summary>The row's key.</summary>
    public static string WriteKey(EntityEntry entry) =>
        JsonSerializer.Serialize(entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));

    /// <summary>A property's current value, as the store would hold it, in JSON.</summary>
    public static string Current(PropertyEntry property) => JsonSerializer.Serialize(Stored(property, property.CurrentValue));

    /// <summary>Puts a value that was written by this class back.</summary>
    public static void Set(PropertyEntry property, JsonElement value)
    {
        var mapping = property.Metadata.GetTypeMapping();
        var type = mapping.Converter?.ProviderClrType ?? property.Metadata.ClrType;
        object? stored = value.ValueKind == JsonValueKind.Null ? null : value.Deserialize(type);
        property.CurrentValue = mapping.Converter is null || stored is null ? stored : mapping.Converter.ConvertFromProvider(stored);
    }

    /// <summary>The number that is the row's whole key.</summary>
    public static int NumberOf(ChangedRow row) => JsonSerializer.Deserialize<int[]>(row.Key)![0];

    /// <summary>Whether a property is among the values that were written.</summary>
    public static bool Has(ChangedRow row, string property) => ValuesOf(row, property).Any();

    /// <summary>The numbers that a property had and got.</summary>
    public static IEnumerable<int> NumbersIn(ChangedRow row, string property) =>
        ValuesOf(row, property).Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetInt32());

    /// <summary>The number that a property had before, if it had one.</summary>
    public static IEnumerable<int> NumberBefore(ChangedRow row, string property) =>
        ValuesIn(row.Before, property).Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetInt32());

    /// <summary>The number that a property got, if it got one.</summary>
    public static IEnumerable<int> NumberAfter(ChangedRow row, string property) =>
        ValuesIn(row.After, property).Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetInt32());

    /// <summary>The text that a property had before, if it had one.</summary>
    public static IEnumerable<string> TextBefore(ChangedRow row, string property) =>
        ValuesIn(row.Before, property).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!);

    /// <summary>The text that a property got, if it got one.</summary>
    public static IEnumerable<string> TextAfter(ChangedRow row, string property) =>
        ValuesIn(row.After, property).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!);

    /// <summary>The texts that a property had and got.</summary>
    public static IEnumerable<string> TextsIn(ChangedRow row, string property) =>
        ValuesOf(row, property).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!);

    private static IEnumerable<JsonElement> ValuesOf(ChangedRow row, string property) => ValuesIn(row.Before, property).Concat(ValuesIn(row.After, property));

    private static IEnumerable<JsonElement> ValuesIn(string? json, string property)
    {
        if (json is not null && JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.TryGetValue(property, out var value)) yield return value;
    }

    private static object? Stored(PropertyEntry property, object? value) =>
        property.Metadata.GetTypeMapping().Converter is { } converter && value is not null ? converter.ConvertToProvider(value) : value;
}
