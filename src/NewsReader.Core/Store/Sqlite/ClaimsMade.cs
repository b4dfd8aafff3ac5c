using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Finds claims by who makes them and where, as the search keeps it with their places: what can be found and nobody rejected.</summary>
public static class ClaimsMade
{
    /// <summary>How many speakers of a name are looked at.</summary>
    public const int MostNames = 5_000;

    /// <summary>In SQL, who makes claims and is nobody the archive knows: their number among the voices, and the name.</summary>
    internal const string NamedVoices = "SELECT v.Voice, n.Name FROM (SELECT DISTINCT Voice FROM ClaimPlaces WHERE Voice & 1) v CROSS JOIN NameTotals n ON n.Id = v.Voice >> 1";

    /// <summary>The numbers of the claims that rest on quotes of a speaker, each once for every place.</summary>
    public static IQueryable<int> ClaimsMadeBy(this NewsContext context, int speakerId) =>
        context.Database.SqlQuery<int>($"SELECT ClaimId AS Value FROM ClaimPlaces WHERE Voice = {speakerId << 1}");

    /// <summary>The numbers of the claims that are made in articles of an outlet, likewise.</summary>
    public static IQueryable<int> ClaimsMadeIn(this NewsContext context, string outlet) =>
        context.Database.SqlQuery<int>($"SELECT ClaimId AS Value FROM ClaimPlaces WHERE Outlet = (SELECT Id FROM FacetNames WHERE Name = {outlet})");

    /// <summary>
    /// The claims that somebody makes who is known by every word of <paramref name="name"/>, each whole or its beginning. Where no speaker is linked, the name
    /// that the article gives is all there is to go by: <paramref name="name"/> has to stand in it, from the beginning of a word.
    /// </summary>
    /// <param name="context">The archive.</param>
    /// <param name="name">Words of a name.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public static async Task<MadeClaims> ClaimsMadeByNameAsync(this NewsContext context, string name, CancellationToken cancellationToken)
    {
        var speakers = await SpeakersAsync(context, name, cancellationToken);
        var voices = speakers.Take(MostNames).Select(id => (long)id << 1).Concat(await FoundAsync(context, name, cancellationToken));
        var claims = context.Database.SqlQuery<int>($"SELECT ClaimId AS Value FROM ClaimPlaces WHERE Voice IN (SELECT value FROM json_each({JsonSerializer.Serialize(voices)}))");
        return new MadeClaims(claims, speakers.Count > MostNames);
    }

    /// <summary>Who makes the claims <paramref name="ids"/>, each speaker once for each claim; whoever is nobody the archive knows is one too.</summary>
    public static Task<List<ClaimVoice>> ClaimVoicesAsync(this NewsContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<ClaimVoice>($"""
            SELECT p.ClaimId, p.SpeakerId, s.Name AS Speaker, p.Places, p.First, p.Last
            FROM (
                SELECT ClaimId, CASE WHEN Voice & 1 = 0 THEN Voice >> 1 END AS SpeakerId, COUNT(*) AS Places, MIN(Day) AS First, MAX(Day) AS Last
                FROM ClaimPlaces WHERE ClaimId IN (SELECT value FROM json_each({JsonSerializer.Serialize(ids)})) GROUP BY 1, 2) p
            LEFT JOIN Speakers s ON s.Id = p.SpeakerId
            """).ToListAsync(cancellationToken);

    /// <summary>Whether claims are made in more than <paramref name="places"/> places of articles that can be found.</summary>
    public static async Task<bool> AreClaimsMadeInMoreAsync(this NewsContext context, int places, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM (SELECT 1 FROM ClaimPlaces LIMIT {places + 1})").SingleAsync(cancellationToken) > places;

    /// <summary>The outlets of the <paramref name="places"/> in the newest articles where claims are made, in no order.</summary>
    public static Task<List<string>> ClaimOutletsAsync(this NewsContext context, int places, CancellationToken cancellationToken) => context.Database.SqlQuery<string>($"""
        SELECT f.Name AS Value FROM (SELECT DISTINCT Outlet FROM (SELECT Outlet FROM ClaimPlaces ORDER BY Key LIMIT {places})) p CROSS JOIN FacetNames f ON f.Id = p.Outlet
        """).ToListAsync(cancellationToken);

    /// <summary>What the speakers are called who make them there, in the order of the alphabet, the first <paramref name="most"/>.</summary>
    public static Task<List<string>> ClaimSpeakersAsync(this NewsContext context, int places, int most, CancellationToken cancellationToken) => context.Database.SqlQuery<string>($"""
        SELECT DISTINCT s.Name AS Value
        FROM (SELECT DISTINCT Voice FROM (SELECT Voice FROM ClaimPlaces ORDER BY Key LIMIT {places}) WHERE Voice & 1 = 0) p CROSS JOIN Speakers s ON s.Id = p.Voice >> 1
        ORDER BY s.Name LIMIT {most}
        """).ToListAsync(cancellationToken);

    private static async Task<List<int>> SpeakersAsync(NewsContext context, string name, CancellationToken cancellationToken)
    {
        if (TextMatch.Begun(name) is not { } match) return [];
        return await context.Database.SqlQuery<int>($"""
            SELECT DISTINCT n.SpeakerId AS Value FROM NameIndex i CROSS JOIN SpeakerNames n ON n.Id = i.rowid WHERE i.NameIndex MATCH {match} LIMIT {MostNames + 1}
            """).ToListAsync(cancellationToken);
    }

    // Of those alone that make claims.
    private static Task<List<long>> FoundAsync(NewsContext context, string name, CancellationToken cancellationToken)
    {
        const string Begun = $"SELECT Voice AS Value FROM ({NamedVoices}) WHERE ' ' || Name LIKE {{0}} ESCAPE '\\'";
        return context.Database.SqlQueryRaw<long>(Begun, $"% {LikePattern.Escaped(name.Trim())}%").ToListAsync(cancellationToken);
    }
}

/// <summary>Claims that are made by somebody of a name.</summary>
/// <param name="Ids">Their numbers, each once for every place.</param>
/// <param name="IsBounded">Whether more are called so than are looked at.</param>
public sealed record MadeClaims(IQueryable<int> Ids, bool IsBounded);

/// <summary>Somebody who makes a claim.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="SpeakerId">The speaker; null for the articles themselves and whomever the archive does not know.</param>
/// <param name="Speaker">The speaker’s name.</param>
/// <param name="Places">In how many places, of articles that can be found.</param>
/// <param name="First">When first, as far as these are dated; null where none is.</param>
/// <param name="Last">When last, likewise.</param>
public sealed record ClaimVoice(int ClaimId, int? SpeakerId, string? Speaker, int Places, DateOnly? First, DateOnly? Last);
