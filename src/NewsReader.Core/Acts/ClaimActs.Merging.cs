using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;

namespace NewsReader.Core.Acts;

/// <summary>Two claims that turn out to be the same.</summary>
public sealed partial class ClaimActs
{
    /// <summary>
    /// Gives everything that hangs on a claim to another: its places, but for those that the other has too, its evidence, its verdicts,
    /// and its notes with its statement. The newest verdict holds.
    /// </summary>
    /// <param name="request">Who asks.</param>
    /// <param name="claimId">The claim that goes.</param>
    /// <param name="version">Its version when the form was made.</param>
    /// <param name="intoId">The claim that stays.</param>
    /// <param name="intoVersion">The version of that one when the form was made.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<ActResult> MergeAsync(
        ActRequest request, int claimId, int version, int intoId, int intoVersion, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (claimId == intoId) return ActDraft.Refuse("That is the same claim: there is nothing to merge.");
                var claim = await WholeAsync(claimId, cancellationToken);
                var other = await WholeAsync(intoId, cancellationToken);
                if (claim is null || other is null) return ActDraft.Refuse(GoneMessage);
                if (claim.Version != version || other.Version != intoVersion) return ActDraft.Stale(claim.Version != version ? claim : other);
                string notes = other.NotesWith(claim);
                if (notes.Length > MaxNotes) return ActDraft.Refuse(string.Create(CultureInfo.InvariantCulture, $"The notes of both are longer than {MaxNotes:N0} characters together. Shorten one of them."));

                foreach (var appearance in claim.Appearances.ToList()) MoveOrDrop(appearance, other);
                foreach (var evidence in claim.Evidence.ToList()) evidence.ClaimId = intoId;
                foreach (var ruling in claim.Rulings.ToList()) ruling.ClaimId = intoId;
                MoveTags(claim, other);
                (other.Notes, other.Verdict) = (notes, Claim.NewestVerdict([.. other.Rulings, .. claim.Rulings]) ?? other.Verdict);
                // Undoing an earlier verdict depends on this, even where it stays the same.
                context.Entry(other).Property(c => c.Verdict).IsModified = true;
                context.ChangeTracker.DetectChanges();
                context.Claims.Remove(claim);
                return ActDraft.Did($"Merged the claim {Quoted.Of(claim.Statement)} into {Quoted.Of(other.Statement)}", AddressOf(intoId));
            },
            cancellationToken);

    private Task<Claim?> WholeAsync(int claimId, CancellationToken cancellationToken) =>
        context.Claims.Include(c => c.Appearances).ThenInclude(a => a.Anchor).Include(c => c.Evidence).Include(c => c.Rulings)
            .Include(c => c.Tags).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken);

    // A tag on a claim is known by both, so it can't be moved: it is taken off the one and put on the other.
    private void MoveTags(Claim claim, Claim other)
    {
        foreach (var tagged in claim.Tags.Where(tagged => !other.Tags.Exists(t => t.TagId == tagged.TagId)))
            context.ClaimTags.Add(new ClaimTag { ClaimId = other.Id, TagId = tagged.TagId, AuthorId = tagged.AuthorId });
        context.ClaimTags.RemoveRange(claim.Tags);
    }

    private void MoveOrDrop(ClaimAppearance appearance, Claim other)
    {
        if (other.Appearances.Exists(appearance.IsSamePlace)) Remove(appearance);
        else appearance.ClaimId = other.Id;
    }
}
