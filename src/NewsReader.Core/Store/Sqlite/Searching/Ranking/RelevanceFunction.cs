using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Searching.Ranking;

/// <summary>
/// <c>relevance(index, weights)</c>, an auxiliary function of SQLite’s full-text index: how well a text fits the expression that found it, by BM25
/// (Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009); higher is better. SQLite’s own <c>bm25</c> goes through all
/// texts that have a word to learn how rare it is; this one is told: the weights are a blob of doubles, one for each column of the index and
/// then one for each phrase of the expression, in the order in which they stand in it.
/// </summary>
internal static unsafe partial class RelevanceFunction
{
    private const string Library = "e_sqlite3";

    // As SQLite’s own function has them: how soon more of a word counts no more, and how much the length of a text counts.
    private const double Saturation = 1.2, LengthShare = 0.75;

    // Where a statement reads on to a far text, all before it would be weighed for nothing, which takes several times as long as reading them.
    [ThreadStatic]
    private static long _from;

    [ThreadStatic]
    private static TextLengths? _lengths;

    // How often each phrase stands in the text that is weighed, all none between two texts; and which do.
    [ThreadStatic]
    private static double[]? _found;

    [ThreadStatic]
    private static int[]? _there;

    private static readonly ConditionalWeakTable<sqlite3, object> Registered = [];

    /// <summary>The key of the first text that is to be weighed, for statements that this thread runs: those before it get 0.</summary>
    public static long From
    {
        set => _from = value;
    }

    /// <summary>How long the texts are that are weighed in statements that this thread runs.</summary>
    public static TextLengths Lengths
    {
        set => _lengths = value;
    }

    /// <summary>Makes the function known to a connection, once for as long as it is open.</summary>
    public static void Register(sqlite3 database)
    {
        if (Registered.TryGetValue(database, out _)) return;
        Fts5Api* api = ApiOf(database);
        byte[] name = "relevance\0"u8.ToArray();
        fixed (byte* start = name) SqliteResult.Check(database, api->CreateFunction(api, start, null, &Score, null));
        Registered.Add(database, database);
    }

    // The way that SQLite’s documentation gives: a statement hands the address out through a pointer bound to it (“Extending FTS5”).
    private static Fts5Api* ApiOf(sqlite3 database)
    {
        SqliteResult.Check(database, sqlite3_prepare_v2(database, "SELECT fts5(?1)", out var statement));
        using (statement)
        {
            Fts5Api* api = null;
            fixed (byte* type = "fts5_api_ptr\0"u8)
            {
                SqliteResult.Check(database, BindPointer(statement.DangerousGetHandle(), 1, &api, type, null));
                sqlite3_step(statement);
            }

            return api;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Score(Fts5Extension* extension, nint cursor, nint context, int count, nint* values)
    {
        if (extension->RowId(cursor) < _from)
        {
            ResultInteger(context, 0);
            return;
        }

        int columns = extension->ColumnCount(cursor), phrases = extension->PhraseCount(cursor);
        if (count != 1 || ValueBytes(values[0]) != (columns + phrases) * sizeof(double))
        {
            ResultInteger(context, 0);
            return;
        }

        double* ofColumns = ValueBlob(values[0]), ofPhrases = ofColumns + columns;
        if (TryLength(extension, cursor, context) is not { } length) return;
        if (_found is null || _there is null || _found.Length < phrases) (_found, _there) = (new double[phrases], new int[phrases]);
        ResultDouble(context, Sum(extension, cursor, ofColumns, ofPhrases, length, _found, _there));
    }

    // A beginning can stand for a thousand words, of which a text has a few: the others are not looked at.
    private static double Sum(Fts5Extension* extension, nint cursor, double* ofColumns, double* ofPhrases, double length, double[] found, int[] there)
    {
        int instances = 0, phrase = 0, column = 0, offset = 0, count = 0;
        extension->InstanceCount(cursor, &instances);
        for (int i = 0; i < instances; i++)
        {
            if (extension->Instance(cursor, i, &phrase, &column, &offset) != SQLITE_OK || ofColumns[column] <= 0) continue;
            if (found[phrase] == 0) there[count++] = phrase;
            found[phrase] += ofColumns[column];
        }

        double score = 0;
        foreach (int one in there.AsSpan(0, count))
        {
            score += ofPhrases[one] * found[one] * (Saturation + 1) / (found[one] + (Saturation * length));
            found[one] = 0;
        }

        // Of texts that are alike the newest comes first: in whatever order their words are added up.
        return Math.Round(score, 9);
    }

    // What a text counts for by its length; null where that could not be read, of which SQLite is told: nothing may be thrown through it.
    private static double? TryLength(Fts5Extension* extension, nint cursor, nint context)
    {
        try
        {
            float usual = UsualLength(extension, cursor);
            if (_lengths?.Of(extension->RowId(cursor)) is { } length) return (1 - LengthShare) + (LengthShare * (usual > 0 ? length / usual : 1));
        }
        catch (OperationCanceledException)
        {
            // SQLite is told below.
        }
        catch (SqliteException error)
        {
            ResultError(context, error.SqliteErrorCode);
            return null;
        }

        ResultError(context, SQLITE_INTERRUPT);
        return null;
    }

    // Kept with the statement, in the place of an address: each asking reads a row.
    private static float UsualLength(Fts5Extension* extension, nint cursor)
    {
        nint kept = extension->GetAuxdata(cursor, 0);
        if (kept != 0) return BitConverter.Int32BitsToSingle((int)kept);
        long rows = 0, all = 0;
        extension->RowCount(cursor, &rows);
        extension->ColumnTotalSize(cursor, -1, &all);
        float usual = rows > 0 ? (float)all / rows : 0;
        extension->SetAuxdata(cursor, BitConverter.SingleToInt32Bits(usual), null);
        return usual;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    private static partial int BindPointer(nint statement, int parameter, void* pointer, byte* type, void* destroy);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_blob")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition)])]
    private static partial double* ValueBlob(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_bytes")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition)])]
    private static partial int ValueBytes(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_double")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition)])]
    private static partial void ResultDouble(nint context, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_int")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition)])]
    private static partial void ResultInteger(nint context, int value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_error_code")]
    private static partial void ResultError(nint context, int code);

    // The beginnings of fts5_api and Fts5ExtensionApi, as fts5.h has them.
    [StructLayout(LayoutKind.Sequential)]
    private struct Fts5Api
    {
        public int Version;
        public void* CreateTokenizer;
        public void* FindTokenizer;
        public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, delegate* unmanaged[Cdecl]<Fts5Extension*, nint, nint, int, nint*, void>, void*, int> CreateFunction;
    }

    // What reads no page of the file is over before the runtime could want to stop the thread.
    [StructLayout(LayoutKind.Sequential)]
    private struct Fts5Extension
    {
        public int Version;
        public void* UserData;
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> ColumnCount;
        public delegate* unmanaged[Cdecl]<nint, long*, int> RowCount;
        public delegate* unmanaged[Cdecl]<nint, int, long*, int> ColumnTotalSize;
        public void* Tokenize;
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> PhraseCount;
        public void* PhraseSize;
        public delegate* unmanaged[Cdecl]<nint, int*, int> InstanceCount;
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int*, int*, int*, int> Instance;
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long> RowId;
        public void* ColumnText;
        public void* ColumnSize;
        public void* QueryPhrase;
        public delegate* unmanaged[Cdecl]<nint, nint, void*, int> SetAuxdata;
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, nint> GetAuxdata;
    }
}
