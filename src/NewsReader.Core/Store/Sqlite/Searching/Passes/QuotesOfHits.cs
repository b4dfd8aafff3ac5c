using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>
/// Counts the quotes that a query of words finds by reading those of the articles that it found: whatever stands in a quote stands in its article too (see
/// <see cref="SearchableRows.Join"/>). Where these are few, that takes less than to go through the places of words that nearly every quote has.
/// </summary>
internal static class QuotesOfHits
{
    // 2 is Review.Rejected.
    private const string Words = """
        SELECT q.Words AS Value FROM json_each({0}) j CROSS JOIN QuoteKeys k ON k.Key BETWEEN j.value << 16 AND j.value << 16 | 65535 CROSS JOIN Quotes q ON q.Id = k.QuoteId
        WHERE q.Review <> 2
        """;

    /// <summary>Whether a search’s articles tell how many quotes it finds, and it is worth waiting for them: where it asks for words that stand side by side, and for nothing but words.</summary>
    public static bool AreWorthWaiting(SearchTask task) =>
        Asked(task).All(part => part.Nodes().All(node => node is QueryNode.All or QueryNode.Any or QueryNode.Text { Place: TextPlace.Anywhere }))
        && task.Root.Asked().Any(node => node is QueryNode.Text { Term.Words.Count: > 1 });

    /// <summary>How many quotes there are in <paramref name="articles"/>, counted to <paramref name="most"/>; null where it is not known that those are all, or they are too many to be read.</summary>
    public static async Task<HitCount?> CountAsync(SearchTask task, NewestHits articles, int most)
    {
        if (articles.Count.IsMore) return null;
        int last = await task.Context.Database.SqlQuery<int>($"SELECT COALESCE(max(ArticleId), 0) AS Value FROM ArticleKeys").SingleAsync(task.Cancelled);
        if (articles.Keys.Count > last / task.Limits.ArticlesARead) return null;
        int count = 0;
        var asked = Asked(task).ToList();
        await foreach (string words in task.Context.Database.SqlQueryRaw<string>(Words, JsonSerializer.Serialize(articles.Keys)).AsAsyncEnumerable().WithCancellation(task.Cancelled))
        {
            string joined = SearchWords.Join(words);
            if (asked.TrueForAll(part => Holds(part, joined, task.Names)) && ++count > most) break;
        }

        return new HitCount(Math.Min(count, most), count > most);
    }

    // The days hold of the articles.
    private static IEnumerable<QueryNode> Asked(SearchTask task) => task.Root is QueryNode.All all ? all.Children.Where(part => part is not QueryNode.Dated) : [task.Root];

    private static bool Holds(QueryNode node, string joined, KnownNames names) => node switch
    {
        QueryNode.All all => all.Children.All(child => Holds(child, joined, names)),
        QueryNode.Any any => any.Children.Any(child => Holds(child, joined, names)),
        QueryNode.Text text => names.Terms(text.Term).Any(term => JoinedWords.Hold(joined, string.Join(' ', term.Words), term.IsPrefix)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };
}
