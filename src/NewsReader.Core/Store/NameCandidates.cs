using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>A speaker whom a name could mean.</summary>
/// <param name="Id">The speaker.</param>
/// <param name="Name">Their main name.</param>
/// <param name="IsSame">Whether it is one of their names, rather than one of that surname.</param>
/// <param name="Quotes">How many quotes are theirs.</param>
public sealed record NameCandidate(int Id, string Name, bool IsSame, int Quotes);

/// <summary>Finds whom names in articles could mean.</summary>
public static class NameCandidates
{
    /// <summary>For each of <paramref name="names"/> the speakers who have it, then those of that surname; who is quoted more comes first.</summary>
    public static async Task<ILookup<string, NameCandidate>> CandidatesAsync(this NewsContext context, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var folded = names.ToDictionary(name => name, NameFolding.Fold);
        string[] surnames = [.. folded.Values.Select(NameFolding.Surname).Where(surname => surname.Length > 0).Distinct()];
        var known = await context.SpeakerNames.AsNoTracking().Where(n => EF.Parameter(surnames).Contains(n.FoldedSurname) && n.Speaker!.MergedIntoId == null)
            .Select(n => new { n.SpeakerId, n.Speaker!.Name, n.Folded, n.FoldedSurname, Quotes = context.Quotes.Count(q => q.SpeakerId == n.SpeakerId) })
            .ToListAsync(cancellationToken);
        var bySurname = known.ToLookup(n => n.FoldedSurname);
        return folded
            .SelectMany(name => bySurname[NameFolding.Surname(name.Value)].GroupBy(n => n.SpeakerId)
                .Select(same => new NameCandidate(same.Key, same.First().Name, same.Any(n => n.Folded == name.Value), same.First().Quotes))
                .OrderByDescending(c => c.IsSame).ThenByDescending(c => c.Quotes).ThenBy(c => c.Id)
                .Select(candidate => (name.Key, candidate)))
            .ToLookup(pair => pair.Key, pair => pair.candidate);
    }
}
