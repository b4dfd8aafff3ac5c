using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Pages.Claims;

/// <summary>A piece of a page: the claims that words are likely a place of, to choose from.</summary>
public sealed class LikelyModel(NewsContext context) : PageModel
{
    public ClaimChoice Choice { get; private set; } = new([], []);

    public async Task OnGetAsync(string? words, CancellationToken cancellationToken) =>
        Choice = new ClaimChoice(await context.LikelyClaimsAsync(words, cancellationToken), []);
}
