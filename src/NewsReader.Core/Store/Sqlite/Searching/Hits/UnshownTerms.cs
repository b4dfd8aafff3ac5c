using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Store.Sqlite.Searching.Hits;

/// <summary>
/// The words and phrases because of which an article was found and that neither its title nor a paragraph shows: they stand in a quote that is interrupted, goes on in
/// another paragraph, or stands in one that is not searched.
/// </summary>
internal static class UnshownTerms
{
    /// <summary>Those of a query; none where what is shown tells by itself why the article was found.</summary>
    /// <param name="node">The query.</param>
    /// <param name="inTitle">What of it the title shows.</param>
    /// <param name="inText">What of it the paragraphs show.</param>
    public static IEnumerable<SearchTerm> Of(QueryNode node, IReadOnlySet<SearchTerm> inTitle, IReadOnlySet<SearchTerm> inText) => node switch
    {
        _ when IsShown(node, inTitle, inText) => [],
        QueryNode.All all => all.Children.SelectMany(child => Of(child, inTitle, inText)),
        QueryNode.Any any => any.Children.SelectMany(child => Of(child, inTitle, inText)),
        QueryNode.Text text => [text.Term],
        _ => [],
    };

    private static bool IsShown(QueryNode node, IReadOnlySet<SearchTerm> inTitle, IReadOnlySet<SearchTerm> inText) => node switch
    {
        QueryNode.All all => all.Children.All(child => IsShown(child, inTitle, inText)),
        QueryNode.Any any => any.Children.Any(child => IsShown(child, inTitle, inText)),
        QueryNode.Text { Place: TextPlace.Body } text => inText.Contains(text.Term),
        QueryNode.Text { Place: TextPlace.Anywhere } text => inText.Contains(text.Term) || inTitle.Contains(text.Term),
        _ => true,
    };
}
