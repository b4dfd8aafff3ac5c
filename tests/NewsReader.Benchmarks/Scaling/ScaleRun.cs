using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>
/// Times searches in a large archive as a page makes them: the first twenty hits with their extracts, the counts and the facets. Beside each, where SQL can
/// do it, the same in bare SQL, and the search without the facets that bare SQL does not count.
/// </summary>
internal static class ScaleRun
{
    // Of each class and order some are asked before any is timed: by then what is used often is compiled for good, and the archive is warm.
    private const int PageSize = 20, Warm = 15;

    // Those that are timed, and others.
    private const ulong TimedSeed = 1, WarmSeed = 2;

    /// <summary>Prints for every class of queries and every order the median, the 95th percentile and the longest time, whether they reach the goal, and the ratio to bare SQL.</summary>
    /// <param name="folder">Where the archive is.</param>
    /// <param name="queries">How many queries of each class.</param>
    /// <param name="classes">The names of the classes; none means all.</param>
    public static async Task RunAsync(string folder, int queries, IReadOnlyList<string> classes)
    {
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        var goals = new Goals(await context.Articles.CountAsync(), queries);
        goals.Warn();
        await WarmAsync(folder, context, Math.Min(Warm, queries), classes);
        Console.WriteLine($"{"class",-24}{"order",-8}{Goals.Heading}{"bare",9}{"without",9}{"1.5+5",7}   milliseconds, {queries} queries each; the goal is for the p95; bare SQL, without facets: medians; how many are within 1.5 times and 5 ms");
        foreach (var one in new ScaleQueries(context, TimedSeed).Classes)
        {
            var texts = await one.SomeAsync(queries);
            if (!one.IsAsked(classes)) continue;
            foreach (var order in Enum.GetValues<SearchOrder>()) await TimeAsync(folder, one, order, texts, goals);
        }
    }

    // Compared is only what finds the same.
    private static async Task WarmAsync(string folder, NewsContext context, int queries, IReadOnlyList<string> classes)
    {
        int same = 0, compared = 0;
        foreach (var one in new ScaleQueries(context, WarmSeed).Classes.Where(one => one.IsAsked(classes)))
        {
            foreach (string text in await one.SomeAsync(queries))
            {
                foreach (var order in Enum.GetValues<SearchOrder>())
                {
                    var (_, found) = await SearchAsync(folder, one.Kind, order, text, withFacets: true);
                    await SearchAsync(folder, one.Kind, order, text, withFacets: false);
                    if (BareSql.Of(text, one.Kind, order) is not { } bare) continue;
                    compared++;
                    if ((await AskAsync(folder, bare)).Found == found) same++;
                }
            }
        }

        Console.WriteLine($"Bare SQL counts as many articles as the search does for {same} of {compared} queries.");
    }

    private static async Task TimeAsync(string folder, ScaleClass one, SearchOrder order, IReadOnlyList<string> texts, Goals goals)
    {
        var times = new List<(double Time, string Text)>();
        var pairs = new List<(double Bare, double Without)>();
        foreach (string text in texts)
        {
            times.Add(((await SearchAsync(folder, one.Kind, order, text, withFacets: true)).Time, text));
            if (BareSql.Of(text, one.Kind, order) is { } bare) pairs.Add(((await AskAsync(folder, bare)).Time, (await SearchAsync(folder, one.Kind, order, text, withFacets: false)).Time));
        }

        Console.WriteLine($"{one.Name,-24}{order.ToString().ToLowerInvariant(),-8}{Goals.Row(times.Select(time => time.Time), goals.Search)}{Compared(pairs),25}   {times.MaxBy(time => time.Time).Text}");
    }

    private static string Compared(List<(double Bare, double Without)> pairs) => pairs.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(pairs.Select(pair => pair.Bare)),9:F1}{Median(pairs.Select(pair => pair.Without)),9:F1}{pairs.Count(pair => Goals.IsNear(pair.Without, pair.Bare)) / (double)pairs.Count,7:P0}");

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(times.Count() / 2);

    private static async Task<(double Time, long Found)> SearchAsync(string folder, SearchKind kind, SearchOrder order, string text, bool withFacets)
    {
        if (QueryParser.Parse(text) is not QueryParseResult.Parsed(var query)) throw new InvalidOperationException($"“{text}” is no query.");
        var options = new SearchOptions { Kind = kind, Order = order, Size = PageSize, WithFacets = withFacets, Today = TimeProvider.System.Today(), ReaderId = Reader.You.Id };
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        var clock = Stopwatch.StartNew();
        var answer = await new SqliteArticleSearch(context).SearchAsync(query, options, CancellationToken.None);
        double time = clock.Elapsed.TotalMilliseconds;
        return (time, answer is SearchAnswer.Found found ? found.Page.Count(SearchKind.Articles).Counted : 0);
    }

    private static async Task<(double Time, long Found)> AskAsync(string folder, BareSql sql)
    {
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        var clock = Stopwatch.StartNew();
        long found = await sql.RunAsync(context);
        return (clock.Elapsed.TotalMilliseconds, found);
    }
}
