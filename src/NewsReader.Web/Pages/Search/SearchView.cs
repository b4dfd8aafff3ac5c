using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages.Search;

/// <summary>What a search lists and in which order: what stays the same from one search to the next.</summary>
/// <param name="Kind">What is listed.</param>
/// <param name="Order">What comes first.</param>
public readonly record struct SearchView(SearchKind Kind, SearchOrder Order)
{
    /// <summary>Articles, the newest first.</summary>
    public static SearchView Usual => default;

    /// <summary>The view as it is named in an address; what is not known there is the usual.</summary>
    public static SearchView Of(string? kind, string? order) => new(Named<SearchKind>(kind), Named<SearchOrder>(order));

    /// <summary>The kind as an address names it; null for the usual one.</summary>
    public string? KindName => Name(Kind);

    /// <summary>The order as an address names it; null for the usual one.</summary>
    public string? OrderName => Name(Order);

    /// <summary>The address of a search; without a query, of the page that explains searching.</summary>
    public string Address(string query, SearchCursor? from = null)
    {
        string?[] fields = [Field("q", query.Length > 0 ? query : null), Field("kind", KindName), Field("order", OrderName), Field("from", from?.ToString())];
        string all = string.Join('&', fields.OfType<string>());
        return all.Length == 0 ? "/search" : $"/search?{all}";
    }

    private static string? Field(string name, string? value) => value is null ? null : $"{name}={Uri.EscapeDataString(value)}";

    private static string? Name<T>(T value)
        where T : struct, Enum => value.Equals(default(T)) ? null : value.ToString().ToLowerInvariant();

    // A number is no name, though the framework would take it for one.
    private static T Named<T>(string? name)
        where T : struct, Enum => name is [>= 'A', ..] && Enum.TryParse(name, ignoreCase: true, out T value) ? value : default;
}
