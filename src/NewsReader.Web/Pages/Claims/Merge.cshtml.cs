using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Claims;

/// <summary>Merges a claim into another that says the same: first which, then what would come of it.</summary>
public sealed class MergeModel(NewsContext context) : PageModel
{
    private const int MostFound = 20;

    public MergedClaim Claim { get; private set; } = null!;

    /// <summary>The claim that would stay; null where none is chosen yet.</summary>
    public MergedClaim? Into { get; private set; }

    /// <summary>What was found changed when it was to be done; null where nothing was.</summary>
    public ActResult.Stale? Meanwhile { get; private set; }

    /// <summary>The verdict that would hold.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>How many places both have: they would stand there once.</summary>
    public int SamePlaces { get; private set; }

    /// <summary>Claims that could be the same.</summary>
    public IReadOnlyList<OfferedClaim> Others { get; private set; } = [];

    /// <summary>The words by which another claim is looked for; null where the likely ones are shown.</summary>
    public string? Words { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int? into, string? words, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } claim) return NotFound();
        Claim = claim;
        Words = string.IsNullOrWhiteSpace(words) ? null : words;
        if (into is { } other && other != id) Into = await FindAsync(other, cancellationToken);
        if (Into is null) Others = await OthersAsync(cancellationToken);
        else await ForetellAsync(Into, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ClaimActs acts, int id, int version, int into, int intoVersion, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        var result = await acts.MergeAsync(this.Asked(), id, version, into, intoVersion, CancellationToken.None);
        if (result is not ActResult.Stale stale) return this.Answer(result);
        Meanwhile = stale;
        return this.Anew(await OnGetAsync(id, into, null, cancellationToken));
    }

    private Task<MergedClaim?> FindAsync(int id, CancellationToken cancellationToken) => context.Claims.Where(c => c.Id == id)
        .Select(c => new MergedClaim(c.Id, c.Version, c.Statement, c.Verdict, c.Appearances.Count, c.Evidence.Count, c.Rulings.Count, c.Notes != ""))
        .SingleOrDefaultAsync(cancellationToken);

    private async Task ForetellAsync(MergedClaim into, CancellationToken cancellationToken)
    {
        var rulings = await context.Rulings.AsNoTracking().Where(r => r.ClaimId == Claim.Id || r.ClaimId == into.Id).ToListAsync(cancellationToken);
        Verdict = Core.Annotations.Claim.NewestVerdict(rulings) ?? into.Verdict;
        var places = await context.ClaimAppearances.AsNoTracking().Include(a => a.Anchor)
            .Where(a => a.ClaimId == Claim.Id && context.ClaimAppearances.Any(b => b.ClaimId == into.Id && b.ArticleId == a.ArticleId)).ToListAsync(cancellationToken);
        var articles = places.Select(place => place.ArticleId).Distinct().ToList();
        var others = await context.ClaimAppearances.AsNoTracking().Include(a => a.Anchor).Where(a => a.ClaimId == into.Id && articles.Contains(a.ArticleId)).ToListAsync(cancellationToken);
        SamePlaces = places.Count(place => others.Exists(place.IsSamePlace));
    }

    private async Task<IReadOnlyList<OfferedClaim>> OthersAsync(CancellationToken cancellationToken)
    {
        if (Words is null) return [.. (await context.LikelyClaimsAsync(Claim.Statement, cancellationToken)).Where(other => other.Id != Claim.Id)];
        int[] ids = [.. (await context.ClaimsWithWordsAsync(Words, MostFound + 1, cancellationToken)).Where(id => id != Claim.Id).Take(MostFound)];
        return await context.Claims.Where(c => EF.Parameter(ids).Contains(c.Id)).OrderByDescending(c => c.Id).Offered().ToListAsync(cancellationToken);
    }
}

/// <summary>A claim that is to be merged, and how much hangs on it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">Its version, so that nothing newer is merged than was shown.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Verdict">What checking came to so far.</param>
/// <param name="Appearances">How many places it has, those in deleted articles included.</param>
/// <param name="Evidence">How many pieces of evidence.</param>
/// <param name="Rulings">How many verdicts were given.</param>
/// <param name="HasNotes">Whether it has working notes.</param>
public sealed record MergedClaim(int Id, int Version, string Statement, Verdict Verdict, int Appearances, int Evidence, int Rulings, bool HasNotes);
