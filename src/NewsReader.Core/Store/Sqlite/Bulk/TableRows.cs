using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>Rows of one table that wait to be written, their columns and conversions as the model says. Nothing is tracked.</summary>
internal abstract class TableRows
{
    private readonly string _insert;
    private readonly List<object?[]> _rows = [];

    private protected TableRows(IEntityType entity, IReadOnlyList<IProperty> properties) =>
        _insert = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) "
            + $"VALUES ({string.Join(", ", properties.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"?{i + 1}")))})";

    /// <summary>Writes the rows in the transaction that is open.</summary>
    public void Write(NewsContext context)
    {
        using var insert = new SqliteStatement(context, _insert);
        foreach (object?[] row in _rows) insert.Run(row);
    }

    private protected void Add(object?[] row) => _rows.Add(row);
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
        return convert is null ? row => Plain(getter.GetClrValue(row)) : row => getter.GetClrValue(row) is { } value ? Plain(convert(value)) : null;
    }

    // As the provider writes what SQLite has no type for.
    private static object? Plain(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture),
        Enum choice => Convert.ToInt64(choice, CultureInfo.InvariantCulture),
        _ => value,
    };
}
