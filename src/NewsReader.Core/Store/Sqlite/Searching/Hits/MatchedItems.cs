using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Hits;

/// <summary>Finds the notes and the claims because of which articles were found, where a query asks of them, or whether there are any.</summary>
/// <param name="query">The query.</param>
/// <param name="names">What its names mean.</param>
/// <param name="sets">Looks them up.</param>
internal sealed class MatchedItems(ArticleQuery query, KnownNames names, SmallSets sets)
{
    /// <summary>The most of a kind that are shown of one article.</summary>
    public const int Most = 2;

    // Of a query that asks for more, those that are found by the others alone are shown without.
    private const int MostAsked = 16;

    /// <summary>Such notes in these articles.</summary>
    public Task<ILookup<int, ItemIn>> NotesAsync(int[] articles) => FindAsync([
        .. query.Root.Groups(QueryScope.Note).Select(group => Found(() => sets.NotesInAsync(articles, group))),
        .. Asked.Where(node => node is QueryNode.Choice { Value: QueryHas.Note }).Select(_ => Found(() => sets.NotesInAsync(articles)))]);

    /// <summary>Such claims.</summary>
    public Task<ILookup<int, ItemIn>> ClaimsAsync(int[] articles) => FindAsync([
        .. query.Root.Groups(QueryScope.Claim).Select(group => Found(() => sets.ClaimsInAsync(articles, group))),
        .. Asked.Where(node => node is QueryNode.Choice { Value: QueryHas.Claim }).Select(_ => Found(() => sets.ClaimsInAsync(articles))),
        .. query.Tags(names).Select(tag => Found(() => sets.TaggedClaimsInAsync(articles, tag)))]);

    private IEnumerable<QueryNode> Asked => query.Root.Asked();

    private static Func<Task<List<ItemIn>>> Found(Func<Task<List<ItemIn>>> find) => find;

    private static async Task<ILookup<int, ItemIn>> FindAsync(IReadOnlyList<Func<Task<List<ItemIn>>>> asked)
    {
        var found = new List<(int Turn, ItemIn Item)>();
        foreach (var find in asked.Take(MostAsked))
            found.AddRange((await find()).GroupBy(item => item.ArticleId).SelectMany(inOne => inOne.DistinctBy(item => item.Id).Index()));
        // One for each thing that is asked, before a second for any.
        return found.OrderBy(item => item.Turn).Select(item => item.Item).GroupBy(item => item.ArticleId)
            .SelectMany(inOne => inOne.DistinctBy(item => item.Id).Take(Most)).ToLookup(item => item.ArticleId);
    }
}
