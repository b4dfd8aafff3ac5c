using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// How much of the database SQLite keeps in memory. It reads what it has not, and of a large archive the usual two megabytes hold nothing that the
/// next search needs.
/// </summary>
internal sealed class PageCache : DbConnectionInterceptor
{
    /// <summary>What one connection keeps at most.</summary>
    public const int Megabytes = 6;

    /// <summary>What all connections together keep, about: then they give back what they used least lately.</summary>
    public const int MostMegabytes = 18;

    private static readonly ConditionalWeakTable<sqlite3, object> Known = [];

    /// <summary>Sets it for a context’s connection, which is open, and for all together; null for no limit.</summary>
    public static void Set(NewsContext context, int megabytes, int? mostMegabytes) => TrySet(((SqliteConnection)context.Database.GetDbConnection()).Handle!, megabytes, mostMegabytes);

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetOnce(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetOnce(connection);
        return Task.CompletedTask;
    }

    // A connection that was closed is kept open for the next use, and keeps it. Where another is just locking the database, it is set at the next use.
    private static void SetOnce(DbConnection connection)
    {
        var database = ((SqliteConnection)connection).Handle!;
        if (!Known.TryGetValue(database, out _) && TrySet(database, Megabytes, MostMegabytes)) Known.AddOrUpdate(database, database);
    }

    // SQLite takes the one in KiB, as a negative number, and the other in bytes.
    private static bool TrySet(sqlite3 database, int megabytes, int? mostMegabytes) => sqlite3_exec(
        database, string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = {-megabytes * 1024}; PRAGMA soft_heap_limit = {(mostMegabytes ?? 0) * 1024L * 1024}")) == SQLITE_OK;
}
