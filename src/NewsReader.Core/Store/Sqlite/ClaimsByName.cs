using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Places where claims are made by somebody of a name.</summary>
/// <param name="Rows">The places.</param>
/// <param name="IsBounded">Whether they are among the newest alone, since too many are called so, or quoted.</param>
public sealed record NamedPlaces(IQueryable<ClaimAppearance> Rows, bool IsBounded);

/// <summary>Finds claims by the name of whoever makes them.</summary>
public static class ClaimsByName
{
    // From so many quotes to the places that rest on them takes some thirty milliseconds.
    private const int MostQuotes = 100_000;

    private const int MostNames = 5_000;

    /// <summary>
    /// The places of claims that somebody makes who is known by every word of <paramref name="name"/>, each whole or its beginning. Where no speaker
    /// is linked, the name that the article gives is all there is to go by: <paramref name="name"/> has to stand in it, from the beginning of a word.
    /// </summary>
    /// <param name="context">The archive.</param>
    /// <param name="name">Words of a name.</param>
    /// <param name="most">How many of the newest places are looked at where too many are called so.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public static async Task<NamedPlaces> PlacesByNameAsync(this NewsContext context, string name, int most, CancellationToken cancellationToken)
    {
        var speakers = await SpeakersAsync(context, name, cancellationToken);
        var found = await FoundAsync(context, name, cancellationToken);
        bool isBounded = speakers.Count > MostNames || speakers.Concat(found).Sum(named => (long)named.Quotes) > MostQuotes;
        return new NamedPlaces(isBounded ? Among(context.LivePlaces().OrderByDescending(a => a.Id).Take(most), speakers, found) : OnQuotes(context, speakers, found), isBounded);
    }

    // From few quotes to what rests on them; each by its own index, whatever else SQLite would choose.
    private static IQueryable<ClaimAppearance> OnQuotes(NewsContext context, IEnumerable<Named> speakers, IEnumerable<Named> found)
    {
        string ids = JsonSerializer.Serialize(speakers.Select(s => s.Id)), names = JsonSerializer.Serialize(found.Select(n => n.Name));
        var quotes = context.Quotes.FromSql($"""
            SELECT q.* FROM Quotes q INDEXED BY IX_Quotes_SpeakerId_ArticleId_Review WHERE q.SpeakerId IN (SELECT value FROM json_each({ids}))
            UNION ALL SELECT q.* FROM Quotes q INDEXED BY IX_Quotes_NameAsFound WHERE q.SpeakerId IS NULL AND q.NameAsFound IN (SELECT value FROM json_each({names}))
            """).Where(q => q.Review != Review.Rejected).Select(q => (int?)q.Id);
        return context.LivePlaces().Where(a => quotes.Contains(a.QuoteId));
    }

    // From few places to the quotes that they rest on.
    private static IQueryable<ClaimAppearance> Among(IQueryable<ClaimAppearance> places, IEnumerable<Named> speakers, IEnumerable<Named> found)
    {
        int[] ids = [.. speakers.Select(s => s.Id)];
        string[] names = [.. found.Select(n => n.Name)];
        return places.Where(a => a.Quote!.Review != Review.Rejected
            && (EF.Parameter(ids).Contains(a.Quote.SpeakerId!.Value) || (a.Quote.SpeakerId == null && EF.Parameter(names).Contains(a.Quote.NameAsFound))));
    }

    private static async Task<List<Named>> SpeakersAsync(NewsContext context, string name, CancellationToken cancellationToken)
    {
        if (TextMatch.Begun(name) is not { } match) return [];
        return await context.Database.SqlQuery<Named>($"""
            SELECT c.SpeakerId AS Id, '' AS Name, COALESCE(t.Quotes, 0) AS Quotes
            FROM (
                SELECT DISTINCT n.SpeakerId FROM (SELECT rowid AS Id FROM NameIndex WHERE NameIndex MATCH {match} LIMIT {MostNames + 1}) i
                CROSS JOIN SpeakerNames n ON n.Id = i.Id) c
            LEFT JOIN SpeakerTotals t ON t.SpeakerId = c.SpeakerId
            """).ToListAsync(cancellationToken);
    }

    // Of those that are beside most quotes.
    private static Task<List<Named>> FoundAsync(NewsContext context, string name, CancellationToken cancellationToken)
    {
        string pattern = $"% {LikePattern.Escaped(name.Trim())}%";
        return context.Database.SqlQuery<Named>($"""
            SELECT Id, Name, Quotes FROM (SELECT Id, Name, Quotes FROM NameTotals WHERE Most < 0 AND Id <> 0 ORDER BY Most, Name LIMIT {4 * MostNames})
            WHERE ' ' || Name LIKE {pattern} ESCAPE '\'
            """).ToListAsync(cancellationToken);
    }

    private sealed record Named(int Id, string Name, int Quotes);
}
