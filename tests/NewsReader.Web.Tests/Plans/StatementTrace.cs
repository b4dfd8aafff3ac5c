using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace NewsReader.Web.Tests.Plans;

/// <summary>Has SQLite itself tell which statements it runs on a connection, whoever prepared them, until it is disposed of.</summary>
internal sealed unsafe partial class StatementTrace : IDisposable
{
    // SQLITE_TRACE_STMT: told as a statement begins to run, with its text, its parameters unfilled.
    private const uint Begun = 1;

    // What a full-text index or a trigger runs within a statement comes as a comment; what an index runs before one, to learn how it was made, names its tables with their database.
    private const string Within = "--", OfIndex = "'main'.'";

    private readonly List<string> _statements = [];
    private GCHandle _handle;

    /// <param name="database">The connection; it is used by one thread at a time.</param>
    public StatementTrace(sqlite3 database)
    {
        (Database, _handle) = (database, GCHandle.Alloc(_statements));
        _ = Trace(database.DangerousGetHandle(), Begun, &Note, GCHandle.ToIntPtr(_handle));
    }

    /// <summary>The connection.</summary>
    public sqlite3 Database { get; }

    /// <summary>What was run, in order.</summary>
    public IReadOnlyList<string> Statements => _statements;

    public void Dispose()
    {
        _ = Trace(Database.DangerousGetHandle(), 0, null, 0);
        _handle.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Note(uint what, nint context, nint statement, nint text)
    {
        string sql = Marshal.PtrToStringUTF8(text)!;
        if (!sql.StartsWith(Within, StringComparison.Ordinal) && !sql.Contains(OfIndex, StringComparison.Ordinal)) ((List<string>)GCHandle.FromIntPtr(context).Target!).Add(sql);
        return 0;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_trace_v2")]
    private static partial int Trace(nint database, uint what, delegate* unmanaged[Cdecl]<uint, nint, nint, nint, int> told, nint context);
}
