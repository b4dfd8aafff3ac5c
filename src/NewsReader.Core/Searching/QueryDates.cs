using System.Globalization;

namespace NewsReader.Core.Searching;

/// <summary>Dates as they are typed in queries: a year, a month or a day.</summary>
internal static class QueryDates
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The first day of the year, month or day in <paramref name="text"/>; null when it is no date.</summary>
    public static DateOnly? FirstDay(string text) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>The day in the form that <see cref="FirstDay"/> reads.</summary>
    public static string Print(DateOnly day) => day.ToString(Forms[0], CultureInfo.InvariantCulture);
}
