using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>Writes rows of one kind one after another by a prepared statement, their columns and conversions as the model says. Nothing is tracked.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class RowWriter<T> : IDisposable
    where T : class
{
    private readonly SqliteCommand _insert;
    private readonly Func<T, object?>[] _values;

    /// <param name="context">Its connection and its transaction, which is open, are used.</param>
    public RowWriter(NewsContext context)
    {
        var entity = context.Model.FindEntityType(typeof(T))!;
        IProperty[] properties = [.. entity.GetProperties().Where(property => !property.IsShadowProperty())];
        _values = [.. properties.Select(Value)];
        _insert = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        _insert.Transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
        _insert.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) "
            + $"VALUES ({string.Join(", ", properties.Select((_, i) => Name(i)))})";
        for (int i = 0; i < properties.Length; i++) _insert.Parameters.Add(new SqliteParameter(Name(i), null));
    }

    /// <summary>Writes one row, whose keys are set.</summary>
    public void Write(T row)
    {
        for (int i = 0; i < _values.Length; i++) _insert.Parameters[i].Value = _values[i](row) ?? DBNull.Value;
        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();

    private static string Name(int column) => string.Create(CultureInfo.InvariantCulture, $"${column}");

    private static Func<T, object?> Value(IProperty property)
    {
        var getter = property.GetGetter();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        return convert is null ? row => getter.GetClrValue(row) : row => getter.GetClrValue(row) is { } value ? convert(value) : null;
    }
}
