using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages.Search;

/// <summary>Searching everything ever read: articles, quotes, claims and notes.</summary>
public sealed class SearchModel(IArticleSearch search, Reader reader, TimeProvider time) : PageModel
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 20;

    // A shorter beginning finds nearly everything.
    private const int ShortestBeginning = 3;
    private const int MostOffered = 3;

    /// <summary>The query as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary><c>quotes</c>, <c>claims</c> or <c>notes</c>; else articles.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindName { get; set; }

    /// <summary><c>oldest</c> or <c>best</c>; else the newest first.</summary>
    [BindProperty(SupportsGet = true, Name = "order")]
    public string? OrderName { get; set; }

    public SearchKind Kind => Named<SearchKind>(KindName);

    public SearchOrder Order => Named<SearchOrder>(OrderName);

    /// <summary>What became of the query.</summary>
    public QueryParseResult Result { get; private set; } = new QueryParseResult.Empty();

    public SearchPage Hits { get; private set; } = null!;

    /// <summary>Queries to try where this one finds nothing.</summary>
    public IReadOnlyList<string> Wider { get; private set; } = [];

    /// <param name="from">A place among the hits: see <see cref="SearchCursor"/>.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task OnGetAsync(string? from, CancellationToken cancellationToken)
    {
        Result = QueryParser.Parse(Text);
        if (Result is not QueryParseResult.Parsed(var query)) return;
        var options = new SearchOptions { Kind = Kind, Order = Order, Size = PageSize, From = SearchCursor.Parse(from), Today = time.Today(), ReaderId = reader.Id };
        switch (await search.SearchAsync(query, options, cancellationToken))
        {
            case SearchAnswer.TooBroad refused:
                Result = new QueryParseResult.Unreadable(refused.Message, refused.Where, null);
                break;
            case SearchAnswer.Found found:
                Hits = found.Page;
                if (Hits.IsEmpty) Wider = WiderThan(query);
                break;
        }
    }

    /// <summary>The address of this search’s hits of a kind.</summary>
    public string AddressOf(SearchKind kind) => AddressOf(Text!, kind, Order);

    /// <summary>The address of this search’s hits in an order.</summary>
    public string AddressOf(SearchOrder order) => AddressOf(Text!, Kind, order);

    /// <summary>The address of the hits at a place of this search.</summary>
    public string AddressOf(SearchCursor from) => $"{AddressOf(Text!, Kind, Order)}&from={from}";

    /// <summary>The address of a search.</summary>
    public static string AddressOf(string text, SearchKind kind = SearchKind.Articles, SearchOrder order = SearchOrder.Newest) =>
        $"/search?q={Uri.EscapeDataString(text)}{Choice("kind", kind)}{Choice("order", order)}";

    /// <summary>The address of an article with the hits in it marked.</summary>
    public string AddressIn(int articleId, string? place) => $"/articles/{articleId}?q={Uri.EscapeDataString(Text!)}{(place is null ? "" : "#" + place)}";

    /// <summary>A count as it is shown.</summary>
    public static string Shown(HitCount count) => count.Counted.ToString("N0", CultureInfo.InvariantCulture) + (count.IsMore ? "+" : "");

    /// <summary>What one hit of a kind is called.</summary>
    public static string One(SearchKind kind) => kind.ToString().ToLowerInvariant().TrimEnd('s');

    private static string Choice<T>(string name, T value)
        where T : struct, Enum => value.Equals(default(T)) ? "" : $"&{name}={value.ToString().ToLowerInvariant()}";

    // A number is no name, though the framework would take it for one.
    private static T Named<T>(string? name)
        where T : struct, Enum => name is [>= 'A', ..] && Enum.TryParse(name, ignoreCase: true, out T value) ? value : default;

    private static List<string> WiderThan(ArticleQuery query)
    {
        var terms = query.PositiveTerms;
        var wider = terms.Where(term => term.Term is { IsPrefix: false, Words: [{ Length: >= ShortestBeginning }] })
            .Select(term => (term with { Term = term.Term with { IsPrefix = true } }).ToString()).Take(MostOffered).ToList();
        if (terms.Count > 1) wider.Insert(0, string.Join(" OR ", terms));
        return wider;
    }
}
