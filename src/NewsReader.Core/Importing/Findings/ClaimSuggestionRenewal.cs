using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Claims;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Importing.Findings;

/// <summary>Brings what is suggested as worth checking in a revision to what the analysis says by now. Nothing of it is a person's.</summary>
internal sealed class ClaimSuggestionRenewal(NewsContext context)
{
    /// <summary>The rows in their order take over the new suggestions; those too many go, those too few are added. Unsaved.</summary>
    public async Task RenewAsync(Revision revision, IReadOnlyList<FoundClaim> found, CancellationToken cancellationToken)
    {
        var there = await context.ClaimSuggestions.Where(s => s.RevisionId == revision.Id).OrderBy(s => s.Ordinal).ToListAsync(cancellationToken);
        List<ClaimSuggestion> now = [.. ClaimSuggestion.Of(revision.Id, found)];
        foreach (var (row, suggestion) in there.Zip(now)) (row.Start, row.End, row.Score) = (suggestion.Start, suggestion.End, suggestion.Score);
        context.ClaimSuggestions.RemoveRange(there.Skip(now.Count));
        context.ClaimSuggestions.AddRange(now.Skip(there.Count));
    }
}
