using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Sqlite.Searching.Voices;

/// <summary>What <c>SpeakerTotals</c> and <c>NameTotals</c> should hold, summed up from the rows, some speakers and names at a time.</summary>
internal sealed class VoiceTotals(NewsContext context)
{
    // Of quotes that can be found; of a name’s only those that nobody rejected. 2 is Review.Rejected.
    private const string OfSpeakers = """
        SELECT q.SpeakerId, count(*) AS Findings, sum(q.Review <> 2) AS Quotes, count(DISTINCT CASE WHEN q.Review <> 2 THEN q.ArticleId END) AS Articles,
            min(CASE WHEN q.Review <> 2 THEN a.PublishedOn END) AS First, max(CASE WHEN q.Review <> 2 THEN a.PublishedOn END) AS Last
        FROM Quotes q CROSS JOIN QuoteKeys k ON k.QuoteId = q.Id CROSS JOIN Articles a ON a.Id = q.ArticleId
        WHERE q.SpeakerId BETWEEN {0} AND {1} GROUP BY q.SpeakerId
        """;

    private const string OfNames = """
        SELECT q.NameAsFound AS Name, count(*) AS Quotes, count(DISTINCT q.ArticleId) AS Articles
        FROM Quotes q INDEXED BY IX_Quotes_NameAsFound CROSS JOIN QuoteKeys k ON k.QuoteId = q.Id
        WHERE q.NameAsFound > {0} AND q.SpeakerId IS NULL AND q.Review <> 2 GROUP BY q.NameAsFound ORDER BY q.NameAsFound LIMIT {1}
        """;

    private const string OfNobody = """
        SELECT '' AS Name, count(*) AS Quotes, count(DISTINCT q.ArticleId) AS Articles
        FROM Quotes q CROSS JOIN QuoteKeys k ON k.QuoteId = q.Id
        WHERE q.NameAsFound IS NULL AND q.SpeakerId IS NULL AND q.Review <> 2
        """;

    /// <summary>The totals of the speakers from one number to another.</summary>
    public async Task<List<SpeakerTotal>> SpeakersAsync(int first, int last, CancellationToken cancellationToken)
    {
        var sums = await context.Database.SqlQueryRaw<Sum>(OfSpeakers, first, last).ToDictionaryAsync(sum => sum.SpeakerId, cancellationToken);
        return [.. (await DescribedAsync(context.Speakers.Where(s => s.Id >= first && s.Id <= last), cancellationToken)).Select(known => sums.TryGetValue(known.SpeakerId, out var sum)
            ? known with { Findings = sum.Findings, Quotes = sum.Quotes, Articles = sum.Articles, First = sum.First?.DayNumber, Last = sum.Last?.DayNumber }
            : known)];
    }

    /// <summary>What is known of speakers themselves, with nothing summed up.</summary>
    public static async Task<List<SpeakerTotal>> DescribedAsync(IQueryable<Speaker> speakers, CancellationToken cancellationToken) =>
        [.. (await speakers.OrderBy(s => s.Id).Select(s => new { s.Id, s.Name, s.Kind, s.MergedIntoId, IsKept = s.Origin == Origin.Person || s.Description != "" }).ToListAsync(cancellationToken))
            .Select(s => new SpeakerTotal(s.Id, NameFolding.Fold(s.Name), s.MergedIntoId is null ? (int)s.Kind : null, s.IsKept, 0, 0, 0, null, null))];

    /// <summary>The totals of the first <paramref name="most"/> names after one, in the order of SQLite; from the beginning where that is empty.</summary>
    public async Task<List<NameTotal>> NamesAsync(string after, int most, CancellationToken cancellationToken)
    {
        var names = await context.Database.SqlQueryRaw<NameTotal>(OfNames, after, most).ToListAsync(cancellationToken);
        if (after.Length == 0) names.InsertRange(0, await context.Database.SqlQueryRaw<NameTotal>(OfNobody).ToListAsync(cancellationToken));
        return names;
    }

    private sealed record Sum(int SpeakerId, int Findings, int Quotes, int Articles, DateOnly? First, DateOnly? Last);
}
