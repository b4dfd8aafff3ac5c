namespace NewsReader.Core.Searching;

/// <summary>Writes a query's tree as text that parses to the same tree.</summary>
internal static class QueryPrinter
{
    // Signs that mean nothing to the query language inside a value.
    private const string PlainSigns = "-_.&+#@'’";

    /// <summary>The query as text.</summary>
    public static string Print(QueryNode node) => node switch
    {
        QueryNode.All all => string.Join(' ', all.Children.Select(PrintPart)),
        QueryNode.Any any => string.Join(" OR ", any.Children.Select(PrintPart)),
        QueryNode.Not not => "-" + PrintPart(not.Child),
        QueryNode.Word word => word.Text + Star(word.IsPrefix),
        QueryNode.Phrase phrase => $"\"{string.Join(' ', phrase.Words)}\"{Star(phrase.IsPrefix)}",
        QueryNode.Field field => $"{QueryFields.Name(field.Name)}:{Quoted(field.Value)}",
        QueryNode.Dated dated => $"{QueryFields.Name(dated.Name)}:{QueryDates.Print(dated.Day)}",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    /// <summary>How deep brackets are nested in the printed query.</summary>
    public static int Depth(QueryNode node) => node switch
    {
        QueryNode.All all => all.Children.Max(PartDepth),
        QueryNode.Any any => any.Children.Max(PartDepth),
        QueryNode.Not not => PartDepth(not.Child),
        _ => 0,
    };

    private static string PrintPart(QueryNode node) => IsGroup(node) ? $"({Print(node)})" : Print(node);

    private static int PartDepth(QueryNode node) => Depth(node) + (IsGroup(node) ? 1 : 0);

    private static bool IsGroup(QueryNode node) => node is QueryNode.All or QueryNode.Any;

    private static string Star(bool isPrefix) => isPrefix ? "*" : "";

    private static string Quoted(string value) => value.All(IsPlain) ? value : $"\"{value}\"";

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || PlainSigns.Contains(c, StringComparison.Ordinal);
}
