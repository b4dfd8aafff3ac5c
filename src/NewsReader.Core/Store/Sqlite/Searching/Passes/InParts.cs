using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>
/// Looks for the newest hits in parts of an archive, two at a time, the newest part first, until there are enough. It is done where it can take long from one hit
/// to the next: where several things are asked for, or words that have to stand side by side. What is looked through beside is seen as it is a moment later: an
/// article that gets another day in between can be missing or found twice, and one that comes with an old day is counted and not listed yet. Who has begun a part that turns out not to be needed ends it: it is a small one.
/// </summary>
internal static class InParts
{
    // Of so many articles, evenly out of all that came, those are taken that divide them evenly.
    private const int MostSampled = 64;

    // The more parts, the less is looked through in vain, and the more often an index is asked: where that takes long, as few as are looked through at once.
    private const int Parts = 8, FewParts = 2, FewSpeakers = 16;

    /// <summary>At most so many hits, the newest.</summary>
    /// <param name="task">The search.</param>
    /// <param name="most">How many.</param>
    /// <param name="newest">Looks for the newest hits of a search: of this one, or of a part of it.</param>
    public static async Task<NewestHits> NewestAsync(SearchTask task, int most, Func<SearchTask, Task<NewestHits>> newest)
    {
        // Within a transaction nothing can be looked through beside.
        bool isWorthIt = IsSlow(task.Root) && task.Context.Database.CurrentTransaction is null;
        if (!isWorthIt || await DividedAsync(task) is not { Count: > 1 } parts) return await newest(task);
        var found = new FoundInParts(parts, most);
        await using var beside = await Beside<bool>.BeginAsync(task, other => LookAsync(other, found, newest));
        await LookAsync(task, found, newest);
        if (!found.IsEnough) await beside.Answer;
        return found.Newest;
    }

    // Answers whether enough is found.
    private static async Task<bool> LookAsync(SearchTask task, FoundInParts found, Func<SearchTask, Task<NewestHits>> newest)
    {
        while (found.Next(out int part, out var range))
        {
            // Between two parts there is nothing that could be interrupted.
            task.Cancelled.ThrowIfCancellationRequested();
            found.Add(part, await newest(task with { Range = task.Range.And(range) }));
        }

        return found.IsEnough;
    }

    private static bool IsSlow(QueryNode root) =>
        root is QueryNode.All { Children: var parts } && parts.Count(part => part is not QueryNode.Dated) > 1 || root.Asked().Any(node => node is QueryNode.Text { Term.Words.Count: > 1 });

    // Many words and what people made themselves are gathered anew for each part.
    private static bool BeginsSoon(SearchTask task) => task.Root.Nodes().All(node => node switch
    {
        QueryNode.Text text => !text.Term.IsPrefix && text.Place is not (TextPlace.Claim or TextPlace.Note),
        QueryNode.Named { Name: QueryField.Speaker, Value: var name } => task.Names.Speakers(name).Count <= FewSpeakers,
        QueryNode.Named { Name: QueryField.Tag } or QueryNode.Choice { Value: not (QuoteForm or Review or QueryIs.Undated) } => false,
        _ => true,
    });

    // The newest first, each with about as many articles of the query’s days; one or none where there are too few to be divided.
    private static async Task<IReadOnlyList<KeyRange>> DividedAsync(SearchTask task)
    {
        int last = await task.ArticlesAsync();
        if (last < task.Limits.ManyArticles) return [];
        var range = task.Range.And(task.Root is QueryNode.All all ? all.Children : [task.Root], task.Today);
        var sample = Enumerable.Range(1, MostSampled).Select(i => (int)((long)last * i / MostSampled)).Distinct();
        var keys = await task.Context.Database.SqlQuery<long>($"""
            SELECT k.Key AS Value FROM json_each({JsonSerializer.Serialize(sample)}) j CROSS JOIN ArticleKeys k ON k.ArticleId = j.value WHERE k.Key BETWEEN {range.First} AND {range.Last} ORDER BY k.Key
            """).ToListAsync(task.Cancelled);
        int parts = Math.Min(BeginsSoon(task) ? Parts : FewParts, keys.Count);
        long[] firsts = [KeyRange.All.First, .. Enumerable.Range(1, Math.Max(parts - 1, 0)).Select(part => keys[part * keys.Count / parts])];
        return [.. firsts.Select((first, part) => new KeyRange(first, part + 1 < firsts.Length ? firsts[part + 1] - 1 : KeyRange.All.Last))];
    }
}
