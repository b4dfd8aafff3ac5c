using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Tests.Searching.Parsing;

/// <summary>A query's tree written out in full, without positions, so that two trees can be compared.</summary>
internal static class QueryShape
{
    public static string Of(QueryNode node) => node switch
    {
        QueryNode.All all => $"all({Of(all.Children)})",
        QueryNode.Any any => $"any({Of(any.Children)})",
        QueryNode.Not not => $"not({Of(not.Child)})",
        QueryNode.Text text => $"{Name(text)}({string.Join('+', text.Term.Words)}{(text.Term.IsPrefix ? "*" : "")})",
        QueryNode.Named named => $"{named.Name}[{named.Value}]",
        QueryNode.Choice choice => $"{choice.Name}[{choice.Value.GetType().Name}.{choice.Value}]",
        QueryNode.Dated dated => $"{dated.Name}[{dated.Date}]",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Name(QueryNode.Text text) =>
        (text.Place == TextPlace.Anywhere ? "" : $"{text.Place}.") + (text.Term.Words.Count == 1 ? "word" : "phrase");

    private static string Of(IEnumerable<QueryNode> nodes) => string.Join(", ", nodes.Select(Of));
}
