using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>
/// Values of rows that wait to be written, one behind the other in one piece of memory, texts in UTF-8 as SQLite takes them: a thousand articles have some
/// hundred thousand values, which as objects would each be moved about by the collector until they are written.
/// </summary>
internal sealed class PackedRows
{
    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    private enum Kind : byte
    {
        Null,
        Number,
        Real,
        Text,
        Bytes,
    }

    /// <summary>Adds a whole number.</summary>
    public void Add(long? value)
    {
        if (value is { } number) BinaryPrimitives.WriteInt64LittleEndian(Take(Kind.Number, sizeof(long)), number);
        else Take(Kind.Null, 0);
    }

    /// <summary>Adds a fraction.</summary>
    public void Add(double? value)
    {
        if (value is { } number) BinaryPrimitives.WriteDoubleLittleEndian(Take(Kind.Real, sizeof(double)), number);
        else Take(Kind.Null, 0);
    }

    /// <summary>Adds a text.</summary>
    public void Add(string? value)
    {
        if (value is null) Take(Kind.Null, 0);
        else Encoding.UTF8.GetBytes(value, TakeLong(Kind.Text, Encoding.UTF8.GetByteCount(value)));
    }

    /// <summary>Adds bytes.</summary>
    public void Add(byte[]? value)
    {
        if (value is null) Take(Kind.Null, 0);
        else value.CopyTo(TakeLong(Kind.Bytes, value.Length));
    }

    /// <summary>Adds a day, as the provider writes one.</summary>
    public void Add(DateOnly? value) => Add(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds a moment, as the provider writes one.</summary>
    public void Add(DateTime? value) => Add(value?.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <summary>Runs a statement for each row of so many values.</summary>
    public void Run(SqliteStatement statement, int columns)
    {
        for (int at = 0; at < _length;)
        {
            for (int place = 1; place <= columns; place++) at += Bind(statement, place, _bytes.AsSpan(at, _length - at));
            statement.Run();
        }
    }

    // Answers how many bytes the value takes.
    private static int Bind(SqliteStatement statement, int place, ReadOnlySpan<byte> bytes)
    {
        var kind = (Kind)bytes[0];
        var value = bytes[1..];
        switch (kind)
        {
            case Kind.Null:
                statement.BindNull(place);
                return 1;
            case Kind.Number:
                statement.Bind(place, BinaryPrimitives.ReadInt64LittleEndian(value));
                return 1 + sizeof(long);
            case Kind.Real:
                statement.Bind(place, BinaryPrimitives.ReadDoubleLittleEndian(value));
                return 1 + sizeof(double);
            default:
                int length = BinaryPrimitives.ReadInt32LittleEndian(value);
                value = value.Slice(sizeof(int), length);
                if (kind == Kind.Text) statement.BindText(place, value);
                else statement.BindBytes(place, value);
                return 1 + sizeof(int) + length;
        }
    }

    private Span<byte> TakeLong(Kind kind, int length)
    {
        var taken = Take(kind, sizeof(int) + length);
        BinaryPrimitives.WriteInt32LittleEndian(taken, length);
        return taken[sizeof(int)..];
    }

    private Span<byte> Take(Kind kind, int length)
    {
        int end = _length + 1 + length;
        if (end > _bytes.Length) Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
        _bytes[_length] = (byte)kind;
        var taken = _bytes.AsSpan(_length + 1, length);
        _length = end;
        return taken;
    }
}
