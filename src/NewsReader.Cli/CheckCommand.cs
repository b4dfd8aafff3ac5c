using System.CommandLine;
using NewsReader.Core.Acts;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

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
        () => DatabaseSetup.OpenAsync(folder, cancellationToken),
        async context =>
        {
            var progress = new WatchedProgress(terminal);
            var differences = await context.CheckSearchAsync(progress, cancellationToken);
            progress.End();
            if (differences.IsNone)
            {
                terminal.Output.WriteLine("The search finds everything that is in the archive, and nothing else.");
                return ExitCode.Done;
            }

            foreach (string line in Lines(differences)) terminal.Output.WriteLine(line);
            terminal.Output.WriteLine("newsreader reindex makes the indexes anew.");
            return ExitCode.Partly;
        });

    private static IEnumerable<string> Lines(SearchIndexDifferences differences)
    {
        if (differences.IsUnfinished) yield return "The search’s indexes are of another version, or were not made to their end.";
        if (differences.Damaged.Count > 0) yield return $"Indexes that are damaged: {string.Join(", ", differences.Damaged.Select(IndexOf))}";
        foreach (string line in Lines("Articles", differences.Articles).Concat(Lines("Quotes", differences.Quotes))) yield return line;
        foreach (string line in Lines("Names of speakers", differences.Names).Concat(Lines("Claims", differences.Claims)).Concat(Lines("Notes", differences.Notes))) yield return line;
        if (differences.StaleFacets.Count > 0) yield return $"Articles that are counted beside the hits under other details than theirs: {Named(differences.StaleFacets)}";
        if (differences.StalePlaces.Count > 0) yield return $"Articles in which claims or notes are found elsewhere than they stand, or by other details: {Named(differences.StalePlaces)}";
        if (differences.StaleSpeakers.Count > 0) yield return $"Speakers whose quotes are counted otherwise than they are: {Named(differences.StaleSpeakers)}";
        if (differences.StaleNames.Count > 0) yield return $"Names without a speaker whose quotes are counted otherwise than they are: {Named([.. differences.StaleNames.Select(Shown)])}";
        if (differences.MissingWords.Count > 0) yield return $"Words that can’t be found by their beginning: {FirstOf(differences.MissingWords)}";
        if (differences.Strays > 0) yield return $"Entries that belong to nothing: {differences.Strays}";
    }

    private static IEnumerable<string> Lines(string rows, RowDifferences differences)
    {
        if (differences.Missing.Count > 0) yield return $"{rows} that can’t be found: {Named(differences.Missing)}";
        if (differences.Surplus.Count > 0) yield return $"{rows} that are found and should not be: {Named(differences.Surplus)}";
        if (differences.Stale.Count > 0) yield return $"{rows} that are found by other words or details than they have: {Named(differences.Stale)}";
    }

    private static string IndexOf(string table) => table switch
    {
        "ArticleIndex" => "that of articles",
        "QuoteIndex" => "that of quotes",
        "NameIndex" => "that of speakers’ names",
        "ClaimIndex" => "that of claims",
        "NoteIndex" => "that of notes",
        _ => $"{table}, which is gone",
    };

    // How many there are of them is not counted to the end.
    private static string FirstOf(IReadOnlyList<string> words) => string.Join(", ", words.Take(MostNamed)) + (words.Count > MostNamed ? " and more" : "");

    private static string Shown(string name) => name.Length == 0 ? "no name" : Quoted.Of(name);

    private static string Named<T>(IReadOnlyList<T> rows) =>
        string.Join(", ", rows.Take(MostNamed)) + (rows.Count > MostNamed ? $" and {rows.Count - MostNamed} more" : "");
}
