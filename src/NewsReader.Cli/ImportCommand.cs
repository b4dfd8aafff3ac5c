using System.CommandLine;
using System.Diagnostics;
using NewsReader.Analysis;
using NewsReader.Core.Importing;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Cli;

/// <summary><c>newsreader import PATH…</c>: files, and all .txt and .md files in folders.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Option<string?> data)
    {
        var paths = ArticleFiles.Argument("Files, or folders whose .txt and .md files are imported.");
        var command = new Command("import", "Import articles. The same content twice is there once.") { paths };
        command.SetAction((parsed, cancellationToken) => RunAsync(Terminal.Of(parsed), DataFolder.Choose(parsed.GetValue(data)), parsed.GetValue(paths)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, DataFolder folder, string[] paths, CancellationToken cancellationToken)
    {
        if (Models.Load(terminal) is not { } analyzer) return ExitCode.Unusable;
        if (await DatabaseSetup.PrepareAsync(folder, cancellationToken) is SetupResult.Unusable(var message)) return terminal.Refuse(message);

        var progress = new ImportProgress(terminal);
        try
        {
            await ImportAllAsync(folder, analyzer, paths, progress, cancellationToken);
            return progress.Finish();
        }
        catch (OperationCanceledException)
        {
            progress.Finish();
            await terminal.Errors.WriteLineAsync("Stopped. What was imported stays; importing again goes on where it stopped.");
            return ExitCode.Stopped;
        }
        catch (Exception error) when (DatabaseSetup.Explain(error, folder.Database) is { } trouble)
        {
            progress.Finish();
            return terminal.Refuse(trouble);
        }
    }

    private static async Task ImportAllAsync(DataFolder folder, TextAnalyzer analyzer, string[] paths, ImportProgress progress, CancellationToken cancellationToken)
    {
        var limits = new ImportLimits();
        await using var context = SqliteStore.Connect(folder.Database);
        var importer = new ArticleImporter(context, analyzer, limits, TimeProvider.System);
        foreach (string path in ArticleFiles.In(paths, progress.Fail))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ArticleFiles.ReadAsync(path, limits, progress.Fail, cancellationToken) is { } file) progress.Tell(path, await importer.ImportAsync(file, cancellationToken));
        }
    }
}

/// <summary>Says what becomes of each file, and at the end how many of which.</summary>
internal sealed class ImportProgress(Terminal terminal)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _imported, _present, _failed;

    /// <summary>One file is done.</summary>
    public void Tell(string path, ImportResult result)
    {
        switch (result)
        {
            case ImportResult.Imported done:
                _imported++;
                terminal.Output.WriteLine($"{(done.IsRevision ? "new text of" : "imported")}  {done.Title}{Deleted(done.IsDeleted)}");
                foreach (string warning in done.Warnings) terminal.Errors.WriteLine($"{path}: {warning}");
                break;
            case ImportResult.AlreadyPresent there:
                _present++;
                terminal.Output.WriteLine($"already there  {there.Title}{Deleted(there.IsDeleted)}");
                break;
            case ImportResult.Unreadable bad:
                Fail(path, bad.Reason);
                break;
        }
    }

    /// <summary>One file can't be imported.</summary>
    public void Fail(string path, string reason)
    {
        _failed++;
        terminal.Errors.WriteLine($"{path}: {reason}");
    }

    /// <summary>The closing line, and the exit code.</summary>
    public int Finish()
    {
        terminal.Output.WriteLine($"{_imported} imported, {_present} already there, {_failed} not imported, in {_watch.Elapsed.TotalSeconds:0.0} s");
        return _failed == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    private static string Deleted(bool isDeleted) => isDeleted ? " (deleted; it can be restored in the library)" : "";
}
