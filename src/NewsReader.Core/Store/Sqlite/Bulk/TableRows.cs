using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>Rows of one table that wait to be written, their columns and conversions as the model says. Nothing is tracked.</summary>
internal abstract class TableRows
{
    private readonly string _insert;
    private readonly int _columns;
    private readonly List<object?[]> _rows = [];

    private protected TableRows(IEntityType entity, IReadOnlyList<IProperty> properties)
    {
        _columns = properties.Count;
        _insert = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) "
            + $"VALUES ({string.Join(", ", properties.Select((_, i) => Name(i)))})";
    }

    /// <summary>Writes the rows in the transaction that is open.</summary>
    public void Write(NewsContext context)
    {
        using var insert = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        insert.Transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = _insert;
        for (int i = 0; i < _columns; i++) insert.Parameters.Add(new SqliteParameter(Name(i), null));
        foreach (object?[] row in _rows)
        {
            for (int i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    private protected void Add(object?[] row) => _rows.Add(row);

    private static string Name(int column) => string.Create(CultureInfo.InvariantCulture, $"${column}");
}

/// <summary>Rows of the table of one entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class TableRows<T> : TableRows
    where T : class
{
    private readonly Func<T, object?>[] _values;

    private TableRows(IEntityType entity, IProperty[] properties)
        : base(entity, properties) => _values = [.. properties.Select(Value)];

    /// <summary>No rows yet of the entity’s table.</summary>
    public static TableRows<T> Of(IModel model)
    {
        var entity = model.FindEntityType(typeof(T))!;
        return new TableRows<T>(entity, [.. entity.GetProperties().Where(property => !property.IsShadowProperty())]);
    }

    /// <summary>Adds one row, whose keys are set.</summary>
    public void Add(T row) => Add(Array.ConvertAll(_values, value => value(row)));

    private static Func<T, object?> Value(IProperty property)
    {
        var getter = property.GetGetter();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        return convert is null ? row => getter.GetClrValue(row) : row => getter.GetClrValue(row) is { } value ? convert(value) : null;
    }
}
