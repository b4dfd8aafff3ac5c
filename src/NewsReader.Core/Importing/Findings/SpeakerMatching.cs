using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Importing.Findings;

/// <summary>
/// Matches the speakers of one article to those the archive knows, by their full names. A surname alone, or a name that two
/// speakers share, is matched to nobody: that is a choice for a person.
/// </summary>
/// <param name="known">The speakers that the archive knows.</param>
internal sealed class SpeakerMatching(IQueryable<Speaker> known)
{
    private readonly Dictionary<string, Speaker?> _matched = [];

    /// <summary>The speaker of that name, made known if it is new; null where the name alone does not tell.</summary>
    public async Task<Speaker?> MatchAsync(FoundSpeaker found, CancellationToken cancellationToken)
    {
        string folded = NameFolding.Fold(found.Name);
        if (!NamesSomeone(found, folded)) return null;
        if (_matched.TryGetValue(folded, out var matched)) return matched;

        var called = await known.Called(found.Name).OrderBy(s => s.Id).Take(2).ToListAsync(cancellationToken);
        return _matched[folded] = called.Count switch
        {
            0 => Speaker.Named(found.Name, found.Kind, Origin.Machine),
            1 => called[0],
            _ => null,
        };
    }

    private static bool NamesSomeone(FoundSpeaker found, string folded) => found.Kind switch
    {
        SpeakerKind.Person => folded.Contains(' ') && Speaker.CleanName(found.Name) == found.Name,
        SpeakerKind.Organisation => folded.Length > 1 && Speaker.CleanName(found.Name) == found.Name,
        _ => false,
    };
}
