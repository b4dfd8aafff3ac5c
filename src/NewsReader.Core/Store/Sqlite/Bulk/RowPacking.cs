using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>How an entity becomes a row: its properties that have a column, and what packs them, compiled once.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class RowPacking<T>
    where T : class
{
    /// <param name="model">What maps the entity.</param>
    public RowPacking(IModel model)
    {
        Entity = model.FindEntityType(typeof(T))!;
        Properties = [.. Entity.GetProperties().Where(property => !property.IsShadowProperty())];
        var row = Expression.Parameter(typeof(T));
        var packed = Expression.Parameter(typeof(PackedRows));
        Pack = Expression.Lambda<Action<T, PackedRows>>(Expression.Block(Properties.Select(property => Add(packed, Converted(property, row)))), row, packed).Compile();
    }

    /// <summary>The entity’s type.</summary>
    public IEntityType Entity { get; }

    /// <summary>What has a column, in the order in which it is packed.</summary>
    public IReadOnlyList<IProperty> Properties { get; }

    /// <summary>Packs one row.</summary>
    public Action<T, PackedRows> Pack { get; }

    // What the store keeps of a property: its value, or what its conversion makes of one that is there.
    private static Expression Converted(IProperty property, Expression row)
    {
        Expression value = Expression.MakeMemberAccess(row, (System.Reflection.MemberInfo?)property.PropertyInfo ?? property.FieldInfo!);
        if (property.GetTypeMapping().Converter is not { } converter) return value;
        var convert = converter.ConvertToProviderExpression;
        var given = convert.Parameters[0].Type;
        var made = Expression.Invoke(convert, value.Type == given ? value : Expression.Convert(value, given));
        if (value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null) return made;
        var kept = OrNull(made.Type);
        return Expression.Condition(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Constant(null, kept), Expression.Convert(made, kept));
    }

    private static MethodCallExpression Add(Expression packed, Expression value)
    {
        var plain = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (plain == typeof(bool)) return Add(packed, Number(value));
        var taken = plain.IsEnum || plain == typeof(int) ? typeof(long?) : OrNull(value.Type);
        return Expression.Call(packed, typeof(PackedRows).GetMethod(nameof(PackedRows.Add), [taken])!, value.Type == taken ? value : Expression.Convert(value, taken));
    }

    private static ConditionalExpression Number(Expression isSo) => Expression.Condition(isSo, Expression.Constant(1L), Expression.Constant(0L));

    private static Type OrNull(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
}
