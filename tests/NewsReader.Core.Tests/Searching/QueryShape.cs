using NewsReader.Core.Searching;

namespace NewsReader.Core.Tests.Searching;

/// <summary>A query's tree written out in full, without positions, so that two trees can be compared.</summary>
internal static class QueryShape
{
    public static string Of(QueryNode node) => node switch
    {
        QueryNode.All all => $"all({Of(all.Children)})",
        QueryNode.Any any => $"any({Of(any.Children)})",
        QueryNode.Not not => $"not({Of(not.Child)})",
        QueryNode.Word word => $"word({word.Text}{(word.IsPrefix ? "*" : "")})",
        QueryNode.Phrase phrase => $"phrase({string.Join('+', phrase.Words)}{(phrase.IsPrefix ? "*" : "")})",
        QueryNode.Field field => $"{field.Name}[{field.Value}]",
        QueryNode.Dated dated => $"{dated.Name}[{dated.Day:O}]",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Of(IEnumerable<QueryNode> nodes) => string.Join(", ", nodes.Select(Of));
}
