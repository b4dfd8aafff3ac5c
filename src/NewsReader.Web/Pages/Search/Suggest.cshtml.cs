using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching.Suggesting;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Web.Pages.Search;

/// <summary>How a query could go on while it is typed, as the options of a list.</summary>
public sealed class SearchSuggestModel(SearchSuggestions suggestions, Reader reader) : PageModel
{
    /// <summary>What is offered, the likeliest first.</summary>
    public IReadOnlyList<SearchSuggestion> Offered { get; private set; } = [];

    /// <summary>What the next search lists, and in which order.</summary>
    public SearchView View { get; private set; }

    /// <param name="q">The query as far as it is typed.</param>
    /// <param name="kind">What is listed where it is typed.</param>
    /// <param name="order">In which order.</param>
    /// <param name="cancellationToken">The reader typed on.</param>
    public async Task OnGetAsync(string? q, string? kind, string? order, CancellationToken cancellationToken)
    {
        View = SearchView.Of(kind, order);
        Offered = await suggestions.ForAsync(q, reader.Id, cancellationToken);
    }

    /// <summary>Where a whole search leads; null for a term, after which one types on.</summary>
    public string? AddressOf(SearchSuggestion offer) => offer switch
    {
        { SavedId: { } id } => $"/searches/{id}",
        { Kind: SuggestionKind.Recent } => View.Address(offer.Query),
        _ => null,
    };

    /// <summary>What an offer is, in a word or two.</summary>
    public static string Name(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Saved => "saved search",
        SuggestionKind.Recent => "searched lately",
        SuggestionKind.Value => "",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
