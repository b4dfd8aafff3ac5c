using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Changes;

/// <summary>One row that a change touched, in words.</summary>
/// <param name="What">What it is and what was done to it, as "Quote 12, changed".</param>
/// <param name="Lines">Its values.</param>
public sealed record RowWords(string What, IReadOnlyList<ValueWords> Lines);

/// <summary>One value of a row, in words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">What it was; empty where it was nothing.</param>
/// <param name="After">What it became; empty where it became nothing.</param>
public sealed record ValueWords(string Name, string Before, string After);

/// <summary>Puts the logged rows of changes into words.</summary>
/// <param name="model">What the rows' values are.</param>
/// <param name="names">What the rows that values refer to are called, by type and number.</param>
/// <param name="places">The words of places.</param>
public sealed class ChangeWords(IModel model, IReadOnlyDictionary<(string Entity, int Id), string> names, PlacedWords places)
{
    private const int LongestValue = 300, LongestName = 80;

    // Bookkeeping, or said better by another value of the same row.
    private static readonly HashSet<string> Unseen =
    [
        "Id", "Version", nameof(Quote.RevisionId), nameof(Quote.AnchorId), nameof(Quote.Position), nameof(Quote.Contents),
        nameof(Quote.AuthorId), nameof(Article.Day), nameof(SpeakerName.Folded), nameof(SpeakerName.FoldedSurname),
    ];

    /// <summary>What puts <paramref name="rows"/> into words.</summary>
    public static async Task<ChangeWords> OfAsync(NewsContext context, IEnumerable<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var logged = rows.ToList();
        var references = logged.SelectMany(row => References(context.Model, row)).Concat(logged.Select(Own).OfType<(string Entity, int Id)>()).Distinct().ToLookup(r => r.Entity, r => r.Id);
        var (speakers, tags, articles, quotes) = (references[nameof(Speaker)].ToList(), references[nameof(Tag)].ToList(), references[nameof(Article)].ToList(), references[nameof(Quote)].ToList());
        var names = logged.SelectMany(NamesIn).DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Name);
        foreach (var s in await context.Speakers.Where(s => speakers.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken)) names[(nameof(Speaker), s.Id)] = s.Name;
        foreach (var t in await context.Tags.Where(t => tags.Contains(t.Id)).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken)) names[(nameof(Tag), t.Id)] = t.Name;
        foreach (var a in await context.Articles.Where(a => articles.Contains(a.Id)).Select(a => new { a.Id, a.Title }).ToListAsync(cancellationToken)) names[(nameof(Article), a.Id)] = a.Title;
        foreach (var q in await context.Quotes.AsNoTracking().Where(q => quotes.Contains(q.Id)).ToListAsync(cancellationToken)) names[(nameof(Quote), q.Id)] = Quoted.Of(string.Join(" … ", q.Parts.Select(Quoted.Inner)), LongestName);
        return new ChangeWords(context.Model, names, await PlacedWords.OfAsync(context, logged, cancellationToken));
    }

    /// <summary>A row in words.</summary>
    public RowWords Of(ChangedRow row)
    {
        var (before, after) = (Values(row.Before), Values(row.After));
        var type = TypeOf(model, row);
        var lines = before.Keys.Union(after.Keys).Where(name => !Unseen.Contains(name)).Select(name => new ValueWords(Label(name), Word(row, type, name, before), Word(row, type, name, after)));
        return new RowWords(What(row), [.. lines.Where(line => line.Before != line.After)]);
    }

    // The rows that the values of a row refer to.
    private static IEnumerable<(string Entity, int Id)> References(IModel model, ChangedRow row) =>
        from value in Values(row.Before).Concat(Values(row.After))
        where value.Value.ValueKind == JsonValueKind.Number
        let entity = Referred(TypeOf(model, row)?.FindProperty(value.Key))
        where entity is not null
        select (entity, value.Value.GetInt32());

    // The row itself, where a number tells it.
    private static (string Entity, int Id)? Own(ChangedRow row) => int.TryParse(row.Key.AsSpan().Trim("[]"), out int id) ? (row.Entity, id) : null;

    // The names that logged rows had, for those that are gone.
    private static IEnumerable<((string Entity, int Id) Key, string Name)> NamesIn(ChangedRow row)
    {
        var values = Values(row.After ?? row.Before);
        if (values.TryGetValue("Name", out var name) && values.TryGetValue("Id", out var id)) yield return ((row.Entity, id.GetInt32()), name.ToString());
    }

    private string What(ChangedRow row)
    {
        string what = row.Entity switch
        {
            nameof(TextAnchor) => "Place in the text",
            nameof(ArticleTag) => "Tag on an article",
            nameof(SpeakerName) => "Name of a speaker",
            nameof(ClaimAppearance) => "Place of a claim",
            var entity => Split(entity),
        };
        if (Own(row) is { } own && names.GetValueOrDefault(own) is { } name) what = $"{what} {name}";
        return $"{what}, {(row.Before is null ? "added" : row.After is null ? "removed" : "changed")}";
    }

    private string Word(ChangedRow row, IEntityType? type, string name, Dictionary<string, JsonElement> values)
    {
        if (!values.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null) return "";
        if (PlacedWords.IsPlace(row, name)) return Excerpt.Of(places.In(row, values, value.ToString()), LongestValue);
        var property = type?.FindProperty(name);
        return Excerpt.Of(property is null ? value.ToString() : Word(property, value), LongestValue);
    }

    private string Word(IProperty property, JsonElement value)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (value.ValueKind == JsonValueKind.Number && Referred(property) is { } entity)
            return names.GetValueOrDefault((entity, value.GetInt32())) ?? $"{Split(entity).ToLowerInvariant()} {value}";
        if (type.IsEnum && value.TryGetInt32(out int number)) return Split(Enum.GetName(type, number) ?? value.ToString()).ToLowerInvariant();
        if (type == typeof(DateTime) && value.TryGetDateTime(out var moment)) return Wording.Moment(moment);
        if (type == typeof(DateOnly) && value.Deserialize<DateOnly?>() is { } day) return Wording.Day(day);
        if (type == typeof(IReadOnlyList<AnchorRange>)) return string.Join(" … ", JsonSerializer.Deserialize<AnchorRange[]>(value.GetString()!)!.Select(range => range.Exact));
        return value.ValueKind switch { JsonValueKind.True => "yes", JsonValueKind.False => "no", _ => value.ToString() };
    }

    private static IEntityType? TypeOf(IModel model, ChangedRow row) => model.GetEntityTypes().SingleOrDefault(type => type.ClrType.Name == row.Entity);

    private static string? Referred(IProperty? property) =>
        property?.GetContainingForeignKeys().FirstOrDefault(key => key.Properties.Count == 1)?.PrincipalEntityType.ClrType.Name;

    private static Dictionary<string, JsonElement> Values(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    // SpeakerId is the speaker, DeletedUtc is when it was deleted.
    private static string Label(string name)
    {
        if (name == nameof(TextAnchor.Ranges)) return "Words";
        if (name == nameof(Quote.Sources)) return "Source";
        if (name == nameof(Evidence.Named)) return "Source in words";
        foreach (string end in new[] { "Id", "Utc" })
            if (name.EndsWith(end, StringComparison.Ordinal) && name.Length > end.Length) name = name[..^end.Length];
        return Split(name);
    }

    private static string Split(string name) =>
        string.Concat(name.Select((sign, at) => at > 0 && char.IsUpper(sign) ? " " + char.ToLowerInvariant(sign) : sign.ToString()));
}
