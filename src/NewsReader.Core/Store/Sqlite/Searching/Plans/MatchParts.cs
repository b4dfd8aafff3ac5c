using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>Expressions of the parts of a query put together.</summary>
internal static class MatchParts
{
    /// <summary>What matches one of <paramref name="parts"/>; null where one of them is no expression.</summary>
    public static string? AnyOf(IReadOnlyList<QueryNode> parts, Func<QueryNode, string?> expression)
    {
        string?[] expressions = [.. parts.Select(expression)];
        return expressions.Contains(null) ? null : TextMatch.AnyOf(expressions!);
    }

    /// <summary>What matches all of <paramref name="parts"/>; null where one of them is no expression, or where they only exclude.</summary>
    public static string? AllOf(IReadOnlyList<QueryNode> parts, Func<QueryNode, string?> expression)
    {
        string?[] wanted = [.. parts.Where(part => part is not QueryNode.Not).Select(expression)];
        string?[] unwanted = [.. parts.OfType<QueryNode.Not>().Select(not => expression(not.Child))];
        return wanted.Length == 0 || wanted.Contains(null) || unwanted.Contains(null) ? null : TextMatch.Of(wanted!, unwanted!);
    }

    /// <summary>The expression for all of <paramref name="parts"/> but their dates, and the days that these mean; null where one of the others is no expression, or where they only exclude.</summary>
    public static (string Match, KeyRange Range)? Whole(IReadOnlyList<QueryNode> parts, DateOnly today, Func<QueryNode, string?> expression) =>
        AllOf([.. parts.Where(part => part is not QueryNode.Dated)], expression) is { } match ? (match, KeyRange.All.And(parts, today)) : null;

    /// <summary>
    /// Takes out of <paramref name="parts"/> all that one expression can say, and says it; null where nothing that is wanted can be said. What
    /// is excluded goes with what is wanted, as an index leaves it out by itself.
    /// </summary>
    public static string? Take(List<QueryNode> parts, Func<QueryNode, string?> expression)
    {
        QueryNode[] known = [.. parts.Where(part => expression(part is QueryNode.Not not ? not.Child : part) is not null)];
        string? match = AllOf(known, expression);
        if (match is not null) parts.RemoveAll(known.Contains);
        return match;
    }
}
