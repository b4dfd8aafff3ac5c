using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>What dotnet-ef makes migrations from; it opens no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<SqliteNewsContext>
{
    public SqliteNewsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteNewsContext>().UseSqlite("Data Source=:memory:").Options);
}
