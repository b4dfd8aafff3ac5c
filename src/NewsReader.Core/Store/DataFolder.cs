namespace NewsReader.Core.Store;

/// <summary>The folder that holds everything a person would not want to lose: the database, its keys, and beside them the log.</summary>
/// <param name="Path">Its full path.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The environment variable that names the folder where no option does.</summary>
    public const string Variable = "NEWSREADER_DATA";

    /// <summary>The database file.</summary>
    public string Database => System.IO.Path.Combine(Path, "newsreader.db");

    /// <summary>The folder of the keys that protect forms and cookies.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>The folder of the log files.</summary>
    public string Logs => System.IO.Path.Combine(Path, "logs");

    /// <summary>The file that a program holds while it sets up or upgrades the database.</summary>
    public string SetupLock => System.IO.Path.Combine(Path, "setup.lock");

    /// <summary>The file that a program holds while it makes the search's indexes anew.</summary>
    public string IndexLock => System.IO.Path.Combine(Path, "index.lock");

    /// <summary>The folder named by <paramref name="option"/>, else by <see cref="Variable"/>, else in the user's application data.</summary>
    public static DataFolder Choose(string? option) => new(System.IO.Path.GetFullPath(Named(option) ?? Default()));

    private static string? Named(string? option) =>
        !string.IsNullOrWhiteSpace(option) ? option
        : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable
        : null;

    private static string Default() => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "NewsReader");
}
