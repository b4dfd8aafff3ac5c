using System.CommandLine;
using System.CommandLine.Parsing;
using NewsReader.Core.Importing;
using NewsReader.Core.Importing.Formats;

namespace NewsReader.Cli;

/// <summary>The articles that a command line names.</summary>
internal static class ArticleFiles
{
    /// <summary>The argument that names them. What looks like an option is a file only where there is one of that name.</summary>
    public static Argument<string[]> Argument(string description)
    {
        var paths = new Argument<string[]>("PATH") { Description = description, Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && !Path.Exists(token.Value)) is { } unknown)
                result.AddError($"{unknown.Value} is neither an option nor a file here. The options are {OptionsOf((result.Parent as CommandResult)!.Command)}.");
        });
        return paths;
    }

    /// <summary>
    /// The full paths of <paramref name="paths"/> in their order, each folder's files that can be read in the place of the folder: by name,
    /// its own before those of the folders in it. Each once, however often it is named. Folders are read as they are come to; what can't be, or
    /// has nothing to read, is told to <paramref name="fail"/> with the reason.
    /// </summary>
    public static IEnumerable<string> In(IEnumerable<string> paths, Action<string, string> fail) =>
        paths.Where(path => IsNamed(path, fail)).Select(Path.GetFullPath).Distinct().SelectMany(path => Directory.Exists(path) ? All(path, fail) : [path]).Distinct();

    /// <summary>The whole file; null, told to <paramref name="fail"/>, where it is missing, too long or can't be read.</summary>
    public static async Task<ImportFile?> ReadAsync(string path, ImportLimits limits, Action<string, string> fail, CancellationToken cancellationToken)
    {
        try
        {
            var info = new FileInfo(path);
            if ((info.Exists ? limits.Refusal(info.Length) : "there is no such file") is { } reason)
            {
                fail(path, reason);
                return null;
            }

            return new ImportFile(info.Name, await File.ReadAllBytesAsync(path, cancellationToken), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fail(path, error.Message);
            return null;
        }
    }

    private static string OptionsOf(Command command) =>
        string.Join(", ", command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))).Select(option => option.Name).Distinct().Order(StringComparer.Ordinal));

    private static bool IsNamed(string path, Action<string, string> fail)
    {
        if (path.Length == 0) fail("“”", "no file or folder is named");
        return path.Length > 0;
    }

    private static IEnumerable<string> All(string folder, Action<string, string> fail)
    {
        bool isEmpty = true;
        foreach (string file in Below(folder, (path, reason) => { isEmpty = false; fail(path, reason); }))
        {
            isEmpty = false;
            yield return file;
        }

        if (isEmpty) fail(folder, "there is no .txt or .md file in it");
    }

    private static IEnumerable<string> Below(string folder, Action<string, string> fail)
    {
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out string? next))
        {
            var (files, folders) = Listed(next, fail);
            foreach (string file in files) yield return file;
            foreach (string inner in folders.Reverse()) waiting.Push(inner);
        }
    }

    private static (string[] Files, string[] Folders) Listed(string folder, Action<string, string> fail)
    {
        try
        {
            string[] files = [.. Directory.EnumerateFiles(folder).Where(ArticleFormats.IsKnown).Order(StringComparer.Ordinal)];
            // A link to a folder above would never end.
            string[] folders = [.. new DirectoryInfo(folder).EnumerateDirectories().Where(inner => inner.LinkTarget is null).Select(inner => inner.FullName).Order(StringComparer.Ordinal)];
            return (files, folders);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fail(folder, error.Message);
            return ([], []);
        }
    }
}
