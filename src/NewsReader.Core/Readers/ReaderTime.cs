namespace NewsReader.Core.Readers;

/// <summary>The reader’s own time.</summary>
public static class ReaderTime
{
    /// <summary>The day it is where the reader is: in the time zone of <paramref name="time"/>, which is the machine’s.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
