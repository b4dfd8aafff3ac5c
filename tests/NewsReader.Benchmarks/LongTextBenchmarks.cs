using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using NewsReader.Analysis;

namespace NewsReader.Benchmarks;

/// <summary>Whether the time stays in step with the length where texts are as long as books, or are none: articles up to 10 MB, every other shape up to 1 MB.</summary>
[Config(typeof(Settings))]
public class LongTextBenchmarks
{
    private readonly TextAnalyzer _analyzer = new();

    /// <summary>What is analysed.</summary>
    [ParamsSource(nameof(Samples))]
    public SampleText Text { get; set; } = null!;

    /// <summary>What can be analysed.</summary>
    public static IReadOnlyList<SampleText> Samples { get; } = [.. TextShape.All.SelectMany(SampleText.InLengths)];

    /// <summary>Analyses the text, as English whatever it looks like: that takes the longest.</summary>
    [Benchmark]
    public int Analyze() => Text.Texts.Sum(text => _analyzer.Analyze(text, language: "en").Attributions.Count);

    private sealed class Settings : AnalysisSettings
    {
        private const int LongestName = 60;

        public Settings()
            : base(report => (SampleText)report.BenchmarkCase.Parameters[nameof(Text)])
        {
            AddJob(Jobs.OneByOne.WithWarmupCount(1).WithIterationCount(3));
            WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(LongestName));
        }
    }
}
