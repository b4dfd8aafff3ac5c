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
    public Task<ILookup<int, ItemIn>> NotesAsync(int[] articles) => InTurnAsync(NotesOfEachAsync(articles));

    /// <summary>Such claims.</summary>
    public Task<ILookup<int, ItemIn>> ClaimsAsync(int[] articles) => InTurnAsync(ClaimsOfEachAsync(articles));

    private async IAsyncEnumerable<List<ItemIn>> NotesOfEachAsync(int[] articles)
    {
        foreach (var group in query.Root.Groups(QueryScope.Note)) yield return await sets.NotesInAsync(articles, group);
        if (IsAsked(QueryHas.Note)) yield return await sets.NotesInAsync(articles);
    }

    private async IAsyncEnumerable<List<ItemIn>> ClaimsOfEachAsync(int[] articles)
    {
        foreach (var group in query.Root.Groups(QueryScope.Claim)) yield return await sets.ClaimsInAsync(articles, group);
        if (IsAsked(QueryHas.Claim)) yield return await sets.ClaimsInAsync(articles);
        foreach (int tag in query.Tags(names)) yield return await sets.TaggedClaimsInAsync(articles, tag);
    }

    private bool IsAsked(QueryHas has) => query.Root.Asked().Any(node => node is QueryNode.Choice { Value: QueryHas value } && value == has);

    private static async Task<ILookup<int, ItemIn>> InTurnAsync(IAsyncEnumerable<List<ItemIn>> ofEach)
    {
        var found = new List<(int Turn, ItemIn Item)>();
        await foreach (var items in ofEach.Take(MostAsked))
            found.AddRange(items.GroupBy(item => item.ArticleId).SelectMany(inOne => inOne.DistinctBy(item => item.Id).Index()));
        // One for each thing that is asked, before a second for any.
        return found.OrderBy(item => item.Turn).Select(item => item.Item).GroupBy(item => item.ArticleId)
            .SelectMany(inOne => inOne.DistinctBy(item => item.Id).Take(Most)).ToLookup(item => item.ArticleId);
    }
}
