using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;

namespace NewsReader.Core.Tests.Store;

/// <summary>Archives as earlier versions left them.</summary>
internal static class EarlierVersions
{
    /// <summary>Makes the archive what it was before the migrations that came after this one.</summary>
    public static async Task GoBackAsync(this NewsContext context, string migration)
    {
        await context.Database.OpenConnectionAsync();
        ((SqliteConnection)context.Database.GetDbConnection()).CreateFunction<byte[]?, byte[]?>("unpack", packed => packed is null ? null : Packing.Unpack(packed), isDeterministic: true);
        await context.Database.MigrateAsync(migration);
    }
}
