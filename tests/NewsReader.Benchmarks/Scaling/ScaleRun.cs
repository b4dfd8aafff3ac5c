using System.Diagnostics;
using System.Globalization;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Times searches in a large archive as a page makes them: the first twenty hits with their extracts, the counts and the facets.</summary>
internal static class ScaleRun
{
    private const int PageSize = 20;

    /// <summary>Prints for every class of queries and every order the median, the 95th percentile and the longest time.</summary>
    public static async Task RunAsync(string folder, int queries)
    {
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        Console.WriteLine($"{"class",-16}{"order",-8}{"median",9}{"p95",9}{"max",9}   milliseconds, {queries} queries each");
        foreach (var (name, make) in new ScaleQueries(context, seed: 1).Classes)
        {
            var texts = new List<string>();
            for (int i = 0; i < queries; i++) texts.Add(await make());
            foreach (var order in Enum.GetValues<SearchOrder>()) await TimeAsync(folder, name, order, texts);
        }
    }

    private static async Task TimeAsync(string folder, string name, SearchOrder order, List<string> texts)
    {
        var times = new List<double>();
        (double Time, string Text) longest = default;
        foreach (string text in texts)
        {
            double time = await TimeAsync(folder, order, text);
            times.Add(time);
            if (time > longest.Time) longest = (time, text);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16}{order.ToString().ToLowerInvariant(),-8}{times[times.Count / 2],9:F1}{times[times.Count * 95 / 100],9:F1}{times[^1],9:F1}   {longest.Text}"));
    }

    private static async Task<double> TimeAsync(string folder, SearchOrder order, string text)
    {
        if (QueryParser.Parse(text) is not QueryParseResult.Parsed(var query)) throw new InvalidOperationException($"“{text}” is no query.");
        var options = new SearchOptions { Kind = SearchKind.Articles, Order = order, Size = PageSize, WithFacets = true, Today = TimeProvider.System.Today(), ReaderId = Reader.You.Id };
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        var clock = Stopwatch.StartNew();
        await new SqliteArticleSearch(context).SearchAsync(query, options, CancellationToken.None);
        return clock.Elapsed.TotalMilliseconds;
    }
}
