using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using NewsReader.Analysis;
using Perfolizer.Horology;

namespace NewsReader.Benchmarks;

/// <summary>How fast texts are analysed, and whether the time and the memory stay in step with the length.</summary>
[Config(typeof(Settings))]
public class AnalysisBenchmarks
{
    private const int Kilo = 1000;

    private readonly TextAnalyzer _analyzer = new();

    /// <summary>What is analysed.</summary>
    [ParamsSource(nameof(Samples))]
    public SampleText Text { get; set; } = null!;

    /// <summary>What can be analysed.</summary>
    public static IEnumerable<SampleText> Samples =>
    [
        SampleText.OfLength("1 KB", Kilo),
        SampleText.OfLength("10 KB", 10 * Kilo),
        SampleText.OfLength("100 KB", 100 * Kilo),
        SampleText.OfLength("1 MB", 1000 * Kilo),
        SampleText.EachSeed(),
    ];

    /// <summary>Analyses every text of the sample.</summary>
    [Benchmark]
    public int Analyze()
    {
        int found = 0;
        foreach (string text in Text.Texts) found += _analyzer.Analyze(text).Attributions.Count;
        return found;
    }

    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            // The first sample's warming up is the just-in-time compiler's, too.
            AddJob(Jobs.InProcess.WithWarmupCount(10).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(300)));
            WithOrderer(new AsListed());
            AddDiagnoser(MemoryDiagnoser.Default);
            AddColumn(StatisticColumn.Median);
            AddColumn(new ComputedColumn("Words", "Words in the text", report => WordsOf(report)));
            AddColumn(new ComputedColumn("Words/s", "Words analysed in a second, by the median", report => ComputedColumn.PerSecond(report, WordsOf(report))));
            AddColumn(new ComputedColumn("B/1,000 words", "Bytes allocated for a thousand words", BytesPerThousandWords));
        }

        private static double? BytesPerThousandWords(BenchmarkReport report) =>
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) * 1000.0 / WordsOf(report);

        private static int WordsOf(BenchmarkReport report) => ((SampleText)report.BenchmarkCase.Parameters[nameof(Text)]).Words;
    }
}
