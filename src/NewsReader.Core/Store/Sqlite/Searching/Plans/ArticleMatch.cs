using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>What of a query the index of articles can answer by itself, as one expression for it.</summary>
internal static class ArticleMatch
{
    /// <summary>The expression; null where the index does not know it all.</summary>
    public static string? Of(QueryNode node, KnownNames names) => node switch
    {
        QueryNode.Text { Place: TextPlace.Anywhere } text => TextMatch.Of(names.Terms(text.Term)),
        QueryNode.Text { Place: TextPlace.Title } text => TextMatch.In("title", names.Terms(text.Term)),
        QueryNode.Text { Place: TextPlace.Body } text => TextMatch.In("body", names.Terms(text.Term)),
        QueryNode.Named { Name: QueryField.Outlet } named when names.IsWholeOutlet(named.Value) => TextMatch.Of(FactWords.WholeOutlet(named.Value)!),
        QueryNode.Named { Name: QueryField.Outlet } named => Facts(FactWords.Outlet(named.Value)),
        QueryNode.Named { Name: QueryField.Author } named => Facts(FactWords.Author(named.Value)),
        QueryNode.Named { Name: QueryField.Lang } named => TextMatch.Of(FactWords.Language(named.Value)),
        QueryNode.Named { Name: QueryField.Tag } named => OfTag(names.Tag(named.Value), names),
        QueryNode.Choice { Value: QueryIs.Undated } => TextMatch.Of(FactWords.Undated),
        QueryNode.Any any => MatchParts.AnyOf(any.Children, child => Of(child, names)),
        QueryNode.All all => MatchParts.AllOf(all.Children, child => Of(child, names)),
        _ => null,
    };

    /// <summary>The whole query as one expression and the days that it is about; null where it asks for more.</summary>
    public static (string Match, KeyRange Range)? Whole(QueryNode root, KnownNames names, DateOnly today) =>
        MatchParts.Whole(root is QueryNode.All all ? all.Children : [root], today, child => Of(child, names));

    private static string Facts(IEnumerable<string> words) => TextMatch.AllOf(words) ?? TextMatch.Of(FactWords.Never);

    // A tag of a quote or of a claim is looked for in their own places too.
    private static string? OfTag(int? tag, KnownNames names) => tag switch
    {
        null => TextMatch.Of(FactWords.Never),
        { } id when names.IsOnQuotes(id) || names.IsOnClaims(id) => null,
        { } id => TextMatch.Of(FactWords.Tag(id)),
    };
}
