using System.Diagnostics;
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

/// <summary>The searches that the reader keeps, with what is new in each; and those made lately, which can be forgotten.</summary>
public sealed class SearchesModel(NewsContext context, SavedSearches searches, IArticleSearch search, Reader reader, TimeProvider time) : PageModel
{
    private const string Address = "/searches";

    // After which no other search is begun: the reader waits for all of them.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    /// <summary>The saved searches, by name.</summary>
    public IReadOnlyList<SavedRow> Rows { get; private set; } = [];

    /// <summary>Those that were removed, the last first.</summary>
    public IReadOnlyList<SavedSearch> Removed { get; private set; } = [];

    /// <summary>What was searched for lately, the latest first.</summary>
    public IReadOnlyList<string> Recent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mine = context.SavedSearches.AsNoTracking();
        var rows = new List<SavedRow>();
        long start = Stopwatch.GetTimestamp();
        foreach (var saved in await mine.Kept(reader.Id).OrderBy(s => s.Folded).ToListAsync(cancellationToken))
            rows.Add(Stopwatch.GetElapsedTime(start) < MostTime ? new SavedRow(saved, await NewAsync(saved, cancellationToken)) : new SavedRow(saved, null) { IsAsked = false });
        Rows = rows;
        Removed = await mine.Where(s => s.ReaderId == reader.Id && s.DeletedUtc != null).OrderByDescending(s => s.DeletedUtc).ToListAsync(cancellationToken);
        Recent = await context.RecentSearches.Latest(reader.Id).Select(s => s.Query).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostSaveAsync(string? name, string? query, SearchKind kind, SearchOrder order, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        string back = string.IsNullOrWhiteSpace(query) ? "/search" : new SearchView(kind, order).Address(query);
        var result = await searches.SaveAsync(reader.Id, name, query, kind, order, cancellationToken);
        return Answer(result, saved => new Flash($"Saved this search as “{saved.Name}”.", null, new FlashLink("Your saved searches", Address)), back);
    }

    public async Task<IActionResult> OnPostRenameAsync(int id, string? name, CancellationToken cancellationToken) =>
        Answer(await searches.RenameAsync(reader.Id, id, name, cancellationToken), saved => new Flash($"It is called “{saved.Name}” now.", null), $"{Address}#s{id}");

    public async Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken cancellationToken) =>
        Answer(await searches.RemoveAsync(reader.Id, id, cancellationToken), saved => new Flash($"Removed “{saved.Name}”.", id) { UndoAt = $"{Address}?handler=PutBack" }, Address);

    public async Task<IActionResult> OnPostPutBackAsync(int id, CancellationToken cancellationToken) =>
        Answer(await searches.PutBackAsync(reader.Id, id, cancellationToken), saved => new Flash($"Put back “{saved.Name}”.", null), $"{Address}#s{id}");

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellationToken)
    {
        await context.ForgetSearchesAsync(reader.Id, cancellationToken);
        return Go(new Flash("Your recent searches are forgotten.", null), Address);
    }

    private async Task<HitCount?> NewAsync(SavedSearch saved, CancellationToken cancellationToken) =>
        QueryParser.Parse(saved.Query) is QueryParseResult.Parsed(var query)
        && await search.NewAsync(query, SavedHere.Options(saved, time, size: 0), saved.SeenUtc, cancellationToken) is SearchAnswer.Found found
            ? found.Page.Count(saved.Kind)
            : null;

    private IActionResult Answer(SavedSearchResult result, Func<SavedSearch, Flash> done, string goTo) => result switch
    {
        SavedSearchResult.Done(var saved) => Go(done(saved), goTo),
        SavedSearchResult.Already => Go(new Flash("It is so already; nothing was changed.", null), goTo),
        SavedSearchResult.Refused(var message) => this.Refuse(message, StatusCodes.Status422UnprocessableEntity, goTo),
        _ => this.Refuse("There is no such saved search. Nothing was changed.", StatusCodes.Status404NotFound, Address),
    };

    private LocalRedirectResult Go(Flash flash, string address)
    {
        flash.Put(TempData);
        return LocalRedirect(address);
    }
}

/// <summary>A saved search in the list.</summary>
/// <param name="Search">The search.</param>
/// <param name="New">How many of its hits are new; null where it can’t be or was not asked.</param>
public sealed record SavedRow(SavedSearch Search, HitCount? New)
{
    /// <summary>Whether it was asked: not where those before it took all the time.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>What is said of the new hits; null where there are none.</summary>
    public string? Said => !IsAsked ? "not looked up for now: those before it took too long" : New is { IsNone: true } ? null : News.Of(New);
}
