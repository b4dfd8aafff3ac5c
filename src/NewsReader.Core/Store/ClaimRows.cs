using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;

namespace NewsReader.Core.Store;

/// <summary>Claims, as more than one page offers them.</summary>
public static class ClaimRows
{
    /// <summary>The newest hundred claims, for choosing one.</summary>
    public static IQueryable<Claim> Newest(this IQueryable<Claim> claims) => claims.AsNoTracking().OrderByDescending(c => c.Id).Take(100);
}
