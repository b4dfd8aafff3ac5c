namespace NewsReader.Core.Searching.Queries;

/// <summary>A half-open range of days.</summary>
/// <param name="First">The first day.</param>
/// <param name="End">The day after the last; null where the range runs to the calendar's last day, which none comes after.</param>
public readonly record struct DateSpan(DateOnly First, DateOnly? End)
{
    /// <summary>Whether <paramref name="day"/> lies in the range.</summary>
    public bool Contains(DateOnly day) => day >= First && (End is null || day < End);

    /// <summary>From <paramref name="first"/> up to and including <paramref name="last"/>.</summary>
    internal static DateSpan Through(DateOnly first, DateOnly last) => new(first, last == DateOnly.MaxValue ? null : last.AddDays(1));
}
