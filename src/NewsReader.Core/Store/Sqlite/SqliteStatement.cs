using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// A statement that is run for one row after another on a context’s connection, in the transaction that is open. Its values are given by their
/// places: a command looks each up by its name, for each row.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <param name="context">Its connection, which is open, is used.</param>
    /// <param name="sql">The statement, its values named <c>?1</c>, <c>?2</c> and so on.</param>
    public SqliteStatement(NewsContext context, string sql)
    {
        _database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        Check(sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs it with these values: numbers, texts, bytes, or null.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        Step();
        Check(sqlite3_reset(_statement));
    }

    /// <summary>Gives it one value, which stays until another is given: for <see cref="Run"/> without values.</summary>
    public void Bind(int place, long value) => Check(sqlite3_bind_int64(_statement, place, value));

    /// <inheritdoc cref="Bind(int, long)"/>
    public void Bind(int place, double value) => Check(sqlite3_bind_double(_statement, place, value));

    /// <inheritdoc cref="Bind(int, long)"/>
    public void BindNull(int place) => Check(sqlite3_bind_null(_statement, place));

    /// <summary>Gives it a text in UTF-8, of which it keeps a copy.</summary>
    public void BindText(int place, ReadOnlySpan<byte> text) => Check(text.IsEmpty ? sqlite3_bind_text(_statement, place, "") : sqlite3_bind_text(_statement, place, text));

    /// <summary>Gives it bytes, of which it keeps a copy.</summary>
    public void BindBytes(int place, ReadOnlySpan<byte> bytes) => Check(bytes.IsEmpty ? sqlite3_bind_zeroblob(_statement, place, 0) : sqlite3_bind_blob(_statement, place, bytes));

    /// <summary>The one number that it answers with these values; null where it answers none.</summary>
    public long? Ask(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        long? answer = Step() && sqlite3_column_type(_statement, 0) != SQLITE_NULL ? sqlite3_column_int64(_statement, 0) : null;
        Check(sqlite3_reset(_statement));
        return answer;
    }

    /// <summary>The numbers that it answers with these values, one a row.</summary>
    public List<long> AskAll(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var numbers = new List<long>();
        var rows = new SqliteRows(_statement);
        int result;
        while ((result = rows.Step()) == SQLITE_ROW) numbers.Add(rows.Integer(0));
        if (result != SQLITE_DONE) Check(result);
        Check(sqlite3_reset(_statement));
        return numbers;
    }

    /// <summary>The bytes that it answers with these values; none where it answers none.</summary>
    public byte[] AskBytes(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        byte[] answer = Step() ? sqlite3_column_blob(_statement, 0).ToArray() : [];
        Check(sqlite3_reset(_statement));
        return answer;
    }

    public void Dispose() => _statement.Dispose();

    // True where it stands at a row.
    private bool Step()
    {
        int result = sqlite3_step(_statement);
        if (result is SQLITE_ROW or SQLITE_DONE) return result == SQLITE_ROW;
        Check(result);
        return false;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++) Check(BindAny(i + 1, values[i]));
    }

    private int BindAny(int place, object? value) => value switch
    {
        null => sqlite3_bind_null(_statement, place),
        int number => sqlite3_bind_int64(_statement, place, number),
        long number => sqlite3_bind_int64(_statement, place, number),
        bool isSo => sqlite3_bind_int64(_statement, place, isSo ? 1 : 0),
        double number => sqlite3_bind_double(_statement, place, number),
        string text => sqlite3_bind_text(_statement, place, text),
        byte[] bytes => bytes.Length == 0 ? sqlite3_bind_zeroblob(_statement, place, 0) : sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException($"A value of the type {value.GetType()} can’t be given to a statement.", nameof(value)),
    };

    private void Check(int result) => SqliteResult.Check(_database, result);
}
