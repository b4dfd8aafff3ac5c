using NewsReader.Analysis;
using NewsReader.Core.Searching.Parsing;

namespace NewsReader.Core.Searching.Queries;

/// <summary>A word or phrase that a query asks for, and where.</summary>
/// <param name="Term">The word or phrase.</param>
/// <param name="Place">Where it is looked for.</param>
public sealed record PlacedTerm(SearchTerm Term, TextPlace Place)
{
    /// <summary>The term as one part of a query.</summary>
    public override string ToString() => QueryPrinter.PrintPart(new QueryNode.Text(Term, Place, default(TextSpan)));

    /// <summary>The terms of <paramref name="node"/> that are asked for, not excluded.</summary>
    internal static IEnumerable<PlacedTerm> PositiveOf(QueryNode node) => Of(node, isAsked: true);

    private static IEnumerable<PlacedTerm> Of(QueryNode node, bool isAsked) => node switch
    {
        QueryNode.All all => all.Children.SelectMany(child => Of(child, isAsked)),
        QueryNode.Any any => any.Children.SelectMany(child => Of(child, isAsked)),
        QueryNode.Not not => Of(not.Child, !isAsked),
        QueryNode.Text text when isAsked => [new PlacedTerm(text.Term, text.Place)],
        _ => [],
    };
}
