using System.CommandLine;
using NewsReader.Core.Acts;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;

namespace NewsReader.Cli;

/// <summary><c>newsreader check</c>: whether the search knows what the archive holds.</summary>
internal static class CheckCommand
{
    private const int MostNamed = 10;

    /// <summary>The command.</summary>
    public static Command Make(Option<string?> data)
    {
        var command = new Command("check", "Compare the search's indexes with the archive; the exit code is 1 where they differ.");
        command.SetAction((parsed, cancellationToken) => RunAsync(Terminal.Of(parsed), DataFolder.Choose(parsed.GetValue(data)), cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(Terminal terminal, DataFolder folder, CancellationToken cancellationToken) => ArchiveCommand.RunAsync(
        terminal,
        folder,
        "check",
        "Stopped before everything was compared.",
        async context =>
        {
            var differences = await context.CheckSearchAsync(new WatchedProgress(terminal), cancellationToken);
            if (terminal.IsWatched) await terminal.Errors.WriteLineAsync();
            if (differences.IsNone)
            {
                terminal.Output.WriteLine("The search finds everything that is in the archive, and nothing else.");
                return ExitCode.Done;
            }

            foreach (string line in Lines(differences)) terminal.Output.WriteLine(line);
            terminal.Output.WriteLine("newsreader reindex makes the indexes anew.");
            return ExitCode.Partly;
        },
        cancellationToken);

    private static IEnumerable<string> Lines(SearchIndexDifferences differences)
    {
        if (differences.MissingArticles.Count > 0) yield return $"Articles that can’t be found: {Named(differences.MissingArticles)}";
        if (differences.SurplusArticles.Count > 0) yield return $"Articles that are found and should not be: {Named(differences.SurplusArticles)}";
        if (differences.StaleArticles.Count > 0) yield return $"Articles that are found by other words or details than they have: {Named(differences.StaleArticles)}";
        if (differences.MissingQuotes.Count > 0) yield return $"Quotes that can’t be found: {Named(differences.MissingQuotes)}";
        if (differences.SurplusQuotes.Count > 0) yield return $"Quotes that are found and should not be: {Named(differences.SurplusQuotes)}";
        if (differences.StaleQuotes.Count > 0) yield return $"Quotes that are found by other words or details than they have: {Named(differences.StaleQuotes)}";
        if (differences.StaleSpeakers.Count > 0) yield return $"Speakers whose quotes are counted otherwise than they are: {Named(differences.StaleSpeakers)}";
        if (differences.StaleNames.Count > 0) yield return $"Names without a speaker whose quotes are counted otherwise than they are: {Named([.. differences.StaleNames.Select(Shown)])}";
        if (differences.Strays > 0) yield return $"Entries that belong to nothing: {differences.Strays}";
    }

    private static string Shown(string name) => name.Length == 0 ? "no name" : Quoted.Of(name);

    private static string Named<T>(IReadOnlyList<T> rows) =>
        string.Join(", ", rows.Take(MostNamed)) + (rows.Count > MostNamed ? $" and {rows.Count - MostNamed} more" : "");
}
