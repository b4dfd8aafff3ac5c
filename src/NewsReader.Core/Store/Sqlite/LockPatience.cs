using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// How long a statement waits where another connection locks the database, as it does for a moment when the last one to be closed tidies up. What EF runs is
/// tried again by its provider; what is prepared here is not.
/// </summary>
internal sealed class LockPatience : DbConnectionInterceptor
{
    private const int Milliseconds = 2_000;

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection) => _ = sqlite3_busy_timeout(((SqliteConnection)connection).Handle!, Milliseconds);
}
