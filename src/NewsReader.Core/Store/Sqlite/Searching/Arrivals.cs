using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>What of one kind came into the archive after a moment.</summary>
internal sealed class Arrivals(NewsContext context, SearchKind kind, DateTime sinceUtc, CancellationToken ct)
{
    // Imports that run beside one another are numbered in the order in which they end.
    private const int Latest = 100;

    /// <summary>Whether anything did: where not, no search has to be made. What came last has the highest numbers.</summary>
    public Task<bool> AreThereAsync() => kind switch
    {
        SearchKind.Claims => context.Claims.OrderByDescending(c => c.Id).Take(Latest).AnyAsync(c => c.CreatedUtc > sinceUtc, ct),
        SearchKind.Notes => context.Notes.OrderByDescending(n => n.Id).Take(Latest).AnyAsync(n => n.CreatedUtc > sinceUtc, ct),
        _ => context.Articles.OrderByDescending(a => a.Id).Take(Latest).AnyAsync(a => a.ImportedUtc > sinceUtc, ct),
    };

    /// <summary>Those of <paramref name="keys"/>, which are in the order of hits, that did; at most <paramref name="most"/>, the first.</summary>
    public async Task<IReadOnlyList<long>> AmongAsync(IReadOnlyList<long> keys, int most)
    {
        string list = $"[{string.Join(',', keys)}]";
        var found = await context.Database.SqlQuery<long>(Sql(list)).ToListAsync(ct);
        var came = found.ToHashSet();
        return [.. keys.Where(came.Contains).Take(most)];
    }

    private FormattableString Sql(string list) => kind switch
    {
        SearchKind.Articles => $"""
            SELECT k.Key AS Value FROM ArticleKeys k JOIN Articles a ON a.Id = k.ArticleId
            WHERE k.Key IN (SELECT value FROM json_each({list})) AND a.ImportedUtc > {sinceUtc}
            """,
        SearchKind.Quotes => $"""
            SELECT k.Key AS Value FROM QuoteKeys k JOIN Quotes q ON q.Id = k.QuoteId JOIN Articles a ON a.Id = q.ArticleId
            WHERE k.Key IN (SELECT value FROM json_each({list})) AND a.ImportedUtc > {sinceUtc}
            """,
        SearchKind.Claims => $"SELECT Id AS Value FROM Claims WHERE Id IN (SELECT value FROM json_each({list})) AND CreatedUtc > {sinceUtc}",
        _ => $"SELECT Id AS Value FROM Notes WHERE Id IN (SELECT value FROM json_each({list})) AND CreatedUtc > {sinceUtc}",
    };
}
