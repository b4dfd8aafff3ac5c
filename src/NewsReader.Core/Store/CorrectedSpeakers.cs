using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>Speakers named otherwise than the analysis had it.</summary>
public static class CorrectedSpeakers
{
    /// <summary>The ids of those of <paramref name="quotes"/> found by the analysis whose speaker a person named, and not as the analysis had it.</summary>
    public static async Task<IReadOnlySet<int>> CorrectedAsync(this NewsContext context, IEnumerable<Quote> quotes, CancellationToken cancellationToken = default)
    {
        var named = quotes.Where(q => q is { Origin: Origin.Machine, Link: SpeakerLink.ByPerson, SpeakerId: not null }).ToList();
        if (named.Count == 0) return new HashSet<int>();
        var speakers = named.Select(q => q.SpeakerId!.Value).Distinct().ToList();
        // Any of the speaker's names counts as the one found: most are found by their surname somewhere.
        var names = await context.Speakers.Where(s => EF.Parameter(speakers).Contains(s.Id)).SelectMany(s => s.Names)
            .Select(n => new { n.SpeakerId, n.Folded }).ToListAsync(cancellationToken);
        var known = names.Select(n => (n.SpeakerId, n.Folded)).ToHashSet();
        return named.Where(q => q.NameAsFound is not { } found || !known.Contains((q.SpeakerId!.Value, NameFolding.Fold(found)))).Select(q => q.Id).ToHashSet();
    }
}
