namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>
/// The numbers under which the indexes keep articles and quotes, so made that their order is that of time, the newest first: an article’s is
/// its day and a number within it, a quote’s is its article’s and a number within that. So the newest hits of any search are the first that
/// the index gives, and what is asked of quotes and what is asked of articles are joined by going through both in one order. Newest first,
/// because SQLite’s index skips ahead much faster upwards than downwards.
/// </summary>
internal static class SearchKey
{
    /// <summary>The most quotes of one article that can be found: one number is kept for what stands on none.</summary>
    public const int MostQuotes = (1 << QuoteBits) - 1;

    /// <summary>In SQL, whether the column <c>Key</c> of a place is that of a quote.</summary>
    public const string IsOfQuote = "Key & 65535 <> 65535";

    // 22 bits hold every day of the calendar, and 4 million articles go into each of them.
    private const int NumberBits = 22, QuoteBits = 16;

    /// <summary>The lowest key that an article of <paramref name="day"/> can have: none of a later day is as high.</summary>
    public static long FirstOf(DateOnly day) => (long)(DateOnly.MaxValue.DayNumber - day.DayNumber) << NumberBits;

    /// <summary>The highest key that an article of <paramref name="day"/> can have: none of an earlier day is as low.</summary>
    public static long LastOf(DateOnly day) => FirstOf(day) | ((1L << NumberBits) - 1);

    /// <summary>
    /// The key that the next article of <paramref name="day"/> gets, as of one day what came in last is the newest. Null where all of the day’s are given: one more can’t be found.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="newest">The key of the day’s newest article; null where it has none yet.</param>
    public static long? NextOf(DateOnly day, long? newest)
    {
        long next = newest - 1 ?? LastOf(day);
        return IsOf(next, day) ? next : null;
    }

    /// <summary>Whether an article with this key is of <paramref name="day"/>.</summary>
    public static bool IsOf(long article, DateOnly day) => article >= FirstOf(day) && article <= LastOf(day);

    /// <summary>The day of an article with this key.</summary>
    public static DateOnly DayOf(long article) => DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - (int)(article >> NumberBits));

    /// <summary>The key of a quote’s article. It holds as well of positions in a <see cref="KeyStream"/>.</summary>
    public static long ArticleOf(long quote) => quote >> QuoteBits;

    /// <summary>The number of a quote within its article.</summary>
    public static int NumberOf(long quote) => (int)(quote & MostQuotes);

    /// <summary>The lowest key that a quote of this article can have. It holds as well of positions in a <see cref="KeyStream"/>.</summary>
    public static long FirstIn(long article) => article << QuoteBits;

    /// <summary>The highest key of a place in this article, which no quote has: there is what stands on none.</summary>
    public static long LastIn(long article) => FirstIn(article) | MostQuotes;
}
