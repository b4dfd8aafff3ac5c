using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;

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

    /// <summary>
    /// Of how many articles at most quotes are worth waiting for and reading: none where the articles of a search do not tell how many quotes it finds, as it asks for more than words,
    /// where it asks for no words that stand side by side, or where there are few articles.
    /// </summary>
    public static async Task<int> MostArticlesAsync(SearchTask task) =>
        task.Root.Asked().Any(node => node is QueryNode.Text { Term.Words.Count: > 1 })
        && Asked(task).All(part => part.Nodes().All(node => node is QueryNode.All or QueryNode.Any or QueryNode.Text { Place: TextPlace.Anywhere }))
            ? await task.ArticlesAsync() / task.Limits.ArticlesARead
            : 0;

    /// <summary>How many quotes there are in <paramref name="articles"/>, counted to <paramref name="most"/>; null where it is not known in time, or where those are not all that there are.</summary>
    public static async Task<HitCount?> CountAsync(SearchTask task, NewestHits articles, int most)
    {
        if (articles.Count.IsMore) return null;
        Func<string, bool>[] asked = [.. Asked(task).Select(IsIn)];
        int count = 0;
        await foreach (string words in task.Context.Database.SqlQueryRaw<string>(Words, JsonSerializer.Serialize(articles.Keys)).AsAsyncEnumerable().WithCancellation(task.Cancelled))
        {
            if (task.Clock.IsOver) return null;
            string joined = SearchWords.Join(words);
            if (Array.TrueForAll(asked, isIn => isIn(joined)) && ++count > most) break;
        }

        return new HitCount(Math.Min(count, most), count > most);
    }

    // The days hold of the articles.
    private static IEnumerable<QueryNode> Asked(SearchTask task) => task.Root is QueryNode.All all ? all.Children.Where(part => part is not QueryNode.Dated) : [task.Root];

    // Tells of the words of a quote whether what is asked is among them.
    private static Func<string, bool> IsIn(QueryNode node)
    {
        switch (node)
        {
            case QueryNode.All all:
                Func<string, bool>[] each = [.. all.Children.Select(IsIn)];
                return joined => Array.TrueForAll(each, isIn => isIn(joined));
            case QueryNode.Any any:
                Func<string, bool>[] either = [.. any.Children.Select(IsIn)];
                return joined => Array.Exists(either, isIn => isIn(joined));
            case QueryNode.Text text:
                string words = string.Join(' ', text.Term.Words);
                return joined => JoinedWords.Hold(joined, words, text.Term.IsPrefix);
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, null);
        }
    }
}
