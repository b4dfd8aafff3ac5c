using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>What queries ask for by names.</summary>
internal static class AskedNames
{
    /// <summary>The tags that the query asks for.</summary>
    public static IEnumerable<int> Tags(this ArticleQuery query, KnownNames names) =>
        query.Root.Asked().OfType<QueryNode.Named>().Where(named => named.Name == QueryField.Tag).Select(named => names.Tag(named.Value)).OfType<int>().Distinct();
}
