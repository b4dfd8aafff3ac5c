using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Queries in the language of SQLite's full-text index. Every word stands in quotation marks, so none is ever read as a sign.</summary>
internal static class TextMatch
{
    /// <summary>The expression that a text matches just where <paramref name="node"/> does; null where there is none, as for a mere minus.</summary>
    public static string? Of(QueryNode node) => node switch
    {
        QueryNode.Text { Place: TextPlace.Anywhere } text => Term(text.Term.Words, text.Term.IsPrefix),
        QueryNode.Any any => Joined(" OR ", any.Children),
        QueryNode.All all => OfAll(all.Children),
        _ => null,
    };

    /// <summary>The same for parts that must all match.</summary>
    public static string? OfAll(IReadOnlyList<QueryNode> nodes)
    {
        string? wanted = Joined(" AND ", [.. nodes.Where(node => node is not QueryNode.Not)]);
        QueryNode[] unwanted = [.. nodes.OfType<QueryNode.Not>().Select(not => not.Child)];
        if (unwanted.Length == 0 || wanted is null) return wanted;
        return Joined(" OR ", unwanted) is { } excluded ? $"({wanted} NOT {excluded})" : null;
    }

    private static string? Joined(string sign, IReadOnlyList<QueryNode> nodes)
    {
        string?[] parts = [.. nodes.Select(Of)];
        return parts.Length == 0 || parts.Contains(null) ? null : $"({string.Join(sign, parts)})";
    }

    private static string Term(IEnumerable<string> words, bool isPrefix) =>
        $"\"{string.Join(' ', words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(isPrefix ? "*" : "")}";
}
