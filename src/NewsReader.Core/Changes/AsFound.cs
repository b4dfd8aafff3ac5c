using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Reads from the log how a finding was before anybody corrected it, and whom it was linked to.</summary>
internal static class AsFound
{
    private static readonly string[] Shape = [nameof(Quote.RevisionId), nameof(Quote.Contents), nameof(Quote.Cue), nameof(Quote.Sources), nameof(Quote.Form)];

    /// <summary>The finding with the bounds, cue, source words and form that it was found with, in the revision that these count in, untracked; null where there is none.</summary>
    public static async Task<Quote?> ReadAsync(NewsContext context, int quoteId, CancellationToken cancellationToken)
    {
        if (await context.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == quoteId, cancellationToken) is not { } quote) return null;
        var rows = await Rows(context, quoteId).ToListAsync(cancellationToken);
        var entry = context.Entry(quote);
        var missing = Shape.ToHashSet();
        foreach (var before in rows.Select(row => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Before!)!))
        {
            foreach (string property in missing.Where(before.ContainsKey).ToList())
            {
                RowJson.Set(entry.Property(property), before[property]);
                missing.Remove(property);
            }
        }

        return quote;
    }

    /// <summary>The numbers of the speakers that the finding was linked to before.</summary>
    public static async Task<IEnumerable<int>> SpeakersAsync(NewsContext context, int quoteId, CancellationToken cancellationToken) =>
        (await Rows(context, quoteId).ToListAsync(cancellationToken)).SelectMany(row => RowJson.NumberBefore(row, nameof(Quote.SpeakerId)));

    // What was changed of it, the oldest first.
    private static IQueryable<ChangedRow> Rows(NewsContext context, int quoteId)
    {
        string key = $"[{quoteId}]";
        return context.ChangedRows.AsNoTracking().Where(r => r.Entity == nameof(Quote) && r.Key == key && r.Before != null).OrderBy(r => r.Id);
    }
}
