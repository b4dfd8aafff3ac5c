using System.Globalization;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages;

/// <summary>How dates, numbers and states are worded on every page.</summary>
public static class Wording
{
    /// <summary>13 March 2025.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment, to the minute, in the time zone of the machine that the reader sits at.</summary>
    public static string Moment(DateTime utc) => utc.ToLocalTime().ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day an article is listed by; says so where that is the day of import.</summary>
    public static string Day(DateOnly day, bool isUndated) => isUndated ? $"undated, imported {Day(day)}" : Day(day);

    /// <summary>A day on which something was published, or that none is known.</summary>
    public static string Dated(DateOnly? day) => day is { } known ? Day(known) : "undated";

    /// <summary>12,345.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>12,345, or 100,000+; a question mark where none was found, though there may be some.</summary>
    public static string Number(HitCount count) => count is { Counted: 0, IsMore: true } ? "?" : Number(count.Counted) + (count.IsMore ? "+" : "");

    /// <summary>1 quote, 2 quotes.</summary>
    public static string Count(int count, string one, string? many = null) => Counted.Of(count, one, many);

    /// <summary>2 quotes, more than 10,000 quotes.</summary>
    public static string Count(HitCount count, string one, string? many = null) => (count.IsMore ? "more than " : "") + Count(count.Counted, one, many);

    /// <summary>How the words of a quote are given.</summary>
    public static string Form(QuoteForm form) => form switch { QuoteForm.Direct => "Direct: word for word", QuoteForm.Mixed => "Mixed: in part", _ => "Indirect: retold" };

    /// <summary>How a quote stands: what a person said of it, or how sure the finding is.</summary>
    public static string Standing(Quote quote) =>
        quote.Review == Review.Confirmed ? "confirmed" : string.Create(CultureInfo.InvariantCulture, $"{quote.Confidence * 100:0} %");
}
