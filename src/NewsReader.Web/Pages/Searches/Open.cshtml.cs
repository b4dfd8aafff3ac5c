using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;
using NewsReader.Web.Pages.Search;

namespace NewsReader.Web.Pages.Searches;

/// <summary>Opens a saved search: leads to its hits, says what is new among them, and takes them as seen where that is known.</summary>
public sealed class OpenModel(NewsContext context, SavedSearches searches, IArticleSearch search, Reader reader, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await context.SavedSearches.AsNoTracking().Kept(reader.Id).SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } saved) return NotFound();
        // What comes while it is asked is new the next time.
        var now = time.GetUtcNow().UtcDateTime;
        if (await NewAsync(saved, cancellationToken) is { } count)
        {
            Say(saved, count);
            if (count.Counted > 0 || count.IsNone) await searches.SeeAsync(reader.Id, id, now, cancellationToken);
        }

        return LocalRedirect(SavedHere.AddressOf(saved, saved.SeenUtc));
    }

    /// <summary>Whoever only asks whether it is there has not seen it.</summary>
    public IActionResult OnHead(int id) => LocalRedirect($"/searches#s{id}");

    private async Task<HitCount?> NewAsync(SavedSearch saved, CancellationToken cancellationToken) =>
        QueryParser.Parse(saved.Query) is QueryParseResult.Parsed(var query)
        && await search.NewAsync(query, SavedHere.Options(saved, time, size: 0), saved.SeenUtc, cancellationToken) is SearchAnswer.Found found
            ? found.Page.Count(saved.Kind)
            : null;

    private void Say(SavedSearch saved, HitCount count)
    {
        var link = count.Counted == 0 ? null : new FlashLink("Show what is new", $"{SavedHere.AddressOf(saved, saved.SeenUtc)}#new");
        new Flash($"{News.Sentence(count)} in “{saved.Name}” since {Wording.Moment(saved.SeenUtc)}.", null, link).Put(TempData);
    }
}
