using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Cli;

/// <summary>What commands on an archive that must be there have in common: it is opened, and what can go wrong with it is said.</summary>
internal static class ArchiveCommand
{
    /// <summary>Runs <paramref name="work"/> on the archive in <paramref name="folder"/>.</summary>
    /// <param name="terminal">Where it says what it does.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="purpose">What it is opened for, as a verb: without a database there is nothing to do it with.</param>
    /// <param name="stopped">What is said when it is stopped.</param>
    /// <param name="work">The command itself; answers its exit code.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task<int> RunAsync(
        Terminal terminal, DataFolder folder, string purpose, string stopped, Func<SqliteNewsContext, Task<int>> work, CancellationToken cancellationToken) =>
        RunAsync(terminal, folder, purpose, stopped, () => PrepareAsync(terminal, folder, cancellationToken), work);

    /// <summary>The same with a preparation of its own in the place of the usual one, which makes the search's indexes where they are unfinished.</summary>
    public static async Task<int> RunAsync(
        Terminal terminal, DataFolder folder, string purpose, string stopped, Func<Task<SetupResult>> prepare, Func<SqliteNewsContext, Task<int>> work)
    {
        if (!File.Exists(folder.Database)) return terminal.Refuse($"There is no database in {folder.Path}: there is nothing to {purpose}.");
        try
        {
            if (await prepare() is SetupResult.Unusable(var message)) return terminal.Refuse(message);
            await using var context = SqliteStore.Connect(folder.Database);
            return await work(context);
        }
        catch (OperationCanceledException)
        {
            await terminal.Errors.WriteLineAsync(stopped);
            return ExitCode.Stopped;
        }
        catch (Exception error) when (DatabaseSetup.Explain(error, folder.Database) is { } trouble)
        {
            return terminal.Refuse(trouble);
        }
    }

    private static async Task<SetupResult> PrepareAsync(Terminal terminal, DataFolder folder, CancellationToken cancellationToken)
    {
        var progress = new WatchedProgress(terminal);
        var result = await DatabaseSetup.PrepareAsync(folder, progress, cancellationToken);
        progress.End();
        return result;
    }
}
