namespace NewsReader.Core.Searching.Queries;

/// <summary>
/// What the parts of a query are asked of. Those of a group that are asked of a quote must all hold of one and the same quote, and so
/// must those asked of a note, and of a claim: <c>speaker:lavrov said:grain</c> is an article in which he speaks of grain, not one in which he
/// speaks and somebody mentions grain. A minus among them says what that one quote is not; alone, it says that the article has no such quote.
/// Brackets begin another quote: <c>(speaker:lavrov) (speaker:kuleba)</c>.
/// </summary>
public static class QueryScopes
{
    /// <summary>What <paramref name="field"/> is asked of.</summary>
    public static QueryScope Of(QueryField field) => field switch
    {
        QueryField.Speaker or QueryField.Said or QueryField.Form or QueryField.Review => QueryScope.Quote,
        QueryField.Claim or QueryField.Verdict => QueryScope.Claim,
        _ => QueryScope.Article,
    };

    /// <summary>What <paramref name="node"/> is asked of as a whole.</summary>
    public static QueryScope Scope(this QueryNode node) => node switch
    {
        QueryNode.Text text => Of(text.Place),
        QueryNode.Named named => Of(named.Name),
        QueryNode.Choice choice => Of(choice.Name),
        QueryNode.Any any => Common(any.Children),
        QueryNode.All all when all.Children.Any(child => child is not QueryNode.Not) => Common(all.Children.Select(Stripped)),
        _ => QueryScope.Article,
    };

    /// <summary>
    /// The parts of a group that are asked together of one thing of a kind: what is asked of it, and with that, what it must not be. None where
    /// nothing is asked but only excluded.
    /// </summary>
    public static IReadOnlyList<QueryNode> Together(this IReadOnlyList<QueryNode> group, QueryScope scope)
    {
        QueryNode[] parts = [.. group.Where(part => part is not QueryNode.All && Stripped(part).Scope() == scope)];
        return parts.Any(part => part is not QueryNode.Not) ? parts : [];
    }

    /// <summary>What <paramref name="node"/> asks together of one thing of a kind, for each of those that it asks for.</summary>
    public static IEnumerable<IReadOnlyList<QueryNode>> Groups(this QueryNode node, QueryScope scope) => node switch
    {
        QueryNode.Not => [],
        _ when node is not QueryNode.All && node.Scope() == scope => [[node]],
        QueryNode.All all => GroupsOf(all.Children, scope),
        QueryNode.Any any => any.Children.SelectMany(child => child.Groups(scope)),
        _ => [],
    };

    /// <summary>Whether any of <paramref name="group"/> is asked of a quote, a note or a claim, so that the group’s brackets mean something.</summary>
    public static bool AskOfParts(this IReadOnlyList<QueryNode> group) => group.Any(part => Stripped(part).Scope() != QueryScope.Article);

    /// <summary>The part and all parts within it.</summary>
    public static IEnumerable<QueryNode> Nodes(this QueryNode node) => node switch
    {
        QueryNode.All all => all.Children.SelectMany(Nodes).Prepend(node),
        QueryNode.Any any => any.Children.SelectMany(Nodes).Prepend(node),
        QueryNode.Not not => Nodes(not.Child).Prepend(node),
        _ => [node],
    };

    /// <summary>The fields, words and phrases that are asked for: all that no minus excludes.</summary>
    public static IEnumerable<QueryNode> Asked(this QueryNode node) => node switch
    {
        QueryNode.Not => [],
        QueryNode.All all => all.Children.SelectMany(Asked),
        QueryNode.Any any => any.Children.SelectMany(Asked),
        _ => [node],
    };

    private static IEnumerable<IReadOnlyList<QueryNode>> GroupsOf(IReadOnlyList<QueryNode> parts, QueryScope scope)
    {
        var together = parts.Together(scope);
        var others = parts.Except(together).SelectMany(part => part.Groups(scope));
        return together.Count > 0 ? others.Prepend(together) : others;
    }

    private static QueryScope Of(TextPlace place) => place switch
    {
        TextPlace.Quote => Of(QueryField.Said),
        TextPlace.Claim => Of(QueryField.Claim),
        TextPlace.Note => QueryScope.Note,
        _ => QueryScope.Article,
    };

    private static QueryNode Stripped(QueryNode node) => node is QueryNode.Not not ? not.Child : node;

    private static QueryScope Common(IEnumerable<QueryNode> nodes)
    {
        QueryScope[] scopes = [.. nodes.Select(Scope).Distinct()];
        return scopes is [var scope] ? scope : QueryScope.Article;
    }
}
