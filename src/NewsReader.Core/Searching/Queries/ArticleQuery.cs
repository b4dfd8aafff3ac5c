using NewsReader.Core.Searching.Parsing;

namespace NewsReader.Core.Searching.Queries;

/// <summary>A query that was understood. Made by <see cref="QueryParser"/>; immutable.</summary>
public sealed class ArticleQuery
{
    private readonly string _canonical;

    internal ArticleQuery(QueryNode root)
    {
        Root = root;
        PositiveTerms = [.. PlacedTerm.PositiveOf(root).Distinct()];
        _canonical = QueryPrinter.Print(root);
    }

    /// <summary>The query as a tree.</summary>
    public QueryNode Root { get; }

    /// <summary>
    /// The words and phrases that a matching text can hold, in the order typed and each once for each place that it is looked
    /// for in: all that no minus excludes.
    /// </summary>
    public IReadOnlyList<PlacedTerm> PositiveTerms { get; }

    /// <summary>
    /// The query in its plainest form, which parses to the same meaning: words folded, names of fields and listed values in small
    /// letters, brackets around each OR among other words.
    /// </summary>
    public override string ToString() => _canonical;
}
