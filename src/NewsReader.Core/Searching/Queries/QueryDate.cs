using System.Globalization;

namespace NewsReader.Core.Searching.Queries;

/// <summary>
/// A date as it is typed in queries: a year, a month or a day (<c>2025</c>, <c>2025-03</c>, <c>2025-03-12</c>), some days, weeks,
/// months or years back from today (<c>7d</c>, <c>2w</c>, <c>3m</c>, <c>1y</c>), or one of the <see cref="Names"/>. What is relative
/// stays so until it is resolved: a query that is kept means the last month whenever it is run.
/// </summary>
public sealed record QueryDate
{
    private const int MostBack = 9999;

    private static readonly string[] DayForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    // What can be counted back: the letter, its name, and how many of them an example has.
    private static readonly (char Letter, string Name, int Some)[] Units = [('d', "days", 7), ('w', "weeks", 2), ('m', "months", 3), ('y', "years", 1)];

    private readonly string _text;

    private QueryDate(string text) => _text = text;

    /// <summary>The relative dates that have a name. Weeks start on Monday.</summary>
    public static IReadOnlyList<string> Names { get; } = ["today", "yesterday", "this-week", "last-week", "this-month", "last-month", "this-year", "last-year"];

    /// <summary>How dates are written, each with queries by such dates.</summary>
    public static IReadOnlyList<QueryRule> Forms =>
    [
        new("A year, a month or a day", "All of it, in your time zone. An article without a date counts by the day of its import.", Queries(Days)),
        new("Back from today", $"So many {string.Join(", ", Units.SkipLast(1).Select(unit => unit.Name))} or {Units[^1].Name} back, today included, up to {MostBack}. A search that you save counts anew each day.", Queries(Counts)),
        new("By name", "Weeks begin on Monday.", Queries(Names)),
    ];

    /// <summary>A year, a month and a day, as they are typed.</summary>
    internal static IReadOnlyList<string> Days { get; } = [.. DayForms.Select(form => new DateOnly(2025, 3, 12).ToString(form, CultureInfo.InvariantCulture))];

    /// <summary>Some days, weeks, months and years back, as they are typed.</summary>
    internal static IReadOnlyList<string> Counts { get; } = [.. Units.Select(unit => $"{unit.Some}{unit.Letter}")];

    /// <summary>The date that <paramref name="text"/> is, in small or capital letters; null where it is none.</summary>
    public static QueryDate? Parse(string text)
    {
        string small = text.ToLowerInvariant();
        if (Names.Contains(small) || FirstDay(small) is not null) return new QueryDate(small);
        return CountBack(small) is { } count ? new QueryDate(string.Create(CultureInfo.InvariantCulture, $"{count}{small[^1]}")) : null;
    }

    /// <summary>
    /// The days that are meant when today is <paramref name="today"/>. Counted back are all days since, today included. What would lie
    /// before the calendar's first day is cut off.
    /// </summary>
    public DateSpan Resolve(DateOnly today)
    {
        if (FirstDay(_text) is { } first) return Whole(first, _text.Length);
        if (CountBack(_text) is { } count) return DateSpan.Through(Back(today, count, _text[^1]), today);
        return Named(today);
    }

    /// <summary>The date as <see cref="Parse"/> reads it, in small letters.</summary>
    public override string ToString() => _text;

    private static string[] Queries(IEnumerable<string> dates) => [.. dates.Select(date => $"{QueryFields.Name(QueryField.On)}{QueryLanguage.Colon}{date}")];

    private static DateOnly? FirstDay(string text) =>
        DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    // A date's length says what it is: a year has four characters, a month seven, a day ten.
    private static DateSpan Whole(DateOnly first, int length) => length switch
    {
        4 => Year(first),
        7 => Month(first),
        _ => DateSpan.Through(first, first),
    };

    private static int? CountBack(string text) =>
        text is [.. var number, var letter] && Units.Any(unit => unit.Letter == letter)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MostBack ? count : null;

    private static DateOnly Back(DateOnly day, int count, char unit) => unit switch
    {
        'd' => BackDays(day, count),
        'w' => BackDays(day, count * 7),
        'm' => BackMonths(day, count),
        _ => BackMonths(day, count * 12),
    };

    private static DateOnly BackDays(DateOnly day, int count) => count > day.DayNumber ? DateOnly.MinValue : day.AddDays(-count);

    private static DateOnly BackMonths(DateOnly day, int count) =>
        count > ((day.Year - 1) * 12) + day.Month - 1 ? DateOnly.MinValue : day.AddMonths(-count);

    private DateSpan Named(DateOnly today)
    {
        DateOnly monday = BackDays(today, ((int)today.DayOfWeek + 6) % 7);
        var month = new DateOnly(today.Year, today.Month, 1);
        var year = new DateOnly(today.Year, 1, 1);
        return _text switch
        {
            "today" => DateSpan.Through(today, today),
            "yesterday" => new DateSpan(BackDays(today, 1), today),
            "this-week" => Week(monday),
            "last-week" => new DateSpan(BackDays(monday, 7), monday),
            "this-month" => Month(month),
            "last-month" => new DateSpan(BackMonths(month, 1), month),
            "this-year" => Year(year),
            _ => new DateSpan(BackMonths(year, 12), year),
        };
    }

    private static DateSpan Week(DateOnly first) =>
        DateSpan.Through(first, first.DayNumber > DateOnly.MaxValue.DayNumber - 6 ? DateOnly.MaxValue : first.AddDays(6));

    private static DateSpan Month(DateOnly first) =>
        DateSpan.Through(first, new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)));

    private static DateSpan Year(DateOnly first) => DateSpan.Through(first, new DateOnly(first.Year, 12, 31));
}
