using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store;

/// <summary>Counts rows as far as the exact number tells a person something.</summary>
public static class BoundedCount
{
    /// <summary>How far lists are counted; beyond that it is many.</summary>
    public const int Most = 10_000;

    /// <summary>How many rows there are, counted up to <paramref name="most"/>.</summary>
    public static async Task<HitCount> CountUpToAsync<T>(this IQueryable<T> rows, int most, CancellationToken cancellationToken) =>
        Of(await rows.Take(most + 1).CountAsync(cancellationToken), most);

    /// <summary>A number that was counted up to one more than <paramref name="most"/>.</summary>
    public static HitCount Of(int counted, int most) => new(Math.Min(counted, most), counted > most);
}
