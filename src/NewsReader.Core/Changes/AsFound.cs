using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Reads from the log how a finding was before anybody corrected it.</summary>
internal static class AsFound
{
    private static readonly string[] Shape = [nameof(Quote.RevisionId), nameof(Quote.Contents), nameof(Quote.Cue), nameof(Quote.Sources), nameof(Quote.Form)];

    /// <summary>The finding with the bounds, cue, source words and form that it was found with, in the revision that these count in, untracked; null where there is none.</summary>
    public static async Task<Quote?> ReadAsync(NewsContext context, int quoteId, CancellationToken cancellationToken)
    {
        if (await context.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == quoteId, cancellationToken) is not { } quote) return null;
        string key = $"[{quoteId}]";
        var rows = await context.ChangedRows.AsNoTracking().Where(r => r.Entity == nameof(Quote) && r.Key == key && r.Before != null).OrderBy(r => r.Id).Select(r => r.Before!).ToListAsync(cancellationToken);
        var entry = context.Entry(quote);
        var missing = Shape.ToHashSet();
        foreach (var before in rows.Select(row => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row)!))
        {
            foreach (string property in missing.Where(before.ContainsKey).ToList())
            {
                RowJson.Set(entry.Property(property), before[property]);
                missing.Remove(property);
            }
        }

        return quote;
    }
}
