using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Changes;

/// <summary>The words of a quote's cue and sources, of which the log of changes has the places alone.</summary>
public sealed class PlacedWords
{
    private static readonly string[] Places = [nameof(Quote.Cue), nameof(Quote.Sources)];

    private readonly Dictionary<int, string> _texts;
    private readonly Dictionary<int, int> _current;

    private PlacedWords(Dictionary<int, string> texts, Dictionary<int, int> current) => (_texts, _current) = (texts, current);

    /// <summary>The words of the places in <paramref name="rows"/>.</summary>
    public static async Task<PlacedWords> OfAsync(NewsContext context, IEnumerable<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var placed = rows.Where(row => Sides(row).Any(HasPlace)).ToList();
        if (placed.Count == 0) return new([], []);
        int[] changes = [.. placed.Select(row => row.ChangeId).Distinct()];
        var current = await context.Changes.Where(c => EF.Parameter(changes).Contains(c.Id) && c.ArticleId != null)
            .Select(c => new { c.Id, Text = context.Revisions.Where(r => r.ArticleId == c.ArticleId && r.ImportedUtc <= c.AtUtc).OrderByDescending(r => r.Ordinal).Select(r => (int?)r.Id).FirstOrDefault() })
            .Where(c => c.Text != null).ToDictionaryAsync(c => c.Id, c => c.Text!.Value, cancellationToken);
        int[] named = [.. placed.SelectMany(Sides).Select(NamedText).OfType<int>().Concat(current.Values).Distinct()];
        var texts = await context.Revisions.Where(r => EF.Parameter(named).Contains(r.Id)).Select(r => new { r.Id, r.Text }).ToDictionaryAsync(r => r.Id, r => r.Text, cancellationToken);
        return new PlacedWords(texts, current);
    }

    /// <summary>Whether the value called <paramref name="name"/> is such a place.</summary>
    public static bool IsPlace(ChangedRow row, string name) => row.Entity == nameof(Quote) && Places.Contains(name);

    /// <summary>The words at <paramref name="spans"/>, one of the values of <paramref name="row"/>; where the text has none there, the place itself.</summary>
    public string In(ChangedRow row, Dictionary<string, JsonElement> values, string spans)
    {
        // A row that names no text was changed in the one that was current then.
        string? text = (NamedText(values) ?? (_current.TryGetValue(row.ChangeId, out int then) ? then : null)) is { } id ? _texts.GetValueOrDefault(id) : null;
        var places = spans.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => TextSpan.TryParse(place, out var span) ? span : default).ToList();
        return text is null || places.Exists(place => place.IsEmpty || place.End > text.Length) ? spans : string.Join(" … ", places.Select(place => place.In(text)));
    }

    private static IEnumerable<Dictionary<string, JsonElement>> Sides(ChangedRow row) =>
        row.Entity != nameof(Quote) ? [] : new[] { row.Before, row.After }.OfType<string>().Select(json => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!);

    private static bool HasPlace(Dictionary<string, JsonElement> values) => Places.Any(name => values.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0);

    private static int? NamedText(Dictionary<string, JsonElement> values) => values.TryGetValue(nameof(Quote.RevisionId), out var value) && value.TryGetInt32(out int id) ? id : null;
}
