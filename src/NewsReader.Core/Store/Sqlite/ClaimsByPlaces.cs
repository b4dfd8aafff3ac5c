using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Puts claims in the order of the places where they are made, as the search’s keys tell: only articles that are not deleted have one, and newer ones have lower ones.</summary>
public static class ClaimsByPlaces
{
    /// <summary>The claims <paramref name="ids"/>, those made in most places first, and of as many the newest.</summary>
    public static Task<List<int>> MostMadeFirstAsync(this NewsContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        context.Database.SqlQueryRaw<int>(Statement("-COUNT(*)"), JsonSerializer.Serialize(ids)).ToListAsync(cancellationToken);

    /// <summary>The claims <paramref name="ids"/>, those made in the newest article first; those that are made nowhere come last.</summary>
    public static Task<List<int>> LastMadeFirstAsync(this NewsContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        context.Database.SqlQueryRaw<int>(Statement("MIN(p.Key) >> 16"), JsonSerializer.Serialize(ids)).ToListAsync(cancellationToken);

    private static string Statement(string rank) => $$"""
        SELECT i.value AS Value FROM json_each({0}) i
        ORDER BY (SELECT {{rank}} FROM ClaimPlaces p WHERE p.ClaimId = i.value) NULLS LAST, i.value DESC
        """;
}
