using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What a person can do with claims.</summary>
public sealed partial class ClaimActs(NewsContext context, ChangeLog log, TimeProvider clock)
{
    /// <summary>The longest working notes, in characters.</summary>
    public const int MaxNotes = 1_000_000;

    /// <summary>What is said where a form is about a claim that is not there any more.</summary>
    public const string GoneMessage = "This claim is not there any more: it was removed, here or in another window. Nothing was changed. Choose another claim or make a new one, or undo the removal.";

    /// <summary>
    /// Makes selected words a claim, or a further appearance of the claim <paramref name="claimId"/>. Without a
    /// <paramref name="statement"/> the words themselves are it.
    /// </summary>
    public Task<ActResult> MakeAsync(
        ActRequest request, int articleId, Selection selection, string? statement, int? claimId, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var (place, instead) = await Places.FindAsync(context, articleId, selection, cancellationToken);
                if (place is null) return instead;
                string words = string.Join(' ', place.Spans.Select(span => span.In(place.Text)));
                if (claimId is null && Problem(statement ?? words) is { } problem) return ActDraft.Refuse(problem);
                var claim = claimId is { } id ? await FindAsync(id, cancellationToken) : NewClaim(OneLine(Filled(statement) ?? words), request.ReaderId);
                if (claim is null) return ActDraft.Refuse(GoneMessage);
                if (claimId is not null && await Places.IsOfClaimAsync(context, claim.Id, place, cancellationToken)) return ActDraft.AlreadySo($"{Quoted.Of(claim.Statement)} has this place already.");

                var quote = await Places.QuoteAroundAsync(context, place, cancellationToken);
                claim.Appearances.Add(new ClaimAppearance { ArticleId = articleId, Anchor = place.Anchor(), Quote = quote, AuthorId = request.ReaderId });
                if (claimId is null) context.Claims.Add(claim);
                string what = claimId is null ? "Made the claim {0}" : "Found the claim {0} again";
                return ActDraft.Did(string.Format(null, what, Quoted.Of(claim.Statement)), () => $"/articles/{articleId}#c{claim.Appearances[^1].Id}", articleId);
            },
            cancellationToken);

    /// <summary>Words a claim anew, and edits its working notes.</summary>
    public Task<ActResult> EditAsync(ActRequest request, int claimId, int version, string? statement, string? notes, CancellationToken cancellationToken = default) =>
        ChangeAsync(request, claimId, version, claim =>
        {
            if (Problem(statement) is { } problem) return ActDraft.Refuse(problem);
            if (NotesProblem(notes) is { } tooMuch) return ActDraft.Refuse(tooMuch);
            claim.Statement = OneLine(statement!);
            claim.Notes = (notes ?? "").ReplaceLineEndings("\n").Trim();
            return Did("Edited the claim {0}", claim);
        }, cancellationToken);

    /// <summary>What is wrong with working notes; null where nothing is.</summary>
    public static string? NotesProblem(string? notes) =>
        notes?.ReplaceLineEndings("\n").Length > MaxNotes ? string.Create(CultureInfo.InvariantCulture, $"The notes are longer than {MaxNotes:N0} characters. Shorten them, or keep a part elsewhere.") : null;

    /// <summary>Gives a verdict, with the reason for it.</summary>
    public Task<ActResult> RuleAsync(ActRequest request, int claimId, int version, Verdict verdict, string? reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(request, claimId, version, claim =>
        {
            if (!Enum.IsDefined(verdict)) return ActDraft.Missing();
            if (reason?.Length > Evidence.MaxLength) return ActDraft.Refuse($"The reason is longer than {Evidence.MaxLength} characters.");
            claim.Verdict = verdict;
            // The same verdict for another reason is a change too, on which undoing an earlier one depends.
            context.Entry(claim).Property(c => c.Verdict).IsModified = true;
            claim.Rulings.Add(new Ruling
            {
                Verdict = verdict,
                Reason = (reason ?? "").ReplaceLineEndings("\n").Trim(),
                AuthorId = request.ReaderId,
                AtUtc = clock.GetUtcNow().UtcDateTime,
            });
            return Did($"Called {{0}} {verdict.ToString().ToLowerInvariant()}", claim);
        }, cancellationToken);

    /// <summary>Takes a place off its claim.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="appearanceId">The place.</param>
    /// <param name="edition">What the edition of its anchor was when the form was made.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<ActResult> RemoveAppearanceAsync(ActRequest request, int appearanceId, int edition, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var appearance = await context.ClaimAppearances.Include(a => a.Anchor).Include(a => a.Claim).SingleOrDefaultAsync(a => a.Id == appearanceId, cancellationToken);
                if (appearance is null) return ActDraft.Missing();
                if (appearance.Anchor!.Edition() != edition) return ActDraft.Stale(appearance.Anchor, "Take this place off the claim");
                Remove(appearance);
                return ActDraft.Did($"Took a place off {Quoted.Of(appearance.Claim!.Statement)}", AddressOf(appearance.ClaimId), appearance.ArticleId);
            },
            cancellationToken);

    /// <summary>Takes a claim away, with all that hangs on it.</summary>
    public Task<ActResult> RemoveAsync(ActRequest request, int claimId, int version, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var claim = await WholeAsync(claimId, cancellationToken);
                if (claim is null) return ActDraft.Missing();
                if (claim.Version != version) return ActDraft.Stale(claim, "Remove the claim");
                foreach (var appearance in claim.Appearances.ToList()) Remove(appearance);
                context.Evidence.RemoveRange(claim.Evidence);
                context.Rulings.RemoveRange(claim.Rulings);
                context.ClaimTags.RemoveRange(await context.ClaimTags.Where(t => t.ClaimId == claimId).ToListAsync(cancellationToken));
                context.Claims.Remove(claim);
                return ActDraft.Did($"Removed the claim {Quoted.Of(claim.Statement)}", "/claims");
            },
            cancellationToken);

    private Task<ActResult> ChangeAsync(ActRequest request, int claimId, int version, Func<Claim, ActDraft> change, CancellationToken cancellationToken) =>
        log.DoAsync(
            request,
            async () =>
            {
                var claim = await FindAsync(claimId, cancellationToken);
                if (claim is null) return ActDraft.Missing();
                if (claim.Version == version) return change(claim);
                await context.Entry(claim).Collection(c => c.Rulings).LoadAsync(cancellationToken);
                return ActDraft.Stale(claim);
            },
            cancellationToken);

    private Task<Claim?> FindAsync(int claimId, CancellationToken cancellationToken) =>
        context.Claims.SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken);

    private Claim NewClaim(string statement, int readerId) =>
        new() { Statement = statement, AuthorId = readerId, CreatedUtc = clock.GetUtcNow().UtcDateTime };

    private void Remove(ClaimAppearance appearance)
    {
        context.ClaimAppearances.Remove(appearance);
        context.Anchors.Remove(appearance.Anchor!);
    }

    private static ActDraft Did(string summary, Claim claim) =>
        ActDraft.Did(string.Format(null, summary, Quoted.Of(claim.Statement)), AddressOf(claim.Id));

    private static string? Problem(string? statement) =>
        Filled(statement) is not { } text ? "The claim is empty. State it in one sentence."
        : text.Length > Claim.MaxLength ? $"The claim is longer than {Claim.MaxLength} characters. State it in one sentence."
        : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string AddressOf(int id) => $"/claims/{id}";
}
