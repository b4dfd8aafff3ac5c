using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NewsReader.Benchmarks;

/// <summary>A column of whole numbers that are computed from what was measured.</summary>
/// <param name="name">The column's heading.</param>
/// <param name="legend">What it says, for the table's legend.</param>
/// <param name="compute">The number for one row; null where there is none.</param>
internal sealed class ComputedColumn(string name, string legend, Func<BenchmarkReport, double?> compute) : IColumn
{
    /// <inheritdoc/>
    public string Id => name;

    /// <inheritdoc/>
    public string ColumnName => name;

    /// <inheritdoc/>
    public string Legend => legend;

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase] is { } report && compute(report) is { } value ? value.ToString("N0", CultureInfo.InvariantCulture) : "?";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    /// <summary>How many units of work, of which one operation does <paramref name="units"/>, are done in a second. The median tells: other programs slow down single measurements.</summary>
    public static double? PerSecond(BenchmarkReport report, double units) => report.ResultStatistics is { } time ? units / time.Median * 1e9 : null;
}
