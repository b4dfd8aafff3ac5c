using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>What came into the archive after a moment: articles that were imported, and claims and notes that were made. What came last has the highest numbers.</summary>
/// <param name="context">The archive.</param>
/// <param name="sinceUtc">The moment.</param>
/// <param name="ct">Stops it.</param>
internal sealed class Arrivals(NewsContext context, DateTime sinceUtc, CancellationToken ct)
{
    // Imports that run beside one another are numbered in the order in which they end.
    private const int Late = 100;

    /// <summary>Whether anything of a kind did: where not, no search has to be made.</summary>
    public async Task<bool> AreThereAsync(SearchKind kind) => await LatestAsync(kind) > sinceUtc;

    /// <summary>The keys of the articles that came last, the last first; one more than <paramref name="most"/> where there are more.</summary>
    public Task<List<long>> ArticlesAsync(int most) => context.Database.SqlQuery<long>($"""
        SELECT k.Key AS Value
        FROM (SELECT Id, ImportedUtc FROM Articles ORDER BY Id DESC LIMIT {most + 1 + Late}) a CROSS JOIN ArticleKeys k ON k.ArticleId = a.Id
        WHERE a.ImportedUtc > {sinceUtc} ORDER BY a.Id DESC LIMIT {most + 1}
        """).ToListAsync(ct);

    /// <summary>Those of the claims or notes <paramref name="ids"/>, which are in order, that came.</summary>
    public async Task<IReadOnlyList<long>> AmongAsync(SearchKind kind, IReadOnlyList<long> ids)
    {
        string list = $"[{string.Join(',', ids)}]";
        var came = await context.Database.SqlQuery<long>(kind == SearchKind.Claims
            ? (FormattableString)$"SELECT Id AS Value FROM Claims WHERE Id IN (SELECT value FROM json_each({list})) AND CreatedUtc > {sinceUtc}"
            : $"SELECT Id AS Value FROM Notes WHERE Id IN (SELECT value FROM json_each({list})) AND CreatedUtc > {sinceUtc}").ToListAsync(ct);
        var those = came.ToHashSet();
        return [.. ids.Where(those.Contains)];
    }

    private Task<DateTime?> LatestAsync(SearchKind kind) => kind switch
    {
        SearchKind.Claims => context.Claims.OrderByDescending(c => c.Id).Take(Late).MaxAsync(c => (DateTime?)c.CreatedUtc, ct),
        SearchKind.Notes => context.Notes.OrderByDescending(n => n.Id).Take(Late).MaxAsync(n => (DateTime?)n.CreatedUtc, ct),
        _ => context.Articles.OrderByDescending(a => a.Id).Take(Late).MaxAsync(a => (DateTime?)a.ImportedUtc, ct),
    };
}
