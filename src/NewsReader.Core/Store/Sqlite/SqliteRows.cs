using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// The calls that are made for each of very many rows. They are SQLite’s own: what guards a statement at each call of the library around it takes as long as the call.
/// The statement must stay open meanwhile.
/// </summary>
/// <param name="statement">The statement whose rows they are.</param>
internal readonly unsafe partial struct SqliteRows(sqlite3_stmt statement)
{
    private const string Library = "e_sqlite3";

    private readonly nint _statement = statement.DangerousGetHandle();

    /// <summary>Goes on to the next row; answers SQLite’s code.</summary>
    public int Step() => Step(_statement);

    /// <summary>A column of the row as a whole number.</summary>
    public long Integer(int column) => Integer(_statement, column);

    /// <summary>A column of the row as a number.</summary>
    public double Real(int column) => Real(_statement, column);

    /// <summary>A column of the row as bytes, until the next step; none where it has none.</summary>
    public ReadOnlySpan<byte> Bytes(int column)
    {
        void* start = Bytes(_statement, column);
        return new(start, start is null ? 0 : Length(_statement, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Step(nint statement);

    // What only reads what the step has found is over before the runtime could want to stop the thread.
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition)])]
    private static partial long Integer(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition)])]
    private static partial double Real(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition)])]
    private static partial void* Bytes(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition)])]
    private static partial int Length(nint statement, int column);
}
