using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>Names that do not tell who is meant.</summary>
public static class Namesakes
{
    /// <summary>Those of <paramref name="quotes"/> without a speaker whose name more than one speaker has, by their id, and how many have it.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> NamesakesAsync(this NewsContext context, IEnumerable<Quote> quotes, CancellationToken cancellationToken = default)
    {
        var open = quotes.Where(q => q.SpeakerId is null && q.NameAsFound is not null).Select(q => (q.Id, Folded: NameFolding.Fold(q.NameAsFound!))).ToList();
        var names = open.Select(q => q.Folded).Distinct().ToList();
        var counts = await context.Speakers.Live().SelectMany(s => s.Names).Where(n => EF.Parameter(names).Contains(n.Folded))
            .GroupBy(n => n.Folded).Select(g => new { g.Key, Count = g.Count() }).Where(g => g.Count > 1).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return open.Where(q => counts.ContainsKey(q.Folded)).ToDictionary(q => q.Id, q => counts[q.Folded]);
    }
}
