using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>
/// How SQLite keeps a transaction from being half there while much is loaded. By its write-ahead log it writes everything twice, there and then into the
/// archive; by a rollback journal it writes what is new once. That asks for the archive alone: while another connection has it open, the log stays.
/// </summary>
internal static class BulkJournal
{
    private const int PatienceMilliseconds = 30_000;

    /// <summary>Goes over to the rollback journal, if it can.</summary>
    /// <param name="context">The archive, its connection open.</param>
    public static void Begin(NewsContext context)
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        // Those that wait for their next use have it open too.
        SqliteConnection.ClearPool(connection);
        _ = sqlite3_exec(connection.Handle!, "PRAGMA journal_mode = TRUNCATE");
        // By this journal a reader that has just come keeps a writer waiting, which only the provider’s own commands do by themselves.
        _ = sqlite3_busy_timeout(connection.Handle!, PatienceMilliseconds);
    }

    /// <summary>Goes back to the log. A process that is killed before comes to that at its next start (see <see cref="DatabaseSetup"/>).</summary>
    /// <param name="context">The archive, its connection open.</param>
    public static void End(NewsContext context)
    {
        var database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        _ = sqlite3_exec(database, "PRAGMA journal_mode = WAL");
        _ = sqlite3_busy_timeout(database, 0);
    }
}
