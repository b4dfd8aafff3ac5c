using System.Globalization;
using NewsReader.Core.Searching.Hits;

namespace NewsReader.Web.Pages.Search;

/// <summary>A bar of the hits over time.</summary>
/// <param name="First">The first day that it counts.</param>
/// <param name="End">The day after the last; null for the calendar’s end.</param>
/// <param name="Label">March 2025, 2025 or 1990 to 1999.</param>
/// <param name="Count">How many hits.</param>
public sealed record MonthBar(DateOnly First, DateOnly? End, string Label, int Count)
{
    /// <summary>The first month that it counts, as a form has it.</summary>
    public string Since => Month(First);

    /// <summary>The last.</summary>
    public string Until => Month(End?.AddDays(-1) ?? DateOnly.MaxValue);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>The hits over time: a bar a month, a year where that would be too many, or ten years and so on.</summary>
public sealed class MonthBars
{
    private const int MostMonths = 48, MostYears = 60, FewestBars = 12, MonthsWithQuarters = 18, MostMarks = 6;

    private readonly int _months;

    private MonthBars(IReadOnlyList<MonthBar> bars, int months) => (Bars, _months) = (bars, months);

    /// <summary>The bars, the oldest first.</summary>
    public IReadOnlyList<MonthBar> Bars { get; }

    /// <summary>For how many bars there is room: few would be too broad.</summary>
    public int Room => Math.Max(FewestBars, Bars.Count);

    /// <summary>The highest count.</summary>
    public int Most => Bars.Max(bar => bar.Count);

    /// <summary>What a bar stands for.</summary>
    public string Unit => _months switch { 1 => "month", 12 => "year", _ => $"{_months / 12} years" };

    /// <summary>What stands below the bars, and below which.</summary>
    public IEnumerable<(int Bar, string Text)> Marks => Bars.Index().Where(bar => IsMarked(bar.Index, bar.Item.First)).Select(bar => (bar.Index, Mark(bar.Item.First)));

    private bool IsQuarterly => _months == 1 && Bars.Count <= MonthsWithQuarters;

    /// <summary>The bars of these months; null where there are not two of them to tell apart.</summary>
    public static MonthBars? Of(IReadOnlyList<MonthCount> months)
    {
        if (months.Count < 2) return null;
        int width = Width(months.Count);
        return new MonthBars([.. months.GroupBy(month => Start(month.First, width)).Select(group => Bar(group.Key, width, group.Sum(month => month.Count)))], width);
    }

    private static int Width(int months)
    {
        if (months <= MostMonths) return 1;
        int width = 12;
        while (months / width > MostYears) width *= 10;
        return width;
    }

    private static DateOnly Start(DateOnly month, int width) => width == 1 ? month : new DateOnly(Math.Max(1, month.Year / (width / 12) * (width / 12)), 1, 1);

    private static MonthBar Bar(DateOnly first, int width, int count)
    {
        if (width == 1) return new MonthBar(first, first is { Year: 9999, Month: 12 } ? null : first.AddMonths(1), Word(first, "MMMM yyyy"), count);
        int years = width / 12, last = Math.Min(9999, first.Year / years * years + years - 1);
        string label = years == 1 ? $"{first.Year}" : $"{first.Year} to {last}";
        return new MonthBar(first, last == 9999 ? null : new DateOnly(last + 1, 1, 1), label, count);
    }

    private bool IsMarked(int bar, DateOnly first)
    {
        if (IsQuarterly) return first.Month % 3 == 1;
        return _months == 1 ? first.Month == 1 : bar % (1 + (Room - 1) / MostMarks) == 0;
    }

    private string Mark(DateOnly first) => Word(first, IsQuarterly ? "MMM yyyy" : "yyyy");

    private static string Word(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
