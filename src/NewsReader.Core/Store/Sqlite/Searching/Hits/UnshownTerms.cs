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
    public static IReadOnlyList<SearchTerm> Of(QueryNode node, IReadOnlySet<SearchTerm> inTitle, IReadOnlySet<SearchTerm> inText) => Look(node, inTitle, inText).Unshown;

    // Of what is no text it is not known here whether it holds.
    private static (bool IsShown, IReadOnlyList<SearchTerm> Unshown) Look(QueryNode node, IReadOnlySet<SearchTerm> inTitle, IReadOnlySet<SearchTerm> inText)
    {
        switch (node)
        {
            case QueryNode.All all:
                var each = all.Children.Select(child => Look(child, inTitle, inText)).ToList();
                SearchTerm[] unshown = [.. each.SelectMany(child => child.Unshown)];
                return (unshown.Length == 0 && each.Exists(child => child.IsShown), unshown);
            case QueryNode.Any any:
                var either = any.Children.Select(child => Look(child, inTitle, inText)).ToList();
                return either.Exists(child => child.IsShown) ? (true, []) : (false, [.. either.SelectMany(child => child.Unshown)]);
            case QueryNode.Text { Place: TextPlace.Title } text:
                return (inTitle.Contains(text.Term), []);
            case QueryNode.Text { Place: TextPlace.Body or TextPlace.Anywhere } text:
                bool isShown = inText.Contains(text.Term) || (text.Place == TextPlace.Anywhere && inTitle.Contains(text.Term));
                return (isShown, isShown ? [] : [text.Term]);
            default:
                return (false, []);
        }
    }
}
