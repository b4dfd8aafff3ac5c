using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Reports;

namespace NewsReader.Benchmarks;

/// <summary>What is shown of every benchmark of the analysis: time and memory for its words and characters.</summary>
internal abstract class AnalysisSettings : ManualConfig
{
    /// <summary>The columns.</summary>
    /// <param name="sample">What one row analyses.</param>
    protected AnalysisSettings(Func<BenchmarkReport, SampleText> sample)
    {
        WithOrderer(new AsListed());
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median);
        AddColumn(new ComputedColumn("Words", "Words in the text", report => sample(report).Words));
        AddColumn(new ComputedColumn("Words/s", "Words analysed in a second, by the median", report => ComputedColumn.PerSecond(report, sample(report).Words)));
        AddColumn(new ComputedColumn("ns/char", "Nanoseconds for each UTF-16 code unit, by the median: the same at every length where the time grows in step", report => report.ResultStatistics?.Median / sample(report).Length));
        AddColumn(new ComputedColumn("B/1,000 words", "Bytes allocated for a thousand words", report => BytesPerThousandWords(report, sample(report).Words)));
    }

    private static double? BytesPerThousandWords(BenchmarkReport report, int words) => words == 0 ? null : report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) * 1000.0 / words;
}
