using System.Globalization;

namespace NewsReader.Core.Importing.Formats;

/// <summary>When an article came out.</summary>
/// <param name="Day">The day as written, in the writer's own time zone.</param>
/// <param name="Utc">The moment, where the time was written with its offset.</param>
internal sealed record PublicationDate(DateOnly Day, DateTime? Utc)
{
    private static readonly string[] Days =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy"];

    private static readonly string[] LocalTimes = [.. Times("")];

    private static readonly string[] Moments = [.. Times("zzz"), .. Times(" zzz"), "ddd, d MMM yyyy H:m:s zzz", "ddd, d MMM yyyy H:m:s 'GMT'"];

    /// <summary>Reads ISO dates and times, dates with the month as an English word, and the dates of mail and feeds; null for all else.</summary>
    public static PublicationDate? Parse(string written)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        CultureInfo english = CultureInfo.InvariantCulture;
        string text = written.Trim();
        if (text.EndsWith('Z') || text.EndsWith('z')) text = text[..^1].TrimEnd() + "+00:00";
        if (DateOnly.TryParseExact(text, Days, english, DateTimeStyles.None, out DateOnly day)) return new(day, null);
        if (DateTime.TryParseExact(text, LocalTimes, english, DateTimeStyles.None, out DateTime local))
            return new(DateOnly.FromDateTime(local), null);
        return DateTimeOffset.TryParseExact(text, Moments, english, Utc, out DateTimeOffset moment)
            ? new(DateOnly.FromDateTime(moment.DateTime), moment.UtcDateTime)
            : null;
    }

    private static IEnumerable<string> Times(string offset) =>
        from separator in new[] { "'T'", " " }
        from time in new[] { "H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF" }
        select $"yyyy-M-d{separator}{time}{offset}";
}
