using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>A statement that is run for one row after another, in the context's transaction.</summary>
internal sealed class IndexStatement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="context">Its connection and its transaction are used.</param>
    /// <param name="sql">The statement, its values named <c>$1</c>, <c>$2</c> and so on.</param>
    public IndexStatement(NewsContext context, string sql)
    {
        _command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        _command.CommandText = sql;
        _command.Transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
    }

    /// <summary>Runs it with these values.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>The one number that it answers with these values; null where it answers none.</summary>
    public long? Ask(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() as long?;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (i < _command.Parameters.Count) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
            else _command.Parameters.AddWithValue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${i + 1}"), values[i] ?? DBNull.Value);
        }
    }
}
