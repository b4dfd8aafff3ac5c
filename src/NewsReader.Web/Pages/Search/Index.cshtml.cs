using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages.Search;

/// <summary>Searching everything ever read: articles by their text, quotes by what was said.</summary>
public sealed class SearchModel(IArticleSearch search) : PageModel
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 20;

    // A shorter beginning finds nearly everything.
    private const int ShortestBeginning = 3;
    private const int MostOffered = 3;

    /// <summary>The query as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary><c>quotes</c>, or else articles.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindName { get; set; }

    public SearchKind Kind => string.Equals(KindName, "quotes", StringComparison.OrdinalIgnoreCase) ? SearchKind.Quotes : SearchKind.Articles;

    /// <summary>What became of the query.</summary>
    public QueryParseResult Result { get; private set; } = new QueryParseResult.Empty();

    public SearchPage Hits { get; private set; } = new([], [], 0, 0, false);

    public Leaf Leaf { get; private set; } = new(1, 1);

    /// <summary>Queries to try where this one finds nothing.</summary>
    public IReadOnlyList<string> Wider { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = Leaf.Key)] string? number, CancellationToken cancellationToken)
    {
        Result = QueryParser.Parse(Text);
        if (Result is not QueryParseResult.Parsed(var query)) return;
        Hits = await FindAsync(query, Leaf.Asked(number), cancellationToken);
        if (Hits.ArticleCount + Hits.QuoteCount == 0) Wider = WiderThan(query);
    }

    /// <summary>The address of this search's hits of a kind.</summary>
    public string AddressOf(SearchKind kind) => AddressOf(Text!, kind);

    /// <summary>The address of a search.</summary>
    public static string AddressOf(string text, SearchKind kind = SearchKind.Articles) =>
        $"/search?q={Uri.EscapeDataString(text)}" + (kind == SearchKind.Quotes ? "&kind=quotes" : "");

    /// <summary>The address of an article with the hits in it marked.</summary>
    public string AddressIn(int articleId, string? place) => $"/articles/{articleId}?q={Uri.EscapeDataString(Text!)}{(place is null ? "" : "#" + place)}";

    private async Task<SearchPage> FindAsync(ArticleQuery query, int asked, CancellationToken cancellationToken)
    {
        var hits = await search.SearchAsync(query, new SearchOptions(Kind, asked, PageSize), cancellationToken);
        Leaf = Leaf.Nearest(asked, Kind == SearchKind.Articles ? hits.ArticleCount : hits.QuoteCount, PageSize);
        return Leaf.Number == asked ? hits : await search.SearchAsync(query, new SearchOptions(Kind, Leaf.Number, PageSize), cancellationToken);
    }

    private static List<string> WiderThan(ArticleQuery query)
    {
        var terms = query.PositiveTerms;
        var wider = terms.Where(term => term.Term is { IsPrefix: false, Words: [{ Length: >= ShortestBeginning }] })
            .Select(term => (term with { Term = term.Term with { IsPrefix = true } }).ToString()).Take(MostOffered).ToList();
        if (terms.Count > 1) wider.Insert(0, string.Join(" OR ", terms));
        return wider;
    }
}
