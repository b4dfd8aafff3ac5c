using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Claims;

/// <summary>A piece of a page: the claims that words are likely a place of, or that are looked for, to choose from.</summary>
public sealed class LikelyModel(NewsContext context) : PageModel
{
    public ClaimChoice Choice { get; private set; } = new([]);

    /// <param name="words">The words of the article.</param>
    /// <param name="search">What was typed to look for another claim.</param>
    /// <param name="cancellationToken">The reader typed on.</param>
    public async Task OnGetAsync(string? words, string? search, CancellationToken cancellationToken) =>
        Choice = await ClaimChoice.OfAsync(context, words, search, cancellationToken);
}
