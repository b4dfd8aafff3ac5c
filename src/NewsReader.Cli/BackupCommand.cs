using System.CommandLine;
using Microsoft.Data.Sqlite;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Cli;

/// <summary><c>newsreader backup FILE</c>: a whole copy of the database, also while the program runs.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Option<string?> data)
    {
        var target = new Argument<string>("FILE") { Description = "Where the copy goes. A file that is there is not overwritten." };
        var command = new Command("backup", "Copy the database, also while NewsReader runs.") { target };
        command.SetAction(parsed => Run(Terminal.Of(parsed), DataFolder.Choose(parsed.GetValue(data)), Path.GetFullPath(parsed.GetValue(target)!)));
        return command;
    }

    private static int Run(Terminal terminal, DataFolder folder, string target)
    {
        if (!File.Exists(folder.Database)) return terminal.Refuse($"There is no database in {folder.Path}: there is nothing to back up.");
        if (File.Exists(target)) return terminal.Refuse($"{target} is there already. Choose another name.");
        string part = target + ".part";
        if (CannotWrite(part) is { } problem) return terminal.Refuse($"The folder {Path.GetDirectoryName(target)} can’t be written: {problem}");
        try
        {
            SqliteStore.Copy(folder.Database, part);
            File.Move(part, target);
            terminal.Output.WriteLine($"The archive is copied to {target} ({new FileInfo(target).Length:N0} bytes).");
            return ExitCode.Done;
        }
        catch (SqliteException error)
        {
            // Only the copy is written to, so a full disk is the copy's.
            string where = error.SqliteErrorCode == DatabaseSetup.Full ? target : folder.Database;
            return terminal.Refuse(DatabaseSetup.Explain(error, where) ?? $"The copy to {target} failed: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return terminal.Refuse($"{target} can’t be written: {error.Message}");
        }
        finally
        {
            File.Delete(part);
        }
    }

    // Makes the file that the copy goes into, empty, so that what fails later is not the folder.
    private static string? CannotWrite(string part)
    {
        try
        {
            File.Create(part).Dispose();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }
}
