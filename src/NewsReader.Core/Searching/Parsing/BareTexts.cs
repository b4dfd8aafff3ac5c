using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>The words and phrases of a tree that no field or <c>in:</c> has given a place yet.</summary>
internal static class BareTexts
{
    /// <summary>Whether there are any in <paramref name="node"/>.</summary>
    public static bool AreIn(QueryNode node) => node switch
    {
        QueryNode.All all => all.Children.Any(AreIn),
        QueryNode.Any any => any.Children.Any(AreIn),
        QueryNode.Not not => AreIn(not.Child),
        QueryNode.Text text => text.Place == TextPlace.Anywhere,
        _ => false,
    };

    /// <summary>The same tree with all of them in <paramref name="place"/>.</summary>
    public static QueryNode Put(QueryNode node, TextPlace place) => node switch
    {
        QueryNode.All all => all with { Children = [.. all.Children.Select(child => Put(child, place))] },
        QueryNode.Any any => any with { Children = [.. any.Children.Select(child => Put(child, place))] },
        QueryNode.Not not => not with { Child = Put(not.Child, place) },
        QueryNode.Text { Place: TextPlace.Anywhere } text => text with { Place = place },
        _ => node,
    };
}
