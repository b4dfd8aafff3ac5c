using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Finds claims by the search’s index of what they state.</summary>
public static class ClaimsByWords
{
    /// <summary>The claims whose statement holds every word of <paramref name="words"/>, each whole or its beginning; none where there is no word.</summary>
    public static IQueryable<Claim> WithWords(this DbSet<Claim> claims, string words) => TextMatch.Begun(words) is { } match
        ? claims.FromSql($"""SELECT c.* FROM "Claims" AS c WHERE c."Id" IN (SELECT rowid FROM ClaimIndex WHERE ClaimIndex MATCH {match})""")
        : claims.Where(c => false);

    /// <summary>The numbers of the newest claims whose statement holds every word of <paramref name="words"/>, each whole or its beginning; none where there is no word.</summary>
    public static async Task<List<int>> ClaimsWithWordsAsync(this NewsContext context, string words, int most, CancellationToken cancellationToken)
    {
        if (TextMatch.Begun(words) is not { } match) return [];
        return await context.Database.SqlQuery<int>($"SELECT rowid AS Value FROM ClaimIndex WHERE ClaimIndex MATCH {match} ORDER BY rowid DESC LIMIT {most}").ToListAsync(cancellationToken);
    }
}
