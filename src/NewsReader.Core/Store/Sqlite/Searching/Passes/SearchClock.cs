using System.Diagnostics;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>How long a search has been going on. All its passes, one after another and beside one another, have one clock.</summary>
/// <param name="limit">After how long they end.</param>
internal sealed class SearchClock(TimeSpan limit)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => Left <= TimeSpan.Zero;

    private TimeSpan Left => limit - Stopwatch.GetElapsedTime(_start);

    /// <summary>Interrupts what the connection is doing when the time is over, until it is disposed of: the statements of a pass have to be closed by then, so that no other is interrupted.</summary>
    public IDisposable Watch(sqlite3 database) => new Alarm(database, Left > TimeSpan.Zero ? Left : TimeSpan.Zero);

    private sealed class Alarm : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly Timer _timer;
        private bool _isOff;

        public Alarm(sqlite3 database, TimeSpan left) => _timer = new Timer(_ => Ring(database), null, left, Timeout.InfiniteTimeSpan);

        public void Dispose()
        {
            lock (_lock) _isOff = true;
            _timer.Dispose();
        }

        private void Ring(sqlite3 database)
        {
            lock (_lock)
            {
                if (!_isOff) sqlite3_interrupt(database);
            }
        }
    }
}
