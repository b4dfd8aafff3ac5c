namespace NewsReader.Core.Searching;

/// <summary>A word or phrase to look for in a text.</summary>
/// <param name="Words">One word, or the words of a phrase in order, each folded as by <see cref="SearchWords"/>.</param>
/// <param name="IsPrefix">Whether words that only begin with the last one match too.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix)
{
    /// <summary>The terms of <paramref name="node"/> that are asked for, not excluded.</summary>
    internal static IEnumerable<SearchTerm> PositiveOf(QueryNode node) => Of(node, isAsked: true);

    private static IEnumerable<SearchTerm> Of(QueryNode node, bool isAsked) => node switch
    {
        QueryNode.All all => all.Children.SelectMany(child => Of(child, isAsked)),
        QueryNode.Any any => any.Children.SelectMany(child => Of(child, isAsked)),
        QueryNode.Not not => Of(not.Child, !isAsked),
        QueryNode.Word word when isAsked => [new SearchTerm([word.Text], word.IsPrefix)],
        QueryNode.Phrase phrase when isAsked => [new SearchTerm(phrase.Words, phrase.IsPrefix)],
        _ => [],
    };
}
