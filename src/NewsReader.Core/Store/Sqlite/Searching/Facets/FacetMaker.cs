using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Passes;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Makes of counted hits what is shown of them: the commonest values of each field by their names.</summary>
/// <param name="task">The search.</param>
internal sealed class FacetMaker(SearchTask task)
{
    /// <summary>The most values that are given of a field.</summary>
    public const int MostValues = 12;

    // A hundred years; of a longer time the months without hits are left out.
    private const int MostMonths = 1_200;

    /// <summary>How the hits with these keys divide.</summary>
    /// <param name="kind">Articles or quotes.</param>
    /// <param name="keys">Their keys, newest first.</param>
    /// <param name="areMore">Whether there are more hits than these.</param>
    public async Task<SearchFacets> MakeAsync(SearchKind kind, List<long> keys, bool areMore)
    {
        var counter = await CountedAsync(kind, keys);
        Facet[] facets =
        [
            new(QueryField.Outlet, await ValuesAsync(counter.Outlets, NamesAsync)),
            new(QueryField.Speaker, await ValuesAsync(counter.Speakers, SpeakersAsync)),
            new(QueryField.Tag, await ValuesAsync(counter.Tags, TagsAsync)),
            new(QueryField.Form, Values(Commonest(counter.Forms), form => QueryFields.Name((QuoteForm)form))),
            new(QueryField.Review, Values(Commonest(counter.Reviews), review => QueryFields.Name((Review)review))),
            new(QueryField.Lang, await ValuesAsync(counter.Languages, NamesAsync)),
        ];
        return new SearchFacets([.. facets.Where(facet => facet.Values.Count > 0)], Months(counter.Months), areMore ? keys.Count : null);
    }

    // Of many hits the older half is counted meanwhile.
    private async Task<FacetCounter> CountedAsync(SearchKind kind, List<long> keys)
    {
        var merged = await MergedAsync();
        if (keys.Count < task.Limits.ManyHits) return Counted(task, keys);
        int half = HalfOf(kind, keys);
        await using var older = await Beside<FacetCounter>.BeginAsync(task, beside => Task.FromResult(Counted(beside, keys[half..])));
        var counter = Counted(task, keys[..half]);
        counter.Add(await older.Answer);
        return counter;

        FacetCounter Counted(SearchTask part, List<long> some)
        {
            var counted = new FacetCounter(part, merged);
            counted.Count(kind, some);
            return counted;
        }
    }

    // The quotes of one article are counted together.
    private static int HalfOf(SearchKind kind, List<long> keys)
    {
        int half = keys.Count / 2;
        while (kind == SearchKind.Quotes && half < keys.Count && SearchKey.ArticleOf(keys[half]) == SearchKey.ArticleOf(keys[half - 1])) half++;
        return half;
    }

    private static async Task<FacetValue[]> ValuesAsync(Tally tally, Func<int[], Task<Func<int, string?>>> names)
    {
        var commonest = Commonest(tally);
        return commonest.Length == 0 ? [] : Values(commonest, await names([.. commonest.Select(value => value.Value)]));
    }

    private static FacetValue[] Values((int Value, int Count)[] counts, Func<int, string?> name) =>
        [.. counts.Select(count => (Name: name(count.Value), count.Count)).Where(value => value.Name is not null).Select(value => new FacetValue(value.Name!, value.Count))];

    private static (int Value, int Count)[] Commonest(Tally tally) =>
        [.. tally.Counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value).Take(MostValues)];

    private static List<MonthCount> Months(Tally tally)
    {
        var counts = new SortedDictionary<int, int>(tally.Counts.ToDictionary(month => month.Value, month => month.Count));
        if (counts.Count == 0) return [];
        int first = counts.Keys.First(), last = counts.Keys.Last();
        var months = last - first < MostMonths ? Enumerable.Range(first, last - first + 1) : counts.Keys;
        return [.. months.Select(month => new MonthCount(new DateOnly((month / 12) + 1, (month % 12) + 1, 1), counts.GetValueOrDefault(month)))];
    }

    private async Task<Dictionary<int, int>> MergedAsync() => await task.Context.Speakers.Where(s => s.MergedIntoId != null)
        .Select(s => new { s.Id, Into = s.MergedIntoId!.Value }).ToDictionaryAsync(s => s.Id, s => s.Into, task.Cancelled);

    private async Task<Func<int, string?>> NamesAsync(int[] ids) => (await task.Context.Database
        .SqlQuery<NamedValue>($"SELECT Id, Name FROM FacetNames WHERE Id IN (SELECT value FROM json_each({$"[{string.Join(',', ids)}]"}))")
        .ToDictionaryAsync(name => name.Id, name => name.Name, task.Cancelled)).GetValueOrDefault;

    private async Task<Func<int, string?>> SpeakersAsync(int[] ids) => (await task.Context.Speakers.Where(s => EF.Parameter(ids).Contains(s.Id))
        .Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, task.Cancelled)).GetValueOrDefault;

    private async Task<Func<int, string?>> TagsAsync(int[] ids) => (await task.Context.Tags.Where(t => EF.Parameter(ids).Contains(t.Id))
        .Select(t => new { t.Id, t.Name }).ToDictionaryAsync(t => t.Id, t => t.Name, task.Cancelled)).GetValueOrDefault;

    private sealed record NamedValue(int Id, string Name);
}
