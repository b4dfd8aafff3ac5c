using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>How a context is connected to its file.</summary>
public static class SqliteStore
{
    /// <summary>How long a statement waits for another program's write to end, in seconds.</summary>
    public const int BusySeconds = 30;

    private static readonly LockPatience Patience = new();
    private static readonly PageCache Cache = new();

    // SQLite guards each call for each row against two threads that use one connection at once, which none here do: a context is one thread’s at a time, and to interrupt
    // what it does needs no guard (“Using SQLite In Multi-Threaded Applications”). It can be asked for before the first connection of a process alone; else it stays.
    static SqliteStore()
    {
        Batteries_V2.Init();
        _ = sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    }

    /// <summary>Connects a context to <paramref name="database"/>, which must be there: a missing file is an error, never a new empty archive.</summary>
    public static DbContextOptionsBuilder UseNewsDatabase(this DbContextOptionsBuilder options, string database) => options
        .UseSqlite(ConnectionString(database, SqliteOpenMode.ReadWrite))
        .AddInterceptors(Patience, Cache)
        // Where rows are only counted up to a number, it is all the same which.
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    /// <summary>A context of its own on <paramref name="database"/>.</summary>
    public static SqliteNewsContext Connect(string database)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsDatabase(database);
        return new SqliteNewsContext(options.Options);
    }

    /// <summary>Copies the whole database to a new file, also while others read and write it.</summary>
    public static void Copy(string database, string target)
    {
        using var source = new SqliteConnection(ConnectionString(database, SqliteOpenMode.ReadWrite));
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
    }

    internal static string ConnectionString(string database, SqliteOpenMode mode, int busySeconds = BusySeconds) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = busySeconds,
        }.ToString();
}
