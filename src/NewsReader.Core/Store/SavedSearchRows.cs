using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Saved;

namespace NewsReader.Core.Store;

/// <summary>The searches that a reader saved, and those that they made lately.</summary>
public static class SavedSearchRows
{
    /// <summary>Those of a reader that are not removed.</summary>
    public static IQueryable<SavedSearch> Kept(this IQueryable<SavedSearch> searches, int readerId) =>
        searches.Where(s => s.ReaderId == readerId && s.DeletedUtc == null);

    /// <summary>What a reader searched for lately, the latest first.</summary>
    public static IQueryable<RecentSearch> Latest(this IQueryable<RecentSearch> searches, int readerId) =>
        searches.Where(s => s.ReaderId == readerId).OrderByDescending(s => s.UsedUtc);

    /// <summary>
    /// Remembers what a reader searched for, and forgets what is older than the last <see cref="RecentSearch.Most"/>. The same once more, as
    /// from one page of hits to the next, writes nothing.
    /// </summary>
    public static async Task RememberSearchAsync(this NewsContext context, int readerId, string query, DateTime utc, CancellationToken cancellationToken = default)
    {
        if (await context.RecentSearches.Latest(readerId).Select(s => s.Query).FirstOrDefaultAsync(cancellationToken) == query) return;
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO RecentSearches (ReaderId, Query, UsedUtc) VALUES ({readerId}, {query}, {utc})
            ON CONFLICT (ReaderId, Query) DO UPDATE SET UsedUtc = excluded.UsedUtc;
            DELETE FROM RecentSearches WHERE ReaderId = {readerId}
            AND Query NOT IN (SELECT Query FROM RecentSearches WHERE ReaderId = {readerId} ORDER BY UsedUtc DESC LIMIT {RecentSearch.Most});
            """,
            cancellationToken);
    }

    /// <summary>Forgets all that a reader searched for.</summary>
    public static Task ForgetSearchesAsync(this NewsContext context, int readerId, CancellationToken cancellationToken = default) =>
        context.RecentSearches.Where(s => s.ReaderId == readerId).ExecuteDeleteAsync(cancellationToken);
}
