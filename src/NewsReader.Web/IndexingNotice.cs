using System.Diagnostics;
using System.Globalization;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web;

/// <summary>Says on the console how far the search’s indexes are made before the start, where that takes long.</summary>
internal sealed class IndexingNotice : IProgress<IndexProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private long _told = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Report(IndexProgress value)
    {
        if (Stopwatch.GetElapsedTime(_told) < Patience) return;
        _told = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Making the search’s indexes anew: {value.Done:N0} of {value.Total:N0} rows …"));
    }
}
