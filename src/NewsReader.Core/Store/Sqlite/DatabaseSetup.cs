using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Makes the database, or upgrades it after copying it, or says why it can't be used.</summary>
public static class DatabaseSetup
{
    private const int BusySeconds = 5;
    private const int SetupSeconds = 30;

    // Of what stays with the file, this goes for one that is new. A large archive is written in fewer pieces than by SQLite’s usual 4,096 bytes, and what
    // a merge of its indexes leaves empty can be given back.
    private const string Pages = "PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL";

    // Readers go on while the command line imports. A load that was killed leaves another journal behind (see BulkJournal).
    private const string KeepLog = "PRAGMA journal_mode = WAL";

    /// <summary>SQLite's code for a disk without room.</summary>
    public const int Full = 13;

    // The primary result codes of https://sqlite.org/rescode.html.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, CannotOpen = 14, Corrupt = 11, NotADatabase = 26;

    /// <summary>Makes the folder and the database where they are missing, and brings the database to this program's version.</summary>
    public static Task<SetupResult> PrepareAsync(DataFolder folder, CancellationToken cancellationToken = default) => PrepareAsync(folder, indexing: null, cancellationToken);

    /// <summary>The same, telling how far the search's indexes are where they have to be made, which takes long in a large archive.</summary>
    public static Task<SetupResult> PrepareAsync(DataFolder folder, IProgress<IndexProgress>? indexing, CancellationToken cancellationToken = default) =>
        SetUpAsync(folder, () => new IndexSetup(folder, indexing).MakeIfNeededAsync(cancellationToken), cancellationToken);

    /// <summary>The same, and makes the search's indexes anew, whatever they are.</summary>
    public static Task<SetupResult> ReindexAsync(DataFolder folder, IProgress<IndexProgress>? indexing, CancellationToken cancellationToken = default) =>
        SetUpAsync(folder, () => new IndexSetup(folder, indexing).MakeAnewAsync(cancellationToken), cancellationToken);

    /// <summary>The same, and leaves the search's indexes as they are, be they of another version.</summary>
    public static Task<SetupResult> OpenAsync(DataFolder folder, CancellationToken cancellationToken = default) =>
        SetUpAsync(folder, () => Task.FromResult<SetupResult.Unusable?>(null), cancellationToken);

    /// <summary>What <paramref name="error"/>, or the database's error within it, means for the person at the keyboard; null where it means a bug.</summary>
    public static string? Explain(Exception error, string database) => error switch
    {
        SqliteException sqlite => Explain(sqlite.SqliteErrorCode, database),
        { InnerException: { } inner } => Explain(inner, database),
        _ => null,
    };

    private static string? Explain(int code, string database) => code switch
    {
        Busy or Locked => $"The database {database} is locked by another program. Close that program, then try again.",
        ReadOnly => $"The database {database} can’t be written: the file or its folder is read-only. Allow writing to it, or choose another folder with --data DIR.",
        CannotOpen => $"The database {database} can’t be opened. Check that the file is there and that you may read and write it and its folder.",
        Full => $"The disk that holds {database} is full. Make room, then try again.",
        Corrupt => $"The database {database} is damaged. Put a backup in its place; the damaged file may still be of use to an expert, so keep it.",
        NotADatabase => $"The file {database} is no NewsReader database. Move it away, or choose another folder with --data DIR.",
        _ => null,
    };

    private static async Task<SetupResult> SetUpAsync(DataFolder folder, Func<Task<SetupResult.Unusable?>> index, CancellationToken cancellationToken)
    {
        string database = folder.Database;
        try
        {
            var result = await MigrateAsync(folder, cancellationToken);
            return result is SetupResult.Ready ? await index() ?? result : result;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return new SetupResult.Unusable($"The data folder {folder.Path} can’t be written: {error.Message} Choose another one with --data DIR, or allow writing to it.");
        }
        catch (SqliteException error) when (Explain(error, database) is { } message)
        {
            return new SetupResult.Unusable(message);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static async Task<SetupResult> MigrateAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Path);
        using var held = await FileLock.HoldAsync(folder.SetupLock, SetupSeconds, cancellationToken);
        if (held is null) return new SetupResult.Unusable($"Another NewsReader has been setting up {folder.Database} for {SetupSeconds} seconds. Wait until it is done, then start again.");
        return await MigrateAsync(folder.Database, cancellationToken);
    }

    private static async Task<SetupResult> MigrateAsync(string database, CancellationToken cancellationToken)
    {
        bool isNew = !File.Exists(database) || new FileInfo(database).Length == 0;
        if (!isNew && IsReadOnly(database)) return new SetupResult.Unusable(Explain(ReadOnly, database)!);

        await using var context = ContextFor(database);
        var known = context.Database.GetMigrations().ToHashSet();
        var applied = isNew ? [] : (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (!isNew && applied.Count == 0 && await HasTablesAsync(context, cancellationToken)) return new SetupResult.Unusable(Explain(NotADatabase, database)!);
        if (applied.Any(migration => !known.Contains(migration)))
            return new SetupResult.Unusable($"The database {database} was made by a newer NewsReader. Use that version, or choose another folder with --data DIR.");
        if (applied.Count == known.Count)
        {
            await CheckWritableAsync(context, cancellationToken);
            await context.Database.ExecuteSqlRawAsync(KeepLog, cancellationToken);
            return new SetupResult.Ready(IsNew: false, Backup: null);
        }

        string? backup = applied.Count == 0 ? null : BackUp(database, applied[^1]);
        return await UpgradeAsync(context, database, backup, cancellationToken) ?? new SetupResult.Ready(applied.Count == 0, backup);
    }

    private static bool IsReadOnly(string database)
    {
        try
        {
            using var file = new FileStream(database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static SqliteNewsContext ContextFor(string database)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseSqlite(SqliteStore.ConnectionString(database, SqliteOpenMode.ReadWriteCreate, BusySeconds));
        return new SqliteNewsContext(options.Options);
    }

    private static async Task<bool> HasTablesAsync(SqliteNewsContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'").SingleAsync(cancellationToken) > 0;

    private static async Task CheckWritableAsync(SqliteNewsContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }

    private static string BackUp(string database, string version)
    {
        string stamp = DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        string backup = $"{database}.{stamp}-before-upgrade-from-{version}";
        SqliteStore.Copy(database, backup);
        return backup;
    }

    private static async Task<SetupResult?> UpgradeAsync(SqliteNewsContext context, string database, string? backup, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.ExecuteSqlRawAsync(Pages, cancellationToken);
            await context.Database.ExecuteSqlRawAsync(KeepLog, cancellationToken);
            await ForgetDeadMigrationAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            return null;
        }
        catch (SqliteException error) when (backup is not null)
        {
            return new SetupResult.Unusable($"Upgrading {database} failed: {error.Message} The archive as it was before is in {backup}.");
        }
    }

    // EF Core marks a running migration by a row that a killed process leaves behind, and then waits for it for ever.
    // Whoever holds the setup lock knows that nobody else is migrating.
    private static async Task ForgetDeadMigrationAsync(SqliteNewsContext context, CancellationToken cancellationToken) =>
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
}
