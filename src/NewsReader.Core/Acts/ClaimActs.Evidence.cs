using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What speaks for and against claims.</summary>
public sealed partial class ClaimActs
{
    /// <summary>Adds something that speaks for or against a claim.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="claimId">The claim.</param>
    /// <param name="isFor">Whether it speaks for the claim.</param>
    /// <param name="source">A web address, or the address or number of an article of the archive.</param>
    /// <param name="excerpt">The words that matter.</param>
    /// <param name="named">What the source is, in words; it needs no address then.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<ActResult> AddEvidenceAsync(
        ActRequest request, int claimId, bool isFor, string? source, string? excerpt, string? named = null, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var claim = await FindAsync(claimId, cancellationToken);
                if (claim is null) return ActDraft.Missing();
                var evidence = new Evidence { IsFor = isFor, Excerpt = "", AuthorId = request.ReaderId };
                if (await FillAsync(evidence, EvidenceSource.Read(source, named), excerpt, cancellationToken) is { } problem) return ActDraft.Refuse(problem);
                claim.Evidence.Add(evidence);
                return Did($"Added evidence {Side(isFor)} {{0}}", claim);
            },
            cancellationToken);

    /// <summary>Says anew where evidence is, what it says and which side it is on.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="evidenceId">The evidence.</param>
    /// <param name="edition">What <see cref="Evidence.Edition"/> was when the form was made.</param>
    /// <param name="isFor">Whether it speaks for the claim.</param>
    /// <param name="source">A web address, or the address or number of an article of the archive.</param>
    /// <param name="excerpt">The words that matter.</param>
    /// <param name="named">What the source is, in words; it needs no address then.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<ActResult> EditEvidenceAsync(
        ActRequest request, int evidenceId, int edition, bool isFor, string? source, string? excerpt, string? named = null, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var evidence = await context.Evidence.SingleOrDefaultAsync(e => e.Id == evidenceId, cancellationToken);
                if (evidence is null) return ActDraft.Missing();
                if (evidence.Edition() != edition) return ActDraft.Stale(evidence);
                if (await FillAsync(evidence, EvidenceSource.Read(source, named), excerpt, cancellationToken) is { } problem) return ActDraft.Refuse(problem);
                evidence.IsFor = isFor;
                return Did($"Edited evidence {Side(isFor)} {{0}}", (await FindAsync(evidence.ClaimId, cancellationToken))!);
            },
            cancellationToken);

    /// <summary>Takes evidence off its claim.</summary>
    public Task<ActResult> RemoveEvidenceAsync(ActRequest request, int evidenceId, int edition, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var evidence = await context.Evidence.SingleOrDefaultAsync(e => e.Id == evidenceId, cancellationToken);
                if (evidence is null) return ActDraft.Missing();
                if (evidence.Edition() != edition) return ActDraft.Stale(evidence, "Remove the evidence");
                var claim = (await FindAsync(evidence.ClaimId, cancellationToken))!;
                context.Evidence.Remove(evidence);
                return Did("Took evidence off {0}", claim);
            },
            cancellationToken);

    private async Task<string?> FillAsync(Evidence evidence, EvidenceSource? source, string? excerpt, CancellationToken cancellationToken)
    {
        if (excerpt?.Length > Evidence.MaxLength) return string.Create(CultureInfo.InvariantCulture, $"The excerpt is longer than {Evidence.MaxLength:N0} characters.");
        if (source is not { } read) return "This is no address. Give a web address such as https://example.org/report, or the address or number of an article here, such as /articles/12. A source that has none can be named in words.";
        if (read.IsEmpty) return "This evidence has no source. Give its address, or say in words what it is, such as a call or a book.";
        if (read.Named?.Length > EvidenceSource.MaxNamed) return $"The source in words is longer than {EvidenceSource.MaxNamed} characters. Put what it says into the words that matter.";
        // An article that was deleted since stays what it was: evidence.
        if (read.ArticleId is { } id && id != evidence.ArticleId && !await context.Articles.Live().AnyAsync(a => a.Id == id, cancellationToken)) return $"There is no article {id} here. Open the article and copy its address.";
        evidence.PutAt(read);
        evidence.Excerpt = (excerpt ?? "").ReplaceLineEndings("\n").Trim();
        return null;
    }

    private static string Side(bool isFor) => isFor ? "for" : "against";
}
