using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>
/// A statement that is asked for one key after another, ten thousand in a search: without the objects that a command makes for every answer.
/// </summary>
internal sealed class RowLookup : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <param name="database">The open database.</param>
    /// <param name="sql">The statement; its values are ?1 and ?2.</param>
    public RowLookup(sqlite3 database, string sql)
    {
        _database = database;
        SqliteResult.Check(database, sqlite3_prepare_v2(database, sql, out _statement));
    }

    /// <summary>Asks for the rows of a key, or of those from one to another; <see cref="Read"/> gives them.</summary>
    public void Ask(long first, long last = 0)
    {
        SqliteResult.Check(_database, sqlite3_reset(_statement));
        SqliteResult.Check(_database, sqlite3_bind_int64(_statement, 1, first));
        if (sqlite3_bind_parameter_count(_statement) > 1) SqliteResult.Check(_database, sqlite3_bind_int64(_statement, 2, last));
    }

    /// <summary>Moves to the next row; false where there is none.</summary>
    public bool Read()
    {
        int result = sqlite3_step(_statement);
        if (result is not (SQLITE_ROW or SQLITE_DONE)) SqliteResult.Check(_database, result);
        return result == SQLITE_ROW;
    }

    /// <summary>The number in a column; null where it is empty.</summary>
    public int? Number(int column) => sqlite3_column_type(_statement, column) == SQLITE_NULL ? null : sqlite3_column_int(_statement, column);

    /// <summary>The text in a column; null where it is empty.</summary>
    public string? Text(int column) => sqlite3_column_type(_statement, column) == SQLITE_NULL ? null : sqlite3_column_text(_statement, column).utf8_to_string();

    public void Dispose() => _statement.Dispose();
}
