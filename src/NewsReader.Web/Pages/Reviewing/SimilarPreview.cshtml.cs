using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>The findings for which the same could be done, to choose among before it is.</summary>
public sealed class SimilarPreviewModel(NewsContext context) : PageModel
{
    public Quote Judged { get; private set; } = null!;

    public SimilarList List { get; private set; } = null!;

    /// <summary>Why nothing was done when it was to be; null where nothing was to be.</summary>
    public string? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync(int quote, string? back, CancellationToken cancellationToken) => ShowAsync(quote, back, null, cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromServices] SimilarActs acts, string? judged, IReadOnlyList<string> on, string? back, CancellationToken cancellationToken)
    {
        if (!RowVersion.TryRead(judged, out var quote) || Similar.Chosen(on) is not { } chosen) return BadRequest();
        var result = await acts.SameAsync(this.Asked(), quote.Id, quote.Version, chosen, CancellationToken.None);
        if (Similar.NotDone(result) is not var (problem, status)) return this.Answer(result, this.BackTo(back, "/review"));
        Problem = problem;
        return this.Anew(await ShowAsync(quote.Id, back, chosen, cancellationToken), status);
    }

    private async Task<IActionResult> ShowAsync(int quote, string? back, IReadOnlyCollection<(int Id, int Version)>? ticked, CancellationToken cancellationToken)
    {
        var judged = await context.Quotes.AsNoTracking().Include(q => q.Speaker).Include(q => q.Article).SingleOrDefaultAsync(q => q.Id == quote, cancellationToken);
        if (judged is null) return NotFound();
        Judged = judged;
        string button = judged.Review == Review.Rejected ? "Reject those ticked" : $"Name {judged.Speaker?.Name} for those ticked";
        List = await new SimilarList(new RowVersion(quote, judged.Version), $"/review/similar?quote={quote}", button, this.BackTo(back, "/review")) { Ticked = ticked }
            .WithAsync(await SimilarQuotes.LikeAsync(context, judged, cancellationToken), cancellationToken);
        return Page();
    }
}
