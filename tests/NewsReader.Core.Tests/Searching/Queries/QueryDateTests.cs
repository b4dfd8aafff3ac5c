using CsCheck;
using NewsReader.Core.Searching.Queries;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Queries;

public class QueryDateTests
{
    private static readonly Gen<DateOnly> Day = Gen.OneOf(
        Gen.Int[0, DateOnly.MaxValue.DayNumber], Gen.Int[0, 800], Gen.Int[DateOnly.MaxValue.DayNumber - 800, DateOnly.MaxValue.DayNumber]).Select(DateOnly.FromDayNumber);

    private static readonly Gen<string> Date = Gen.OneOf(
        Gen.OneOf([.. QueryDate.Names]),
        Gen.Select(Gen.OneOf(Gen.Int[1, 9999], Gen.Int[1, 20]), Gen.OneOf("d", "w", "m", "y"), (count, unit) => $"{count}{unit}"),
        Day.Select(day => $"{day:yyyy-MM-dd}"), Day.Select(day => $"{day:yyyy-MM}"), Day.Select(day => $"{day:yyyy}"));

    // The day is a Saturday.
    [Theory]
    [InlineData("2025", "2025-01-01", "2026-01-01")]
    [InlineData("2024-02", "2024-02-01", "2024-03-01")]
    [InlineData("2025-12", "2025-12-01", "2026-01-01")]
    [InlineData("2024-02-29", "2024-02-29", "2024-03-01")]
    [InlineData("1d", "2026-03-13", "2026-03-15")]
    [InlineData("7d", "2026-03-07", "2026-03-15")]
    [InlineData("2w", "2026-02-28", "2026-03-15")]
    [InlineData("3m", "2025-12-14", "2026-03-15")]
    [InlineData("1y", "2025-03-14", "2026-03-15")]
    [InlineData("9999d", "1998-10-28", "2026-03-15")]
    [InlineData("9999w", "1834-07-26", "2026-03-15")]
    [InlineData("9999m", "1192-12-14", "2026-03-15")]
    [InlineData("9999y", "0001-01-01", "2026-03-15")]
    [InlineData("today", "2026-03-14", "2026-03-15")]
    [InlineData("yesterday", "2026-03-13", "2026-03-14")]
    [InlineData("this-week", "2026-03-09", "2026-03-16")]
    [InlineData("last-week", "2026-03-02", "2026-03-09")]
    [InlineData("this-month", "2026-03-01", "2026-04-01")]
    [InlineData("last-month", "2026-02-01", "2026-03-01")]
    [InlineData("this-year", "2026-01-01", "2027-01-01")]
    [InlineData("last-year", "2025-01-01", "2026-01-01")]
    [InlineData("9999-12-31", "9999-12-31", "")]
    [InlineData("9999-12", "9999-12-01", "")]
    [InlineData("9999", "9999-01-01", "")]
    [InlineData("0001", "0001-01-01", "0002-01-01")]
    public void A_date_is_a_range_of_days_without_its_end(string text, string first, string end) =>
        Assert.Equal((first, end), Resolved(text, new DateOnly(2026, 3, 14)));

    [Theory]
    [InlineData("1m", "2024-03-31", "2024-02-29", "2024-04-01")]
    [InlineData("1y", "2024-02-29", "2023-02-28", "2024-03-01")]
    [InlineData("this-week", "2026-03-15", "2026-03-09", "2026-03-16")]
    [InlineData("this-week", "2026-03-16", "2026-03-16", "2026-03-23")]
    [InlineData("last-month", "2026-01-31", "2025-12-01", "2026-01-01")]
    [InlineData("today", "9999-12-31", "9999-12-31", "")]
    [InlineData("this-week", "9999-12-31", "9999-12-27", "")]
    [InlineData("last-week", "0001-01-03", "0001-01-01", "0001-01-01")]
    [InlineData("yesterday", "0001-01-01", "0001-01-01", "0001-01-01")]
    [InlineData("last-year", "0001-05-01", "0001-01-01", "0001-01-01")]
    public void A_relative_date_is_counted_from_today_and_cut_off_where_the_calendar_ends(string text, string today, string first, string end) =>
        Assert.Equal((first, end), Resolved(text, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("7D", "7d")]
    [InlineData("007d", "7d")]
    [InlineData("Last-Week", "last-week")]
    [InlineData("TODAY", "today")]
    [InlineData("2025-03", "2025-03")]
    public void A_date_is_printed_in_its_plainest_form(string text, string printed) => Assert.Equal(printed, QueryDate.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("2025-13")]
    [InlineData("2025-02-29")]
    [InlineData("25-03-12")]
    [InlineData("2025-3")]
    [InlineData("0d")]
    [InlineData("10000d")]
    [InlineData("99999999999d")]
    [InlineData("-1d")]
    [InlineData("+1d")]
    [InlineData(" 1d")]
    [InlineData("1.5y")]
    [InlineData("٣d")]
    [InlineData("d")]
    [InlineData("7h")]
    [InlineData("next-week")]
    [InlineData("last week")]
    public void What_is_no_date_is_none(string text) => Assert.Null(QueryDate.Parse(text));

    [Fact]
    public void Every_date_reads_back_and_resolves_on_every_day() => Gen.Select(Date, Day).Sample((text, today) =>
    {
        QueryDate date = QueryDate.Parse(text)!;
        Assert.Equal(date, QueryDate.Parse(date.ToString()));
        DateSpan days = date.Resolve(today);
        Assert.True(days.End is null || days.First <= days.End);
        Assert.Equal(days.First != days.End, days.Contains(days.First));
        if (days.End is { } end) Assert.False(days.Contains(end));
        else Assert.True(days.Contains(DateOnly.MaxValue));
    });

    private static (string First, string End) Resolved(string text, DateOnly today)
    {
        DateSpan days = QueryDate.Parse(text)!.Resolve(today);
        return ($"{days.First:yyyy-MM-dd}", $"{days.End:yyyy-MM-dd}");
    }
}
