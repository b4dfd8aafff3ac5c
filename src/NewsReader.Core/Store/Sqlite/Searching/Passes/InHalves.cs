using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>
/// Looks for the newest hits in the newer half of an archive and meanwhile in the older one. It is done where it can take long from one hit to the next:
/// where several things are asked for, or words that have to stand side by side. More parts would take longer: an index sees that it is behind the end of one
/// only where it comes to the next hit. The older half is seen as it is a moment later: an article that gets another day in between can be missing or found
/// twice, and one that comes with an old day is counted and not listed yet.
/// </summary>
internal static class InHalves
{
    // Of so many articles, evenly out of all that came, the middle one is taken for the middle of all.
    private const int MostSampled = 64;

    /// <summary>At most so many hits, the newest.</summary>
    /// <param name="task">The search.</param>
    /// <param name="most">How many.</param>
    /// <param name="newest">Looks for the newest hits of a search: of this one, or of a half of it.</param>
    public static async Task<NewestHits> NewestAsync(SearchTask task, int most, Func<SearchTask, Task<NewestHits>> newest)
    {
        // Within a transaction the older half would be looked through first, and take the time of the newer one.
        bool isWorthIt = IsSlow(task.Root) && task.Context.Database.CurrentTransaction is null;
        if (!isWorthIt || await MiddleAsync(task) is not { } middle) return await newest(task);
        await using var older = await Beside<NewestHits>.BeginAsync(task with { Range = task.Range with { First = middle } }, newest);
        var newer = await newest(task with { Range = task.Range with { Last = middle - 1 } });
        return newer.Count.IsMore ? newer : newer.Then(await older.Answer, most);
    }

    private static bool IsSlow(QueryNode root) =>
        root is QueryNode.All { Children: var parts } && parts.Count(part => part is not QueryNode.Dated) > 1 || root.Asked().Any(node => node is QueryNode.Text { Term.Words.Count: > 1 });

    // A key with about as many articles of the query’s days before it as after it; null where there are too few to be divided.
    private static async Task<long?> MiddleAsync(SearchTask task)
    {
        int last = await task.ArticlesAsync();
        if (last < task.Limits.ManyArticles) return null;
        var range = task.Range.And(task.Root is QueryNode.All all ? all.Children : [task.Root], task.Today);
        var sample = Enumerable.Range(1, MostSampled).Select(i => (int)((long)last * i / MostSampled)).Distinct();
        var keys = await task.Context.Database.SqlQuery<long>($"""
            SELECT k.Key AS Value FROM json_each({JsonSerializer.Serialize(sample)}) j CROSS JOIN ArticleKeys k ON k.ArticleId = j.value WHERE k.Key BETWEEN {range.First} AND {range.Last} ORDER BY k.Key
            """).ToListAsync(task.Cancelled);
        return keys.Count < 2 ? null : keys[keys.Count / 2];
    }
}
