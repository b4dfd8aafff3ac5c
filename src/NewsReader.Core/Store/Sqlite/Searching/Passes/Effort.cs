namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>
/// How much one pass through the archive may still do, so that no search runs for ever: words that are common and never stand together
/// would otherwise be gone through whole.
/// </summary>
/// <param name="rows">How many rows it may read, about.</param>
/// <param name="limits">How far the search goes.</param>
/// <param name="clock">How long it has been going on.</param>
/// <param name="ct">Stops it.</param>
internal sealed class Effort(long rows, SearchLimits limits, SearchClock clock, CancellationToken ct)
{
    // Stopping is looked for once in so many rows, and asking an index anew counts as so many.
    private const int RowsBetweenLooks = 256, RowsAnAsking = 200;

    private long _left = rows;

    /// <summary>Whether it was stopped before its end: what it found is not all there is.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>How far the search goes.</summary>
    public SearchLimits Limits => limits;

    /// <summary>What one pass of a search may do.</summary>
    public static Effort Of(SearchTask task) => Of(task, task.Limits.MostRows);

    /// <summary>What one that may read so many rows may do, where the search’s limits are not less.</summary>
    public static Effort Of(SearchTask task, long rows) => new(Math.Min(rows, task.Limits.MostRows), task.Limits, task.Clock, task.Cancelled);

    /// <summary>What ends with the search alone: it goes along with a pass that is bounded by itself.</summary>
    public static Effort Along(SearchTask task) => new(long.MaxValue, task.Limits, new SearchClock(TimeSpan.MaxValue), task.Cancelled);

    /// <summary>Takes one row; false where none is left.</summary>
    public bool Take()
    {
        if ((--_left & (RowsBetweenLooks - 1)) == 0) Look();
        return _left >= 0;
    }

    /// <summary>Takes one asking anew; false where nothing is left.</summary>
    public bool TakeAsking()
    {
        _left -= RowsAnAsking;
        Look();
        return _left >= 0;
    }

    /// <summary>Takes note that a row was not waited for; whoever left is told by an exception.</summary>
    public void Interrupt()
    {
        ct.ThrowIfCancellationRequested();
        _left = -1;
    }

    private void Look()
    {
        ct.ThrowIfCancellationRequested();
        if (clock.IsOver) _left = -1;
    }
}
