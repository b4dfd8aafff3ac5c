using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using NewsReader.Core.Searching;
using Perfolizer.Mathematics.OutlierDetection;

namespace NewsReader.Benchmarks;

/// <summary>How long a search takes among ten thousand articles, from what was typed to the first page of hits.</summary>
[Config(typeof(Settings))]
public class SearchBenchmarks
{
    private const int ArticleCount = 10_000;

    private static readonly SearchArchive Archive = new(ArticleCount);

    private int _next;

    /// <summary>What is searched for.</summary>
    [ParamsSource(nameof(Cases))]
    public SearchCase Query { get; set; } = null!;

    /// <summary>What can be searched for.</summary>
    public static IEnumerable<SearchCase> Cases => SearchCase.All;

    /// <summary>Makes the archive, the first time.</summary>
    [GlobalSetup]
    public Task PrepareArchive() => Archive.PrepareAsync();

    /// <summary>One search; the next call does another one of its kind.</summary>
    [Benchmark]
    public Task<SearchPage> Search() => Archive.SearchAsync(Query.Queries[_next++ % Query.Queries.Count], Query.Kind);

    private sealed class Settings : ManualConfig
    {
        private const int LongestName = 40;

        public Settings()
        {
            // Every search is a measurement of its own and none is dropped: the slow ones are what the percentile is about.
            AddJob(Jobs.OneByOne.WithWarmupCount(20).WithIterationCount(100).WithOutlierMode(OutlierMode.DontRemove));
            WithOrderer(new AsListed());
            AddColumn(StatisticColumn.Median, StatisticColumn.P95);
            WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(LongestName));
            AddColumn(new ComputedColumn("Hits", "What the searches find, on average", report => Hits(report).GetAwaiter().GetResult()));
        }

        private static async Task<double?> Hits(BenchmarkReport report)
        {
            var searched = (SearchCase)report.BenchmarkCase.Parameters[nameof(Query)];
            double hits = 0;
            foreach (string query in searched.Queries)
            {
                var page = await Archive.SearchAsync(query, searched.Kind);
                hits += searched.Kind == SearchKind.Articles ? page.Count(SearchKind.Articles).Counted : page.Count(SearchKind.Quotes).Counted;
            }

            return hits / searched.Queries.Count;
        }
    }
}
