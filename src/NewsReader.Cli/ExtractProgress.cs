using System.Diagnostics;
using System.Globalization;

namespace NewsReader.Cli;

/// <summary>Says how far the work is, what could not be done, and at the end how much was. Any thread may tell it.</summary>
internal sealed class ExtractProgress(Terminal terminal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _shown;
    private bool _isLineOpen;
    private int _files, _failed;
    private long _words;

    /// <summary>One file of so many words is written.</summary>
    public void Tell(int words)
    {
        lock (_lock)
        {
            _files++;
            _words += words;
            if (!terminal.IsWatched || _watch.Elapsed - _shown < Pause) return;
            _shown = _watch.Elapsed;
            _isLineOpen = true;
            terminal.Errors.Write($"\r{Counted(_files, "file")}, {Counted(_words, "word")} …");
        }
    }

    /// <summary>One file, or a folder of them, can't be read or written.</summary>
    public void Fail(string path, string reason)
    {
        lock (_lock)
        {
            _failed++;
            WriteLine($"{path}: {reason}");
        }
    }

    /// <summary>Something that whoever started this should know of a file that is done all the same.</summary>
    public void Note(string path, string message)
    {
        lock (_lock) WriteLine($"{path}: {message}");
    }

    /// <summary>The closing line, and the exit code.</summary>
    public int Finish()
    {
        lock (_lock)
        {
            if (_isLineOpen) terminal.Errors.WriteLine();
            double seconds = _watch.Elapsed.TotalSeconds;
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted(_files, "file")}, {Counted(_words, "word")}, {seconds:0.00} s, {_words / seconds:N0} words/s"));
            return _failed == 0 ? ExitCode.Done : ExitCode.Partly;
        }
    }

    private void WriteLine(string line)
    {
        if (_isLineOpen) terminal.Errors.WriteLine();
        _isLineOpen = false;
        terminal.Errors.WriteLine(line);
    }

    private static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
