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
        command.SetAction(parsed => Run(DataFolder.Choose(parsed.GetValue(data)), Path.GetFullPath(parsed.GetValue(target)!)));
        return command;
    }

    private static int Run(DataFolder folder, string target)
    {
        if (!File.Exists(folder.Database)) return Refuse($"There is no database in {folder.Path}: there is nothing to back up.");
        if (File.Exists(target)) return Refuse($"{target} is there already. Choose another name.");
        try
        {
            SqliteStore.Copy(folder.Database, target);
            Console.WriteLine($"The archive is copied to {target} ({new FileInfo(target).Length:N0} bytes).");
            return ExitCode.Done;
        }
        catch (SqliteException error)
        {
            return Refuse(DatabaseSetup.Explain(error, folder.Database) ?? error.Message);
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.DatabaseUnusable;
    }
}
