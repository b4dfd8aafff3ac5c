using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>Asks an archive several things as if at one moment, and stops in the midst of any of them.</summary>
internal static class SearchConnection
{
    /// <summary>Opens the context’s connection for what is asked. Whatever is written meanwhile is not seen by it, though it may be by what is asked <see cref="Beside{T}"/> it, which begins later.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<T> AskAsync<T>(NewsContext context, Func<Task<T>> ask, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await context.Database.OpenConnectionAsync(ct);
        try
        {
            return await AtOneMomentAsync(((SqliteConnection)context.Database.GetDbConnection()).Handle!, ask, ct);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The search was stopped.", error, ct);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    // One transaction that only reads: besides, SQLite then looks once and not before each statement whether anyone has written.
    private static async Task<T> AtOneMomentAsync<T>(sqlite3 database, Func<Task<T>> ask, CancellationToken ct)
    {
        bool isWithin = IsWithin(database);
        if (!isWithin) SqliteResult.Check(database, sqlite3_exec(database, "BEGIN"));
        try
        {
            // What is asked can be stopped, and not the end of the transaction: the connection is used again.
            using var interruption = ct.Register(() => sqlite3_interrupt(database));
            return await ask();
        }
        finally
        {
            // After some errors SQLite has ended it itself.
            if (!isWithin && IsWithin(database)) SqliteResult.Check(database, sqlite3_exec(database, "ROLLBACK"));
        }
    }

    private static bool IsWithin(sqlite3 database) => sqlite3_get_autocommit(database) == 0;
}
