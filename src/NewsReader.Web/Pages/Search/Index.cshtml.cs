using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Search;

/// <summary>Searching everything ever read: articles, quotes, claims and notes.</summary>
public sealed class SearchModel(NewsContext context, IArticleSearch search, Reader reader, TimeProvider time) : PageModel
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The query as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary><c>quotes</c>, <c>claims</c> or <c>notes</c>; else articles.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindName { get; set; }

    /// <summary><c>oldest</c> or <c>best</c>; else the newest first.</summary>
    [BindProperty(SupportsGet = true, Name = "order")]
    public string? OrderName { get; set; }

    /// <summary>What is listed, and in which order.</summary>
    public SearchView View => SearchView.Of(KindName, OrderName);

    /// <summary>What became of the query.</summary>
    public QueryParseResult Result { get; private set; } = new QueryParseResult.Empty();

    /// <summary>The query that was understood; null for any other.</summary>
    public ArticleQuery? Query => Result is QueryParseResult.Parsed(var query) ? query : null;

    public SearchPage Hits { get; private set; } = null!;

    /// <summary>Whether there is a hit to be listed here.</summary>
    public bool IsAnyListed => Hits.Articles.Count + Hits.Quotes.Count + Hits.Claims.Count + Hits.Notes.Count > 0;

    /// <summary>What finds something, where this does not; null where it does.</summary>
    public Remedies? Remedies { get; private set; }

    /// <summary>The search as a saved one; null where it was not made.</summary>
    public SavedHere? Saved { get; private set; }

    /// <summary>The day that relative dates count from.</summary>
    public DateOnly Today => time.Today();

    /// <param name="from">A place among the hits: see <see cref="SearchCursor"/>.</param>
    /// <param name="since">The moment, in ticks, since when what came is shown as new.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task OnGetAsync(string? from, long? since, CancellationToken cancellationToken)
    {
        Result = QueryParser.Parse(Text);
        if (Query is not { } query) return;
        var options = new SearchOptions { Kind = View.Kind, Order = View.Order, Size = PageSize, From = SearchCursor.Parse(from), WithFacets = true, Today = Today, ReaderId = reader.Id };
        long start = Stopwatch.GetTimestamp();
        switch (await search.SearchAsync(query, options, cancellationToken))
        {
            case SearchAnswer.TooBroad refused:
                Result = new QueryParseResult.Unreadable(refused.Message, refused.Where, null);
                break;
            case SearchAnswer.Found found:
                Hits = found.Page;
                Saved = await SavedAsync(query, since, cancellationToken);
                if (Hits.IsEmpty) Remedies = await Remedies.ForAsync(query, search, options, start, cancellationToken);
                break;
        }
    }

    /// <summary>Leads to the same search of other months.</summary>
    /// <param name="since">The first month; null for any.</param>
    /// <param name="until">The last month; null for any.</param>
    public IActionResult OnGetMonths(string? since, string? until) =>
        LocalRedirect(View.Address(QueryParser.Parse(Text) is QueryParseResult.Parsed(var query) ? query.Between(since, until) : Text ?? ""));

    /// <summary>The address of this search’s hits of a kind.</summary>
    public string AddressOf(SearchKind kind) => (View with { Kind = kind }).Address(Text!);

    /// <summary>The address of this search’s hits in an order.</summary>
    public string AddressOf(SearchOrder order) => (View with { Order = order }).Address(Text!);

    /// <summary>The address of a search to be made instead.</summary>
    public string AddressOf(Remedy remedy) => (View with { Kind = remedy.Kind }).Address(remedy.Query);

    /// <summary>The address of the hits at a place of this search.</summary>
    public string AddressOf(SearchCursor from) => View.Address(Text!, from);

    /// <summary>Where the hits open.</summary>
    public HitAddresses Addresses => new(Text!);

    /// <summary>A count with what is counted.</summary>
    public static string Shown(HitCount count, SearchKind kind) => $"{Wording.Number(count)} {One(kind)}{(count is { Counted: 1, IsMore: false } ? "" : "s")}";

    /// <summary>What one hit of a kind is called.</summary>
    public static string One(SearchKind kind) => kind.ToString().ToLowerInvariant().TrimEnd('s');

    private async Task<SavedHere> SavedAsync(ArticleQuery query, long? ticks, CancellationToken cancellationToken)
    {
        string text = Text!.Trim();
        var (kind, order) = View;
        var saved = await context.SavedSearches.AsNoTracking().Kept(reader.Id)
            .Where(s => s.Query == text && s.Kind == kind && s.Order == order).OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        if (saved is null || ticks is not >= 0 || ticks > DateTime.MaxValue.Ticks) return new SavedHere(saved, default, null);
        var since = new DateTime(ticks.Value, DateTimeKind.Utc);
        var answer = await search.NewAsync(query, SavedHere.Options(saved, time, SavedHere.MostShown), since, cancellationToken);
        return new SavedHere(saved, since, (answer as SearchAnswer.Found)?.Page);
    }
}
