using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Jobs;
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
    public static IReadOnlyList<SampleText> Samples { get; } =
    [
        SampleText.OfLength("1 KB", Kilo),
        SampleText.OfLength("10 KB", 10 * Kilo),
        SampleText.OfLength("100 KB", 100 * Kilo),
        SampleText.OfLength("1 MB", 1000 * Kilo),
        SampleText.EachSeed(),
    ];

    /// <summary>Analyses every text of the sample.</summary>
    [Benchmark]
    public int Analyze() => Text.Texts.Sum(text => _analyzer.Analyze(text).Attributions.Count);

    private sealed class Settings : AnalysisSettings
    {
        public Settings()
            : base(report => (SampleText)report.BenchmarkCase.Parameters[nameof(Text)])
        {
            // The first sample's warming up is the just-in-time compiler's, too.
            AddJob(Jobs.InProcess.WithWarmupCount(10).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(300)));
        }
    }
}
