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

    public IReadOnlyList<Quote> Quotes { get; private set; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Where to go afterwards.</summary>
    public string Back { get; private set; } = "/review";

    public async Task<IActionResult> OnGetAsync(int quote, string? back, CancellationToken cancellationToken)
    {
        var judged = await context.Quotes.AsNoTracking().Include(q => q.Speaker).Include(q => q.Article).SingleOrDefaultAsync(q => q.Id == quote, cancellationToken);
        if (judged is null) return NotFound();
        Judged = judged;
        Back = this.BackTo(back, "/review");
        Quotes = await SimilarQuotes.Like(context, judged).AsNoTracking().Include(q => q.Article).Include(q => q.Speaker).Take(SimilarQuotes.Most + 1).ToListAsync(cancellationToken);
        HasMore = Quotes.Count > SimilarQuotes.Most;
        Quotes = [.. Quotes.Take(SimilarQuotes.Most)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SimilarActs acts, int quote, IReadOnlyList<string> on, string? back)
    {
        return Similar.Chosen(on) is { } chosen ? this.Answer(await acts.SameAsync(this.Asked(), quote, chosen), this.BackTo(back, "/review")) : BadRequest();
    }
}
