using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>The findings off which the same words could be taken, to choose among before it is done.</summary>
public sealed class SimilarCutModel(NewsContext context) : PageModel
{
    /// <summary>The quote that was corrected.</summary>
    public int Quote { get; private set; }

    /// <summary>What was taken off it.</summary>
    public EdgeCut Cut { get; private set; } = null!;

    public IReadOnlyList<Quote> Quotes { get; private set; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Where to go afterwards.</summary>
    public string Back { get; private set; } = "/review";

    public async Task<IActionResult> OnGetAsync(int quote, string? off, bool isAtEnd, string? back, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || CutOf(off, isAtEnd) is not { } cut) return BadRequest();
        (Quote, Cut, Back) = (quote, cut, this.BackTo(back, "/review"));
        Quotes = await cut.Like(context, quote).AsNoTracking().Include(q => q.Article).Take(SimilarQuotes.Most + 1).ToListAsync(cancellationToken);
        HasMore = Quotes.Count > SimilarQuotes.Most;
        Quotes = [.. Quotes.Take(SimilarQuotes.Most)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SimilarActs acts, int quote, string? off, bool isAtEnd, IReadOnlyList<string> on, string? back)
    {
        if (!ModelState.IsValid || CutOf(off, isAtEnd) is not { } cut || Similar.Chosen(on) is not { } chosen) return BadRequest();
        return this.Answer(await acts.CutAsync(this.Asked(), quote, cut, chosen), this.BackTo(back, "/review"));
    }

    private static EdgeCut? CutOf(string? off, bool isAtEnd) => off is { Length: > 0 } && new EdgeCut(off, isAtEnd) is { IsWhole: true } cut ? cut : null;
}
