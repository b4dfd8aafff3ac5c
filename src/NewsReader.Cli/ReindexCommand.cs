using System.CommandLine;
using System.Globalization;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Cli;

/// <summary><c>newsreader reindex</c>: what the search knows, made anew from the archive's rows.</summary>
internal static class ReindexCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Option<string?> data)
    {
        var command = new Command("reindex", "Make the search's indexes anew from the archive, also while NewsReader runs. Searching goes on meanwhile.");
        command.SetAction((parsed, cancellationToken) => RunAsync(Terminal.Of(parsed), DataFolder.Choose(parsed.GetValue(data)), cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(Terminal terminal, DataFolder folder, CancellationToken cancellationToken)
    {
        var progress = new WatchedProgress(terminal);
        return ArchiveCommand.RunAsync(
            terminal,
            folder,
            "index",
            "Stopped. What is indexed stays; what is not can’t be found until reindex has run to its end.",
            () => DatabaseSetup.ReindexAsync(folder, progress, cancellationToken),
            _ =>
            {
                progress.End();
                var (done, _) = progress.Last ?? new IndexProgress(0, 0);
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} rows indexed: articles, quotes, speakers’ names, claims and notes."));
                return Task.FromResult(ExitCode.Done);
            });
    }
}
