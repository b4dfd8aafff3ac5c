using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Changes;

/// <summary>A change that can't be undone on its own, with all that rests on it, to be undone together.</summary>
public sealed class TogetherModel(NewsContext context, ChangeLog log) : PageModel
{
    /// <summary>The change to undo.</summary>
    public int Id { get; private set; }

    /// <summary>Where the person came from.</summary>
    public string Back { get; private set; } = "/changes";

    /// <summary>What would go, newest first; the last is what was to be undone.</summary>
    public IReadOnlyList<HistoryRow> Rows { get; private set; } = [];

    /// <summary>Puts the rows of changes into words.</summary>
    public ChangeWords Words { get; private set; } = null!;

    /// <summary>The page's address.</summary>
    public static string AddressOf(int changeId, string? back)
    {
        var query = new QueryBuilder();
        if (back is not null) query.Add("back", back);
        return $"/changes/{changeId}/together{query.ToQueryString()}";
    }

    public async Task<IActionResult> OnGetAsync(int id, string? back, CancellationToken cancellationToken)
    {
        (Id, Back) = (id, this.BackTo(back, "/changes"));
        // Undone by now, or more than can be looked at: the history says so of each.
        if (await log.TogetherAsync(id, cancellationToken) is not { Count: > 0 } together)
            return await context.Changes.AnyAsync(c => c.Id == id, cancellationToken) ? LocalRedirect(Back) : NotFound();
        Rows = await context.HistoryOfAsync(together, cancellationToken);
        Words = await ChangeWords.OfAsync(context, Rows.SelectMany(r => r.Rows), cancellationToken);
        return Page();
    }
}
