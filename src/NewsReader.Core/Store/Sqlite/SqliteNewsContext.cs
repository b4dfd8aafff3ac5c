using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>The archive in one SQLite file.</summary>
public sealed class SqliteNewsContext(DbContextOptions<SqliteNewsContext> options) : NewsContext(options);
