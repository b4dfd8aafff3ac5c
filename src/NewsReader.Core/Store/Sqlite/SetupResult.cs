namespace NewsReader.Core.Store.Sqlite;

/// <summary>What came of setting up the database.</summary>
public abstract record SetupResult
{
    private SetupResult()
    {
    }

    /// <summary>The database is there and fits this program.</summary>
    /// <param name="IsNew">Whether it was made just now.</param>
    /// <param name="Backup">The copy that was made before an upgrade; null where none was needed.</param>
    public sealed record Ready(bool IsNew, string? Backup) : SetupResult;

    /// <summary>The database can't be used. Nothing was changed.</summary>
    /// <param name="Message">What is wrong, with which file, and what to do.</param>
    public sealed record Unusable(string Message) : SetupResult;
}
