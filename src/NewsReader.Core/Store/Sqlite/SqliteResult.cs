using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>What SQLite answers where it is called directly.</summary>
internal static class SqliteResult
{
    /// <summary>Goes on where all is well.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    /// <exception cref="SqliteException">It failed.</exception>
    public static void Check(sqlite3 database, int result)
    {
        if (result == SQLITE_OK) return;
        if (result == SQLITE_INTERRUPT) throw new OperationCanceledException("The search was stopped.");
        throw new SqliteException(sqlite3_errmsg(database).utf8_to_string(), result, sqlite3_extended_errcode(database));
    }
}
