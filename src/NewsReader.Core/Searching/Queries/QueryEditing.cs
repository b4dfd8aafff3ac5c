using NewsReader.Core.Searching.Parsing;

namespace NewsReader.Core.Searching.Queries;

/// <summary>Queries made from queries: narrowed by one more term, or widened by one less.</summary>
public static class QueryEditing
{
    /// <summary>What must hold for a hit, each a part that <see cref="Without"/> can take out.</summary>
    public static IReadOnlyList<QueryNode> Parts(this ArticleQuery query) => PartsOf(query.Root);

    /// <summary>
    /// The text of the query that also asks for <paramref name="field"/> to be <paramref name="value"/>; null where there is no such query,
    /// since the value is none of the field's or the query would get too long.
    /// </summary>
    /// <param name="query">The query to narrow; null where there is none yet.</param>
    /// <param name="field">The field; not <see cref="QueryField.In"/>, which is no term.</param>
    /// <param name="value">The value, whatever it holds. Quotation marks in it are left out: no query can have them there, and names are compared without.</param>
    public static string? With(this ArticleQuery? query, QueryField field, string value)
    {
        if (Term(field, value) is not { } term) return null;
        QueryNode[] parts = [.. query?.Parts() ?? [], Beside(query?.Parts() ?? [], term)];
        string text = QueryPrinter.Print(AllOf(parts));
        return QueryParser.Parse(text) is QueryParseResult.Parsed ? text : null;
    }

    /// <summary>The text of the query without one of its <see cref="Parts"/>; empty where nothing is left.</summary>
    /// <exception cref="ArgumentException">The part is none of this query's.</exception>
    public static string Without(this ArticleQuery query, QueryNode part)
    {
        QueryNode[] left = [.. query.Parts().Where(other => !ReferenceEquals(other, part))];
        if (left.Length == query.Parts().Count) throw new ArgumentException("This is no part of the query.", nameof(part));
        return left.Length == 0 ? "" : QueryPrinter.Print(AllOf(left));
    }

    // Where quotes of some kind are only excluded, brackets keep it so: without them the minus would be about the one quote that is asked for.
    private static QueryNode Beside(IReadOnlyList<QueryNode> parts, QueryNode term) =>
        term.Scope() is not QueryScope.Article and var scope && parts.Together(scope).Count == 0 && parts.Any(part => part is QueryNode.Not not && not.Child.Scope() == scope)
            ? new QueryNode.All([term], term.Where)
            : term;

    private static QueryNode? Term(QueryField field, string value) =>
        QueryParser.Parse(QueryPrinter.Field(field, WithoutQuoteMarks(value))) is QueryParseResult.Parsed(var query) ? query.Root : null;

    internal static string WithoutQuoteMarks(string value) => string.Concat(value.Where(c => !QueryLexer.IsQuoteMark(c)));

    private static IReadOnlyList<QueryNode> PartsOf(QueryNode root) => root is QueryNode.All all ? all.Children : [root];

    private static QueryNode AllOf(IReadOnlyList<QueryNode> parts) => parts is [var only] ? only : new QueryNode.All(parts, parts[0].Where);
}
