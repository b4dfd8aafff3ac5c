using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Hits;

/// <summary>Finds the notes and the claims because of which articles were found, where a query asks of them.</summary>
internal sealed class MatchedItems(ArticleQuery query, SmallSets sets)
{
    /// <summary>The most of a kind that are shown of one article.</summary>
    public const int Most = 2;

    // Of a query that asks for more, those that are found by the others alone are shown without.
    private const int MostAsked = 16;

    /// <summary>Such notes in these articles.</summary>
    public Task<ILookup<int, ItemIn>> NotesAsync(int[] articles) => FindAsync(QueryScope.Note, group => sets.NotesInAsync(articles, group));

    /// <summary>Such claims.</summary>
    public Task<ILookup<int, ItemIn>> ClaimsAsync(int[] articles) => FindAsync(QueryScope.Claim, group => sets.ClaimsInAsync(articles, group));

    private async Task<ILookup<int, ItemIn>> FindAsync(QueryScope scope, Func<IReadOnlyList<QueryNode>, Task<List<ItemIn>>> find)
    {
        var found = new List<(int Turn, ItemIn Item)>();
        foreach (var group in query.Root.Groups(scope).Take(MostAsked))
            found.AddRange((await find(group)).GroupBy(item => item.ArticleId).SelectMany(inOne => inOne.DistinctBy(item => item.Id).Index()));
        // One for each thing that is asked, before a second for any.
        return found.OrderBy(item => item.Turn).Select(item => item.Item).GroupBy(item => item.ArticleId)
            .SelectMany(inOne => inOne.DistinctBy(item => item.Id).Take(Most)).ToLookup(item => item.ArticleId);
    }
}
