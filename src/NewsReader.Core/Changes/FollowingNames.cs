using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing.Findings;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>
/// Lets quotes that came in after a change follow what its undo does to the names of speakers: they were linked by name alone, so a name
/// given back or taken away says anew whose they are. Where it was nobody's meanwhile, whoever stood in goes.
/// </summary>
internal static class FollowingNames
{
    /// <summary>Links them anew, unsaved, once the change is taken back and saved.</summary>
    public static async Task FollowAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        int[] merged = [.. change.Rows.Where(IsMerge).Select(RowJson.NumberOf)];
        int[] renamed = [.. change.Rows.Where(IsOfName).SelectMany(OwnersOf).Concat(merged).Distinct()];
        if (renamed.Length == 0) return;
        await FollowMergesAsync(context, renamed, cancellationToken);
        var there = There(context, change, merged);
        var standIns = await StandIns.ForAsync(context, change, there, cancellationToken);
        int[] spare = [.. standIns.Select(s => s.Id)];
        var quotes = await LinkedSinceAsync(context, change, [.. renamed, .. spare], cancellationToken);
        var names = await NamesAsync(change, there, cancellationToken);
        await LinkAnewAsync(quotes.Where(q => names.Contains(NameFolding.Fold(q.NameAsFound!))), context.Speakers.Where(s => !EF.Parameter(spare).Contains(s.Id)), cancellationToken);
        StandIns.Remove(context, standIns);
    }

    private static bool IsMerge(ChangedRow row) => row.Entity == nameof(Speaker) && RowJson.Has(row, nameof(Speaker.MergedIntoId));

    private static bool IsOfName(ChangedRow row) => row.Entity == nameof(SpeakerName);

    private static IEnumerable<int> OwnersOf(ChangedRow row) => RowJson.NumbersIn(row, nameof(SpeakerName.SpeakerId));

    private static async Task FollowMergesAsync(NewsContext context, int[] renamed, CancellationToken cancellationToken)
    {
        foreach (var quote in await context.Quotes.Include(q => q.Speaker).Where(q => EF.Parameter(renamed).Contains(q.SpeakerId!.Value) && q.Speaker!.MergedIntoId != null).ToListAsync(cancellationToken))
            quote.SpeakerId = quote.Speaker!.MergedIntoId;
    }

    // The names that the change touched, and all those of a speaker it merged, as they are now.
    private static IQueryable<SpeakerName> There(NewsContext context, Change change, int[] merged)
    {
        int[] touched = [.. change.Rows.Where(IsOfName).Select(RowJson.NumberOf)];
        return context.SpeakerNames.Where(n => EF.Parameter(touched).Contains(n.Id) || EF.Parameter(merged).Contains(n.SpeakerId));
    }

    // The names that changed hands, folded.
    private static async Task<HashSet<string>> NamesAsync(Change change, IQueryable<SpeakerName> there, CancellationToken cancellationToken) =>
        [.. await there.Select(n => n.Folded).ToListAsync(cancellationToken), .. change.Rows.Where(IsOfName).SelectMany(r => RowJson.TextsIn(r, nameof(SpeakerName.Folded)))];

    private static Task<List<Quote>> LinkedSinceAsync(NewsContext context, Change change, int[] renamed, CancellationToken cancellationToken) =>
        context.Quotes
            .Where(q => q.Link != SpeakerLink.ByPerson && q.NameAsFound != null && (q.SpeakerId == null || EF.Parameter(renamed).Contains(q.SpeakerId.Value)))
            .Where(q => context.Revisions.Any(r => r.Id == q.RevisionId && r.ImportedUtc >= change.AtUtc))
            .OrderBy(q => q.Id).ToListAsync(cancellationToken);

    private static async Task LinkAnewAsync(IEnumerable<Quote> quotes, IQueryable<Speaker> known, CancellationToken cancellationToken)
    {
        var matching = new SpeakerMatching(known);
        foreach (var quote in quotes) quote.LinkByName(await matching.MatchAsync(FoundIn(quote), cancellationToken));
    }

    private static FoundSpeaker FoundIn(Quote quote) => new(quote.NameAsFound!, quote.KindAsFound ?? SpeakerKind.Unnamed, []);
}
