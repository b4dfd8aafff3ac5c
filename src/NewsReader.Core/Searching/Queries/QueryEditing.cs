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
    public static string? With(this ArticleQuery? query, QueryField field, string value) => Term(field, value) is { } term ? query.With(term) : null;

    /// <summary>The text of the query narrowed by a value that some of its hits have; null where there is none, or where all have it since the query asks for it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static string? NarrowedBy(this ArticleQuery query, QueryField field, string value) =>
        Term(field, value) is { } term && query.Parts().All(part => part.ToString() != term.ToString()) ? query.With(term) : null;

    /// <summary>The text of the query that also asks for <paramref name="terms"/>; null where it would get too long.</summary>
    public static string? With(this ArticleQuery? query, params IReadOnlyList<QueryNode> terms)
    {
        var parts = query?.Parts().ToList() ?? [];
        foreach (var term in terms) parts.Add(Beside(parts, term));
        string text = QueryPrinter.Print(AllOf(parts));
        return QueryParser.Parse(text) is QueryParseResult.Parsed ? text : null;
    }

    /// <summary>The text of the query without these of its <see cref="Parts"/>; empty where nothing is left.</summary>
    /// <exception cref="ArgumentException">One is no part of this query.</exception>
    public static string Without(this ArticleQuery query, params IReadOnlyList<QueryNode> parts)
    {
        QueryNode[] left = [.. query.Parts().Where(part => !parts.Any(other => ReferenceEquals(part, other)))];
        if (left.Length + parts.Count > query.Parts().Count) throw new ArgumentException("This is no part of the query.", nameof(parts));
        return left.Length == 0 ? "" : QueryPrinter.Print(AllOf(left));
    }

    /// <summary>What asks for <paramref name="field"/> to be <paramref name="value"/>; null where the value is none of the field’s.</summary>
    public static QueryNode? Term(QueryField field, string value) =>
        QueryParser.Parse(QueryPrinter.Field(field, WithoutQuoteMarks(value))) is QueryParseResult.Parsed(var query) ? query.Root : null;

    /// <summary>A value as it can stand in quotation marks.</summary>
    public static string WithoutQuoteMarks(string value) => string.Concat(value.Where(c => !QueryLexer.IsQuoteMark(c)));

    // Where quotes of some kind are only excluded, brackets keep it so: without them the minus would be about the one quote that is asked for.
    private static QueryNode Beside(IReadOnlyList<QueryNode> parts, QueryNode term) =>
        term.Scope() is not QueryScope.Article and var scope && parts.Together(scope).Count == 0 && parts.Any(part => part is QueryNode.Not not && not.Child.Scope() == scope)
            ? new QueryNode.All([term], term.Where)
            : term;

    private static IReadOnlyList<QueryNode> PartsOf(QueryNode root) => root is QueryNode.All all ? all.Children : [root];

    private static QueryNode AllOf(IReadOnlyList<QueryNode> parts) => parts is [var only] ? only : new QueryNode.All(parts, parts[0].Where);
}
