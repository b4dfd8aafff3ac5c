using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// What a speaker said, newest first, from the search's index: as many quotes are read as are asked for, however many there are. Rejected ones
/// are among them; those that have lost their place and those of deleted articles are not.
/// </summary>
public static class SpokenQuotes
{
    /// <summary>The numbers of the first <paramref name="most"/> quotes of a speaker on from a place, the nearest to it first.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="speakerId">The speaker.</param>
    /// <param name="from">The number of a quote, and whether those before it are meant; null for the beginning.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public static async Task<List<int>> SpokenAsync(this NewsContext context, int speakerId, SearchCursor? from, int most, CancellationToken cancellationToken)
    {
        string match = TextMatch.Of(FactWords.Speaker(speakerId));
        long? at = from is { } place ? await context.Database.SqlQuery<long?>($"SELECT Key AS Value FROM QuoteKeys WHERE QuoteId = {place.Key}").SingleOrDefaultAsync(cancellationToken) : null;
        bool isBack = at is not null && from is { IsBack: true };
        var (first, last) = isBack ? (long.MinValue, at!.Value - 1) : (at + 1 ?? long.MinValue, long.MaxValue);
        string order = isBack ? "DESC" : "ASC";
        return await context.Database.SqlQueryRaw<int>(Statement(order), match, first, last, most).ToListAsync(cancellationToken);
    }

    /// <summary>The quotes of these numbers.</summary>
    public static IQueryable<Quote> Numbered(this DbSet<Quote> quotes, IReadOnlyCollection<int> ids)
    {
        string list = JsonSerializer.Serialize(ids);
        return quotes.FromSql($"""
            SELECT q.* FROM json_each({list}) AS i CROSS JOIN "Quotes" AS q ON q."Id" = i.value
            """);
    }

    private static string Statement(string order) => $$"""
        SELECT k.QuoteId AS Value
        FROM (SELECT rowid AS Key FROM QuoteIndex WHERE QuoteIndex MATCH {0} AND rowid BETWEEN {1} AND {2} ORDER BY 1 {{order}} LIMIT {3}) AS i
        CROSS JOIN QuoteKeys AS k ON k.Key = i.Key
        ORDER BY i.Key {{order}}
        """;
}
