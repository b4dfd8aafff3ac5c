using System.Globalization;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>A column of the plot: a month or a year.</summary>
/// <param name="Label">March 2025, or 2025.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record PlotColumn(string Label, DateOnly From, DateOnly To);

/// <summary>A row of the plot: one outlet, or the others together.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Outlet">The outlet; null for several, or for one that is not known.</param>
/// <param name="Quotes">How many quotes it has in all.</param>
/// <param name="Counts">How many in each column.</param>
public sealed record PlotLane(string Label, string? Outlet, int Quotes, IReadOnlyList<int> Counts);

/// <summary>A word under the plot's time axis.</summary>
/// <param name="Column">At the left edge of which column.</param>
/// <param name="Text">The word.</param>
public sealed record PlotMark(int Column, string Text);

/// <summary>Quotes over time, one lane an outlet, all to one scale, so that no colour is needed to read it.</summary>
public sealed class QuotePlot
{
    private const int MostLanes = 6, MostMonths = 60, FewestMonths = 12, MonthsWithQuarters = 18, MostMarks = 7;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    private QuotePlot(IReadOnlyList<PlotColumn> columns, IReadOnlyList<PlotLane> lanes, bool isByMonth) =>
        (Columns, Lanes, IsByMonth, Most) = (columns, lanes, isByMonth, lanes.Max(lane => lane.Counts.Max()));

    /// <summary>The months or years, oldest first.</summary>
    public IReadOnlyList<PlotColumn> Columns { get; }

    /// <summary>The outlets that quote most, and below them the others as one.</summary>
    public IReadOnlyList<PlotLane> Lanes { get; }

    /// <summary>Whether a column is a month, not a year.</summary>
    public bool IsByMonth { get; }

    /// <summary>The highest count, which fills a lane.</summary>
    public int Most { get; }

    /// <summary>What stands under the columns.</summary>
    public IReadOnlyList<PlotMark> Marks =>
        !IsByMonth ? [.. MarksWhere(day => day.Year % YearStep == 0, "yyyy")]
        : Columns.Count <= MonthsWithQuarters ? [.. MarksWhere(day => day.Month % 3 == 1, "MMM yyyy")]
        : [.. MarksWhere(day => day.Month == 1, "yyyy")];

    private int YearStep => Steps.First(step => Columns.Count / step <= MostMarks || step == Steps[^1]);

    /// <summary>The plot of the quotes by the day that their articles are listed under; null where there are none.</summary>
    public static QuotePlot? Of(IReadOnlyList<Tally> tallies)
    {
        var counted = tallies.Where(t => t.Quotes > 0).ToList();
        if (counted.Count == 0) return null;
        var (first, last) = (counted.Min(t => t.Month), counted.Max(t => t.Month));
        bool isByMonth = Months(first, last) <= MostMonths;
        var columns = isByMonth ? MonthsTo(last, Math.Max(FewestMonths, Months(first, last))) : YearsFrom(first.Year, last.Year);
        int ColumnOf(Tally tally) => isByMonth ? Months(columns[0].From, tally.Month) - 1 : tally.Month.Year - first.Year;
        return new QuotePlot(columns, LanesOf(counted, columns.Count, ColumnOf), isByMonth);
    }

    private static List<PlotLane> LanesOf(List<Tally> tallies, int columns, Func<Tally, int> columnOf)
    {
        var outlets = tallies.GroupBy(t => t.Outlet).OrderBy(g => g.Key is null).ThenByDescending(g => g.Sum(t => t.Quotes)).ThenBy(g => g.Key, StringComparer.InvariantCultureIgnoreCase).ToList();
        int named = outlets.Count <= MostLanes ? outlets.Count : MostLanes - 1;
        var lanes = outlets.Take(named).Select(g => Lane(g.Key ?? "Outlet unknown", g.Key, g)).ToList();
        if (named < outlets.Count) lanes.Add(Lane($"{outlets.Count - named} others", null, outlets.Skip(named).SelectMany(g => g)));
        return lanes;

        PlotLane Lane(string label, string? outlet, IEnumerable<Tally> theirs)
        {
            int[] counts = new int[columns];
            foreach (var tally in theirs) counts[columnOf(tally)] += tally.Quotes;
            return new PlotLane(label, outlet, counts.Sum(), counts);
        }
    }

    // From one month to another, both counted.
    private static int Months(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month + 1;

    private static List<PlotColumn> MonthsTo(DateOnly last, int count)
    {
        var first = new DateOnly(Math.Max(1, last.Year - count / 12 - 1), 1, 1);
        int skipped = Math.Max(0, Months(first, last) - count);
        return [.. Enumerable.Range(skipped, Months(first, last) - skipped).Select(i => first.AddMonths(i)).Select(m => new PlotColumn(Word(m, "MMMM yyyy"), m, m.AddDays(DateTime.DaysInMonth(m.Year, m.Month) - 1)))];
    }

    private static List<PlotColumn> YearsFrom(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(y => new PlotColumn(Word(new DateOnly(y, 1, 1), "yyyy"), new DateOnly(y, 1, 1), new DateOnly(y, 12, 31)))];

    private IEnumerable<PlotMark> MarksWhere(Func<DateOnly, bool> isMarked, string format) =>
        Columns.Index().Where(column => isMarked(column.Item.From)).Select(column => new PlotMark(column.Index, Word(column.Item.From, format)));

    private static string Word(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
