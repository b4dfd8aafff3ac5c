using System.CommandLine;
using NewsReader.Core.Store;

namespace NewsReader.Cli;

/// <summary>The command line: the same archive as the web pages, also while they run.</summary>
internal static class Commands
{
    // Otherwise a query that begins with -h, as -harbour does, asks for help.
    private static readonly ParserConfiguration WithoutBundling = new() { EnablePosixBundling = false };

    /// <summary>Understands a command line.</summary>
    public static ParseResult Parse(IReadOnlyList<string> arguments) => All().Parse(arguments, WithoutBundling);

    // Every command, with the option that all of them share.
    private static RootCommand All()
    {
        var data = new Option<string?>("--data")
        {
            Description = $"The data folder. Without it: the environment variable {DataFolder.Variable}, else the user’s application data.",
            HelpName = "DIR",
            Recursive = true,
        };
        return new RootCommand("NewsReader on the command line.")
        {
            data,
            ExtractCommand.Make(),
            ImportCommand.Make(data),
            ReanalyseCommand.Make(data),
            SearchCommand.Make(data),
            ReindexCommand.Make(data),
            CheckCommand.Make(data),
            BackupCommand.Make(data),
        };
    }
}
