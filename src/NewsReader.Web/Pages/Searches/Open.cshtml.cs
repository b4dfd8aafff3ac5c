using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Saved;
using NewsReader.Web.Answers;
using NewsReader.Web.Pages.Search;

namespace NewsReader.Web.Pages.Searches;

/// <summary>Opens a saved search: leads to its hits, says what is new among them, and takes them as seen.</summary>
public sealed class OpenModel(SavedSearches searches, IArticleSearch search, Reader reader, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await searches.OpenAsync(reader.Id, id, cancellationToken) is not var (saved, since)) return NotFound();
        if (QueryParser.Parse(saved.Query) is QueryParseResult.Parsed(var query)
            && await search.NewAsync(query, SavedHere.Options(saved, time, size: 0), since, cancellationToken) is SearchAnswer.Found found)
        {
            Say(saved, since, found.Page.Count(saved.Kind));
        }

        return LocalRedirect(SavedHere.AddressOf(saved, since));
    }

    /// <summary>Whoever only asks whether it is there has not seen it.</summary>
    public IActionResult OnHead(int id) => LocalRedirect($"/searches#s{id}");

    private void Say(SavedSearch saved, DateTime since, HitCount count)
    {
        string news = count.Counted == 0 ? "Nothing new" : $"{Wording.Number(count)} new";
        var link = count.Counted == 0 ? null : new FlashLink("Show what is new", $"{SavedHere.AddressOf(saved, since)}#new");
        new Flash($"{news} in “{saved.Name}” since {Wording.Moment(since)}.", null, link).Put(TempData);
    }
}
