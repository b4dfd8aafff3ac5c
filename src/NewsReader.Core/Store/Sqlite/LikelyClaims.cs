using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// Finds the claims that words could be a further place of: those that share the most of their rare words. The full-text index of the
/// articles leads from words to the articles that claims are made in, so the time does not grow with the archive.
/// </summary>
public static class LikelyClaims
{
    /// <summary>How many are offered.</summary>
    public const int Most = 8;

    // Words that are weighed, and of these the rare ones that are looked up; articles gone through for each, the newest of them; claims
    // and places whose own words are compared.
    private const int MostWeighed = 60, MostWords = 16, MostArticles = 2_000, MostCompared = 200, MostPlaces = 1_000;

    // A word in so many articles is common where it is in a third of all.
    private const int LeastCommon = 20;

    // A claim that shares less of the words' weight is likely by chance alone.
    private const double LeastShare = 1 / 8.0;

    /// <summary>The likeliest claims for <paramref name="words"/>, likeliest first; none where none shares enough.</summary>
    public static async Task<IReadOnlyList<OfferedClaim>> LikelyClaimsAsync(this NewsContext context, string? words, CancellationToken cancellationToken = default)
    {
        var weights = await RareWordsAsync(context, words ?? "", cancellationToken);
        int[] candidates = await CandidatesAsync(context, weights, cancellationToken);
        var sayings = await SayingsAsync(context, candidates, cancellationToken);
        double least = weights.Values.Sum() * LeastShare;
        int[] likely = [.. candidates.Select(id => (Id: id, Shared: Shared(sayings[id], weights))).Where(claim => claim.Shared >= least)
            .OrderByDescending(claim => claim.Shared).ThenByDescending(claim => claim.Id).Take(Most).Select(claim => claim.Id)];
        var offered = await context.Claims.Where(c => EF.Parameter(likely).Contains(c.Id)).Offered().ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. likely.Where(offered.ContainsKey).Select(id => offered[id])];
    }

    // The newest articles are a sample: whatever is common in the archive is common in them.
    private static async Task<Dictionary<string, double>> RareWordsAsync(NewsContext context, string words, CancellationToken cancellationToken)
    {
        var keys = context.Database.SqlQuery<long>($"SELECT Key AS Value FROM ArticleKeys ORDER BY Key LIMIT {MostArticles}");
        int sample = await keys.CountAsync(cancellationToken);
        long last = await keys.MaxAsync(key => (long?)key, cancellationToken) ?? 0;
        var weighed = new List<(string Word, double Weight)>();
        foreach (string word in SearchWords.In(words).Select(word => word.Folded).Distinct().Take(MostWeighed))
        {
            int found = await CountAsync(context, word, last, cancellationToken);
            if (found <= LeastCommon || found * 3 <= sample) weighed.Add((word, Math.Log(1 + ((sample + 1) / (found + 0.5)))));
        }

        return weighed.OrderByDescending(word => word.Weight).Take(MostWords).ToDictionary(word => word.Word, word => word.Weight);
    }

    private static Task<int> CountAsync(NewsContext context, string word, long last, CancellationToken cancellationToken)
    {
        string match = TextMatch.Of(word);
        return context.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH {match} AND rowid <= {last}").SingleAsync(cancellationToken);
    }

    private static async Task<int[]> CandidatesAsync(NewsContext context, Dictionary<string, double> weights, CancellationToken cancellationToken)
    {
        var scores = new Dictionary<int, double>();
        foreach (var (word, weight) in weights)
        {
            foreach (int id in await ClaimsNearAsync(context, word, cancellationToken)) scores[id] = scores.GetValueOrDefault(id) + weight;
        }

        return [.. scores.OrderByDescending(claim => claim.Value).ThenByDescending(claim => claim.Key).Take(MostCompared).Select(claim => claim.Key)];
    }

    private static Task<List<int>> ClaimsNearAsync(NewsContext context, string word, CancellationToken cancellationToken)
    {
        string match = TextMatch.Of(word);
        return context.Database.SqlQuery<int>($"""
            SELECT DISTINCT a.ClaimId AS Value
            FROM (SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH {match} ORDER BY rowid LIMIT {MostArticles}) AS i
            CROSS JOIN ArticleKeys AS k ON k.Key = i.rowid
            CROSS JOIN ClaimAppearances AS a ON a.ArticleId = k.ArticleId
            """).ToListAsync(cancellationToken);
    }

    // What a claim says: its statement, and the words of its places, which may put it otherwise.
    private static async Task<ILookup<int, string>> SayingsAsync(NewsContext context, int[] ids, CancellationToken cancellationToken)
    {
        var statements = await context.Claims.Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => new { c.Id, c.Statement }).ToListAsync(cancellationToken);
        var places = await context.ClaimAppearances.Live().Where(a => EF.Parameter(ids).Contains(a.ClaimId)).OrderByDescending(a => a.Id).Take(MostPlaces)
            .Select(a => new { a.ClaimId, a.Anchor!.Ranges }).ToListAsync(cancellationToken);
        return statements.Select(c => (c.Id, Words: c.Statement)).Concat(places.SelectMany(p => p.Ranges, (p, range) => (Id: p.ClaimId, Words: range.Exact)))
            .ToLookup(saying => saying.Id, saying => saying.Words);
    }

    private static double Shared(IEnumerable<string> sayings, Dictionary<string, double> weights) =>
        sayings.SelectMany(SearchWords.In).Select(word => word.Folded).Distinct().Sum(word => weights.GetValueOrDefault(word));
}
