using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing.Findings;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>
/// Lets quotes that came in after a change follow what its undo does to the names of speakers: they were linked by name alone, so a name
/// given back or taken away says anew whose they are.
/// </summary>
internal static class FollowingNames
{
    /// <summary>Links them anew, unsaved, once the change is taken back and saved.</summary>
    public static async Task FollowAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        var merged = change.Rows.Where(IsMerge).Select(RowJson.NumberOf).ToList();
        int[] renamed = [.. change.Rows.Where(r => r.Entity == nameof(SpeakerName)).SelectMany(OwnersOf).Concat(merged).Distinct()];
        if (renamed.Length == 0) return;
        await FollowMergesAsync(context, renamed, cancellationToken);
        var names = await NamesAsync(context, change, merged, cancellationToken);
        var matching = new SpeakerMatching(context);
        foreach (var quote in await LinkedSinceAsync(context, change, renamed, cancellationToken))
            if (names.Contains(NameFolding.Fold(quote.NameAsFound!))) quote.LinkByName(await matching.MatchAsync(FoundIn(quote), cancellationToken));
    }

    private static bool IsMerge(ChangedRow row) => row.Entity == nameof(Speaker) && RowJson.Has(row, nameof(Speaker.MergedIntoId));

    private static IEnumerable<int> OwnersOf(ChangedRow row) => RowJson.NumbersIn(row, nameof(SpeakerName.SpeakerId));

    private static async Task FollowMergesAsync(NewsContext context, int[] renamed, CancellationToken cancellationToken)
    {
        foreach (var quote in await context.Quotes.Include(q => q.Speaker).Where(q => EF.Parameter(renamed).Contains(q.SpeakerId!.Value) && q.Speaker!.MergedIntoId != null).ToListAsync(cancellationToken))
            quote.SpeakerId = quote.Speaker!.MergedIntoId;
    }

    // The names that changed hands, folded: those that the change touched, and all those of a speaker it merged.
    private static async Task<HashSet<string>> NamesAsync(NewsContext context, Change change, List<int> merged, CancellationToken cancellationToken)
    {
        var touched = change.Rows.Where(r => r.Entity == nameof(SpeakerName)).ToList();
        int[] ids = [.. touched.Select(RowJson.NumberOf)];
        int[] owners = [.. merged];
        var there = await context.SpeakerNames.Where(n => EF.Parameter(ids).Contains(n.Id) || EF.Parameter(owners).Contains(n.SpeakerId)).Select(n => n.Folded).ToListAsync(cancellationToken);
        return [.. there, .. touched.SelectMany(r => RowJson.TextsIn(r, nameof(SpeakerName.Folded)))];
    }

    private static Task<List<Quote>> LinkedSinceAsync(NewsContext context, Change change, int[] renamed, CancellationToken cancellationToken) =>
        context.Quotes
            .Where(q => q.Link != SpeakerLink.ByPerson && q.NameAsFound != null && (q.SpeakerId == null || EF.Parameter(renamed).Contains(q.SpeakerId.Value)))
            .Where(q => context.Revisions.Any(r => r.Id == q.RevisionId && r.ImportedUtc >= change.AtUtc))
            .OrderBy(q => q.Id).ToListAsync(cancellationToken);

    private static FoundSpeaker FoundIn(Quote quote) => new(quote.NameAsFound!, quote.KindAsFound ?? SpeakerKind.Unnamed, []);
}
