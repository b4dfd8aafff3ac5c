using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Puts claims in the order of the places where they are made, as the search keeps them: only articles that are not deleted have any, and newer ones have lower keys.</summary>
public static class ClaimsByPlaces
{
    /// <summary>The claims <paramref name="ids"/>, those made in most places first, and of as many the newest.</summary>
    public static Task<List<int>> MostMadeFirstAsync(this NewsContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        OrderedAsync(context, "-count(*)", ids, cancellationToken);

    /// <summary>The claims <paramref name="ids"/>, those made in the newest article first; those that are made nowhere come last.</summary>
    public static Task<List<int>> LastMadeFirstAsync(this NewsContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        OrderedAsync(context, "min(Key) >> 16", ids, cancellationToken);

    private static Task<List<int>> OrderedAsync(NewsContext context, string rank, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        string sql = $$"""
            SELECT i.value AS Value FROM json_each({0}) i ORDER BY (SELECT {{rank}} FROM ClaimPlaces p WHERE p.ClaimId = i.value) NULLS LAST, i.value DESC
            """;
        return context.Database.SqlQueryRaw<int>(sql, JsonSerializer.Serialize(ids)).ToListAsync(cancellationToken);
    }
}
