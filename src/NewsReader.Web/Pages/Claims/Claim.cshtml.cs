using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Claims;

/// <summary>One claim: who made it where and when, what speaks for and against it, and what checking came to.</summary>
public sealed class ClaimModel(NewsContext context) : PageModel
{
    public Claim Claim { get; private set; } = null!;

    /// <summary>Where it is made, oldest article first.</summary>
    public IReadOnlyList<ClaimAppearance> Appearances { get; private set; } = [];

    /// <summary>How many of its places are in deleted articles, which are not shown.</summary>
    public int HiddenCount { get; private set; }

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    /// <summary>The verdicts it was given, newest first.</summary>
    public IReadOnlyList<Ruling> Rulings { get; private set; } = [];

    /// <summary>What people are called, by their number.</summary>
    public IReadOnlyDictionary<int, string> Readers { get; private set; } = new Dictionary<int, string>();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        var claim = await context.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (claim is null) return NotFound();
        Claim = claim;
        var appearances = context.ClaimAppearances.AsNoTracking().Where(a => a.ClaimId == id);
        Appearances = await appearances.Live().Include(a => a.Article).Include(a => a.Anchor).Include(a => a.Quote!.Speaker)
            .OrderBy(a => a.Article!.Day).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        HiddenCount = await appearances.CountAsync(cancellationToken) - Appearances.Count;
        Evidence = await context.Evidence.AsNoTracking().Include(e => e.Article).Where(e => e.ClaimId == id).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        Rulings = await context.Rulings.AsNoTracking().Where(r => r.ClaimId == id).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
        Readers = await context.Readers.ToDictionaryAsync(r => r.Id, r => r.Name, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostEditAsync([FromServices] ClaimActs acts, int id, int version, string? statement, string? notes) =>
        ModelState.IsValid ? this.Answer(await acts.EditAsync(this.Asked(), id, version, statement, notes)) : BadRequest();

    public async Task<IActionResult> OnPostRuleAsync([FromServices] ClaimActs acts, int id, int version, Verdict? verdict, string? reason) =>
        ModelState.IsValid && verdict is { } given ? this.Answer(await acts.RuleAsync(this.Asked(), id, version, given, reason)) : BadRequest();

    public async Task<IActionResult> OnPostEvidenceAsync([FromServices] ClaimActs acts, int id, bool? isFor, string? source, string? excerpt) =>
        ModelState.IsValid && isFor is { } side ? this.Answer(await acts.AddEvidenceAsync(this.Asked(), id, side, source, excerpt)) : BadRequest();

    public async Task<IActionResult> OnPostRemoveEvidenceAsync([FromServices] ClaimActs acts, int id, int evidence) =>
        ModelState.IsValid ? this.Answer(await acts.RemoveEvidenceAsync(this.Asked(), evidence), $"/claims/{id}") : BadRequest();

    public async Task<IActionResult> OnPostRemoveAppearanceAsync([FromServices] ClaimActs acts, int id, int appearance) =>
        ModelState.IsValid ? this.Answer(await acts.RemoveAppearanceAsync(this.Asked(), appearance), $"/claims/{id}") : BadRequest();

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] ClaimActs acts, int id, int version) =>
        ModelState.IsValid ? this.Answer(await acts.RemoveAsync(this.Asked(), id, version)) : BadRequest();

    /// <summary>The quote that an appearance is part of; null where the article itself makes the claim, or a person said that it is no quote.</summary>
    public static Quote? SaidIn(ClaimAppearance appearance) => appearance.Quote is { Review: not Review.Rejected } quote ? quote : null;
}
