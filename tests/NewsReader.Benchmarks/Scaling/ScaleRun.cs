using System.Diagnostics;
using System.Globalization;
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

    /// <summary>Prints for every class of queries and every order the median, the 95th percentile and the longest time, and the ratio to bare SQL.</summary>
    /// <param name="folder">Where the archive is.</param>
    /// <param name="queries">How many queries of each class.</param>
    /// <param name="classes">The names of the classes; none means all.</param>
    public static async Task RunAsync(string folder, int queries, IReadOnlyList<string> classes)
    {
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        await WarmAsync(folder, context);
        Console.WriteLine($"{"class",-16}{"order",-8}{"median",9}{"p95",9}{"max",9}{"bare",9}{"without",9}{"1.5+5",7}   milliseconds, {queries} queries each; bare SQL, without facets: medians; how many are within 1.5 times and 5 ms");
        foreach (var (name, make) in new ScaleQueries(context, seed: 1).Classes)
        {
            var texts = new List<string>();
            for (int i = 0; i < queries; i++) texts.Add(await make());
            if (classes.Count > 0 && !classes.Contains(name)) continue;
            foreach (var order in Enum.GetValues<SearchOrder>()) await TimeAsync(folder, name, order, texts);
        }
    }

    private static async Task WarmAsync(string folder, NewsContext context)
    {
        foreach (var (_, make) in new ScaleQueries(context, seed: 2).Classes)
        {
            for (int i = 0; i < Warm; i++)
            {
                string text = await make();
                foreach (var order in Enum.GetValues<SearchOrder>())
                {
                    await TimeAsync(folder, order, text, withFacets: true);
                    await TimeAsync(folder, order, text, withFacets: false);
                    if (BareSql.Of(text, order) is { } bare) await TimeAsync(folder, bare);
                }
            }
        }
    }

    private static async Task TimeAsync(string folder, string name, SearchOrder order, List<string> texts)
    {
        var times = new List<(double Time, string Text)>();
        var pairs = new List<(double Bare, double Without)>();
        foreach (string text in texts)
        {
            times.Add((await TimeAsync(folder, order, text, withFacets: true), text));
            if (BareSql.Of(text, order) is { } bare) pairs.Add((await TimeAsync(folder, bare), await TimeAsync(folder, order, text, withFacets: false)));
        }

        var longest = times.MaxBy(time => time.Time);
        double[] sorted = [.. times.Select(time => time.Time).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16}{order.ToString().ToLowerInvariant(),-8}{sorted[sorted.Length / 2],9:F1}{sorted[sorted.Length * 95 / 100],9:F1}{sorted[^1],9:F1}{Compared(pairs),25}   {longest.Text}"));
    }

    private static string Compared(List<(double Bare, double Without)> pairs) => pairs.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(pairs.Select(pair => pair.Bare)),9:F1}{Median(pairs.Select(pair => pair.Without)),9:F1}{pairs.Count(pair => pair.Without <= (1.5 * pair.Bare) + 5) / (double)pairs.Count,7:P0}");

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(times.Count() / 2);

    private static async Task<double> TimeAsync(string folder, SearchOrder order, string text, bool withFacets)
    {
        if (QueryParser.Parse(text) is not QueryParseResult.Parsed(var query)) throw new InvalidOperationException($"“{text}” is no query.");
        var options = new SearchOptions { Kind = SearchKind.Articles, Order = order, Size = PageSize, WithFacets = withFacets, Today = TimeProvider.System.Today(), ReaderId = Reader.You.Id };
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        var clock = Stopwatch.StartNew();
        await new SqliteArticleSearch(context).SearchAsync(query, options, CancellationToken.None);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> TimeAsync(string folder, BareSql sql)
    {
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        var clock = Stopwatch.StartNew();
        await sql.RunAsync(context);
        return clock.Elapsed.TotalMilliseconds;
    }
}
