using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>Rows of one table that wait to be written, their columns and conversions as the model says. Nothing is tracked.</summary>
internal abstract class TableRows
{
    private readonly string _insert;
    private readonly int _columns;

    private protected TableRows(IEntityType entity, IReadOnlyList<IProperty> properties)
    {
        _columns = properties.Count;
        _insert = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) "
            + $"VALUES ({string.Join(", ", properties.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"?{i + 1}")))})";
    }

    private protected PackedRows Packed { get; } = new();

    /// <summary>Writes the rows in the transaction that is open.</summary>
    public void Write(NewsContext context)
    {
        using var insert = new SqliteStatement(context, _insert);
        Packed.Run(insert, _columns);
    }
}

/// <summary>Rows of the table of one entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class TableRows<T> : TableRows
    where T : class
{
    private readonly Action<T, PackedRows> _pack;

    /// <param name="table">The entity’s table.</param>
    public TableRows(RowPacking<T> table)
        : base(table.Entity, table.Properties) => _pack = table.Pack;

    /// <summary>Adds one row, whose keys are set.</summary>
    public void Add(T row) => _pack(row, Packed);
}
