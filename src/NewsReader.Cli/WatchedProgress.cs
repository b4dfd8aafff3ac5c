using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Cli;

/// <summary>How far a work on the indexes is, on a line of its own, for whoever watches. It tells at once; the framework's own would tell later, from another thread.</summary>
internal sealed class WatchedProgress(Terminal terminal) : IProgress<IndexProgress>
{
    /// <summary>What was told last; null before anything was.</summary>
    public IndexProgress? Last { get; private set; }

    /// <inheritdoc/>
    public void Report(IndexProgress value)
    {
        Last = value;
        if (terminal.IsWatched) terminal.Errors.Write($"\r{value.Done} of {value.Total} …");
    }

    /// <summary>Ends the line, where there is one.</summary>
    public void End()
    {
        if (terminal.IsWatched && Last is not null) terminal.Errors.WriteLine();
    }
}
