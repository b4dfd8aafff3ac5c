using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>The findings off which the same words could be taken, to choose among before it is done. It confirms them, so none is chosen unasked.</summary>
public sealed class SimilarCutModel(NewsContext context) : PageModel
{
    /// <summary>The quote that was corrected.</summary>
    public int Quote { get; private set; }

    /// <summary>What was taken off it.</summary>
    public EdgeCut Cut { get; private set; } = null!;

    public SimilarList List { get; private set; } = null!;

    /// <summary>Whether all are ticked, as asked for.</summary>
    public bool IsAll { get; private set; }

    /// <summary>Why nothing was done when it was to be; null where nothing was to be.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(int quote, string? off, bool isAtEnd, bool all, string? back, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || CutOf(off, isAtEnd) is not { } cut) return BadRequest();
        IsAll = all;
        return await ShowAsync(quote, cut, back, all ? null : [], cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromServices] SimilarActs acts, string? judged, string? off, bool isAtEnd, IReadOnlyList<string> on, string? back, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !RowVersion.TryRead(judged, out var quote) || CutOf(off, isAtEnd) is not { } cut || Similar.Chosen(on) is not { } chosen) return BadRequest();
        var result = await acts.CutAsync(this.Asked(), quote.Id, quote.Version, cut, chosen, CancellationToken.None);
        if (Similar.NotDone(result) is not var (problem, status)) return this.Answer(result, this.BackTo(back, "/review"));
        Problem = problem;
        return this.Anew(await ShowAsync(quote.Id, cut, back, chosen, cancellationToken), status);
    }

    /// <summary>The address of this page with all ticked, or none.</summary>
    public string Address(bool all) => $"{Similar.AddressOf(Quote, Cut)}{(all ? "&all=true" : "")}&back={Uri.EscapeDataString(List.Back)}";

    private async Task<IActionResult> ShowAsync(int quote, EdgeCut cut, string? back, IReadOnlyCollection<(int Id, int Version)>? ticked, CancellationToken cancellationToken)
    {
        if (await context.Quotes.Where(q => q.Id == quote).Select(q => (int?)q.Version).SingleOrDefaultAsync(cancellationToken) is not { } version) return NotFound();
        (Quote, Cut) = (quote, cut);
        var list = new SimilarList(new RowVersion(quote, version), Similar.AddressOf(quote, cut), "Take the words off those ticked and confirm them", this.BackTo(back, "/review")) { Cut = cut, Ticked = ticked };
        List = await list.WithAsync(cut.Like(context, quote), cancellationToken);
        return Page();
    }

    private static EdgeCut? CutOf(string? off, bool isAtEnd) => off is not null && new EdgeCut(off, isAtEnd) is { IsWhole: true } cut ? cut : null;
}
