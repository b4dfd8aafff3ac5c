using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>How much of a name in an article is a speaker's own, most first.</summary>
public enum NameLikeness
{
    /// <summary>It is one of their names.</summary>
    Same,

    /// <summary>One of their names is within it, beside a title or an office.</summary>
    Within,

    /// <summary>It has their surname.</summary>
    Surname,
}

/// <summary>A speaker whom a name could mean.</summary>
/// <param name="Id">The speaker.</param>
/// <param name="Name">Their main name.</param>
/// <param name="Likeness">How much of the name is theirs.</param>
/// <param name="Quotes">How many quotes are theirs that nobody rejected.</param>
public sealed record NameCandidate(int Id, string Name, NameLikeness Likeness, int Quotes);

/// <summary>Finds whom names in articles could mean.</summary>
public static class NameCandidates
{
    /// <summary>For each of <paramref name="names"/> the speakers who have it, those whose name is within it, then those of that surname; who is quoted more comes first.</summary>
    public static async Task<ILookup<string, NameCandidate>> CandidatesAsync(this NewsContext context, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var folded = names.ToDictionary(name => name, NameFolding.Fold);
        var known = await KnownAsync(context, folded.Values, cancellationToken);
        var bySurname = known.ToLookup(n => n.FoldedSurname);
        var byName = known.ToLookup(n => n.Folded);
        return folded.SelectMany(name => Candidates(name.Value, bySurname, byName).Select(candidate => (name.Key, candidate))).ToLookup(pair => pair.Key, pair => pair.candidate);
    }

    private static Task<List<KnownName>> KnownAsync(NewsContext context, IReadOnlyCollection<string> folded, CancellationToken cancellationToken)
    {
        string surnames = JsonSerializer.Serialize(folded.Select(NameFolding.Surname).Where(surname => surname.Length > 0).Distinct());
        string within = JsonSerializer.Serialize(folded.SelectMany(NameFolding.FullNamesIn).Distinct());
        return context.Database.SqlQuery<KnownName>($"""
            SELECT n.SpeakerId, s.Name, n.Folded, n.FoldedSurname, COALESCE(t.Quotes, 0) AS Quotes
            FROM (
                SELECT n.Id FROM json_each({within}) j CROSS JOIN SpeakerNames n ON n.Folded = j.value
                UNION SELECT n.Id FROM json_each({surnames}) j CROSS JOIN SpeakerNames n ON n.FoldedSurname = j.value) i
            CROSS JOIN SpeakerNames n ON n.Id = i.Id CROSS JOIN Speakers s ON s.Id = n.SpeakerId LEFT JOIN SpeakerTotals t ON t.SpeakerId = s.Id
            WHERE s.MergedIntoId IS NULL
            """).ToListAsync(cancellationToken);
    }

    private static IEnumerable<NameCandidate> Candidates(string folded, ILookup<string, KnownName> bySurname, ILookup<string, KnownName> byName)
    {
        var within = NameFolding.FullNamesIn(folded).ToHashSet();
        return bySurname[NameFolding.Surname(folded)].Concat(within.SelectMany(name => byName[name])).GroupBy(n => n.SpeakerId)
            .Select(theirs => new NameCandidate(theirs.Key, theirs.First().Name, theirs.Min(n => LikenessOf(n.Folded)), theirs.First().Quotes))
            .OrderBy(c => c.Likeness).ThenByDescending(c => c.Quotes).ThenBy(c => c.Id);

        NameLikeness LikenessOf(string name) => name == folded ? NameLikeness.Same : within.Contains(name) ? NameLikeness.Within : NameLikeness.Surname;
    }

    private sealed record KnownName(int SpeakerId, string Name, string Folded, string FoldedSurname, int Quotes);
}
