using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Importing.Findings;

/// <summary>Puts new findings in the place of the machine's earlier ones, around the quotes that are people's.</summary>
internal sealed class QuoteRenewal(NewsContext context)
{
    /// <summary>
    /// A finding of the very words of an earlier one keeps its row. Of the others, what quotes that are not the machine's to change leave free
    /// is added. What is not found any more goes, unless a person has judged it or something refers to it. Unsaved.
    /// </summary>
    public async Task<(int Added, int Kept, int Removed)> RenewAsync(Revision revision, AnalyzedText analyzed, CancellationToken cancellationToken)
    {
        var quotes = await context.Quotes.Include(q => q.Speaker).Where(q => q.RevisionId == revision.Id).OrderBy(q => q.Id).ToListAsync(cancellationToken);
        var held = await HeldAsync(quotes, cancellationToken);
        var free = quotes.Where(q => !held.Contains(q)).GroupBy(KeyOf).ToDictionary(same => same.Key, same => new Queue<Quote>(same));
        var around = new HeldQuotes(held);
        var making = new QuoteMaking(context);
        int added = 0, kept = held.Count;
        foreach (var found in analyzed.Attributions.Concat(analyzed.Unattributed))
        {
            if (await KeepAsync(found)) continue;
            foreach (var rest in around.FreeOf(found))
            {
                if (!await making.AgreesAsync(rest, cancellationToken) || await KeepAsync(rest.Finding)) continue;
                context.Quotes.Add(await making.MakeAsync(revision, rest.Finding, cancellationToken));
                added++;
            }
        }

        var gone = free.Values.SelectMany(rest => rest).ToList();
        context.Quotes.RemoveRange(gone);
        return (added, kept, gone.Count);

        async Task<bool> KeepAsync(Attribution found)
        {
            if (!free.TryGetValue(string.Join(' ', found.Contents), out var same) || !same.TryDequeue(out var quote)) return false;
            await making.RenewAsync(quote, found, cancellationToken);
            kept++;
            return true;
        }
    }

    private static string KeyOf(Quote quote) => string.Join(' ', quote.Contents);

    // A person's, or one that a claim rests on, or that a change knows: undoing it, or doing it again, must find the row as it left it.
    private async Task<HashSet<Quote>> HeldAsync(List<Quote> quotes, CancellationToken cancellationToken)
    {
        int[] ids = [.. quotes.Select(q => q.Id)];
        string[] keys = [.. ids.Select(id => $"[{id}]")];
        var claimed = await context.ClaimAppearances.Where(a => a.QuoteId != null && EF.Parameter(ids).Contains(a.QuoteId.Value))
            .Select(a => a.QuoteId!.Value).ToHashSetAsync(cancellationToken);
        if (quotes.Count > 0) claimed.UnionWith(await OnceClaimedAsync(quotes[0].ArticleId, cancellationToken));
        var changed = await context.ChangedRows.Where(r => r.Entity == nameof(Quote) && EF.Parameter(keys).Contains(r.Key))
            .Select(r => r.Key).ToHashSetAsync(cancellationToken);
        return [.. quotes.Where(q => q.IsPersons || claimed.Contains(q.Id) || changed.Contains($"[{q.Id}]"))];
    }

    // The quotes of places that claims had here, be they there still or not.
    private async Task<IEnumerable<int>> OnceClaimedAsync(int articleId, CancellationToken cancellationToken)
    {
        var places = await context.Changes.Where(c => c.ArticleId == articleId).SelectMany(c => c.Rows)
            .Where(r => r.Entity == nameof(ClaimAppearance)).Select(r => r.After ?? r.Before!).ToListAsync(cancellationToken);
        return places.Select(QuoteIn).OfType<int>();
    }

    private static int? QuoteIn(string values)
    {
        using var json = JsonDocument.Parse(values);
        return json.RootElement.TryGetProperty(nameof(ClaimAppearance.QuoteId), out var quote) && quote.ValueKind == JsonValueKind.Number && quote.TryGetInt32(out int id) ? id : null;
    }
}
