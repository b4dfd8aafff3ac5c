namespace NewsReader.Core.Searching;

/// <summary>A query that was understood. Made by <see cref="QueryParser"/>; immutable.</summary>
public sealed class ArticleQuery
{
    private readonly string _canonical;

    internal ArticleQuery(QueryNode root)
    {
        Root = root;
        PositiveTerms = [.. SearchTerm.PositiveOf(root).DistinctBy(term => (string.Join(' ', term.Words), term.IsPrefix))];
        _canonical = QueryPrinter.Print(root);
    }

    /// <summary>The query as a tree.</summary>
    public QueryNode Root { get; }

    /// <summary>
    /// The words and phrases that a matching text can hold, in the order typed and each once: all that no minus excludes.
    /// </summary>
    public IReadOnlyList<SearchTerm> PositiveTerms { get; }

    /// <summary>
    /// The query in its plainest form, which parses to the same meaning: words folded, dates as days, brackets around each
    /// OR among other words.
    /// </summary>
    public override string ToString() => _canonical;
}
