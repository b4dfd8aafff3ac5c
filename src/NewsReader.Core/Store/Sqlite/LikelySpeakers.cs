using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Whom a quote could be by.</summary>
public static class LikelySpeakers
{
    /// <summary>How many are offered: as many as there are digits to choose with.</summary>
    public const int Most = 9;

    /// <summary>First those of the archive that the name beside the quote could mean, then those who speak <paramref name="nearby"/>; its speaker as it stands is none of them.</summary>
    public static async Task<IReadOnlyList<Speaker>> LikelyAsync(this NewsContext context, Quote quote, IEnumerable<Quote> nearby, CancellationToken cancellationToken = default)
    {
        var named = await NamedAsync(context, quote.NameAsFound, cancellationToken);
        var here = nearby.Where(q => q.Speaker is not null).Select(q => q.Speaker!);
        return [.. named.Concat(here).Where(s => s.Id != quote.SpeakerId).DistinctBy(s => s.Id).Take(Most)];
    }

    private static async Task<IEnumerable<Speaker>> NamedAsync(NewsContext context, string? name, CancellationToken cancellationToken)
    {
        if (name is null) return [];
        int[] ids = [.. (await context.CandidatesAsync([name], cancellationToken))[name].Take(Most).Select(candidate => candidate.Id)];
        var speakers = await context.Speakers.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        // One may be gone since its name was read.
        return ids.Where(speakers.ContainsKey).Select(id => speakers[id]);
    }
}
