using NewsReader.Core.Store.Sqlite.Searching.Passes;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>
/// The keys that a table or a full-text index gives, read row by row as they are asked for. A near position is reached by reading on, a far one
/// by asking anew from there.
/// </summary>
internal sealed class RowStream : KeyStream, IDisposable
{
    // Asking an index anew costs more for each letter of what is asked, and much more where words of a beginning have to be gathered.
    private const int RowsALetter = 4, RowsABeginning = 100_000;

    // To ask a plain table anew takes as long as so many of its rows.
    private const int RowsInTable = 12;

    private const int FirstParameter = 1, LastParameter = 2, MatchParameter = 3;

    private readonly sqlite3 _database;
    private readonly Positions _positions;
    private readonly Effort _effort;
    private readonly sqlite3_stmt _statement;
    private SqliteRows _rows;
    private readonly long _start;
    private readonly long _end;
    private readonly bool _isTable;
    private Patience _patience;
    private bool _hasBegun;

    /// <param name="database">The open database.</param>
    /// <param name="sql">Answers one key a row, in the order of <paramref name="positions"/>; ?1 and ?2 are the lowest and the highest key.</param>
    /// <param name="match">What ?3 is, for a full-text index; else null.</param>
    /// <param name="first">The lowest key that is meant.</param>
    /// <param name="last">The highest key that is meant.</param>
    /// <param name="positions">Which way it goes.</param>
    /// <param name="effort">What the search may still take.</param>
    public RowStream(sqlite3 database, string sql, string? match, long first, long last, Positions positions, Effort effort)
    {
        (_database, _positions, _effort) = (database, positions, effort);
        _isTable = match is null;
        _patience = new Patience(RowsBeforeAsking(positions.IsBackward, match, effort.Limits));
        Check(sqlite3_prepare_v2(database, sql, out _statement));
        _rows = new SqliteRows(_statement);
        (_start, _end) = positions.IsBackward ? (positions.Of(last), positions.Of(first)) : (first, last);
        try
        {
            Bind(match, first, last);
        }
        catch
        {
            // Left to the collector it would be closed while another uses the connection.
            Dispose();
            throw;
        }
    }

    /// <summary>The second column of the row that it stands at, as bytes; of use until it moves.</summary>
    public ReadOnlySpan<byte> Bytes => _rows.Bytes(1);

    /// <summary>The second column of the row that it stands at, as a number.</summary>
    public double Number => _rows.Real(1);

    public override bool MoveNext()
    {
        if (Current == long.MaxValue || !_effort.Take()) return End();
        _hasBegun = true;
        int result = _rows.Step();
        if (result == SQLITE_INTERRUPT) _effort.Interrupt();
        if (result is SQLITE_DONE or SQLITE_INTERRUPT) return End();
        if (result != SQLITE_ROW) Check(result);
        Current = _positions.Of(_rows.Integer(0));
        return true;
    }

    public override bool MoveTo(long position)
    {
        if (Current >= position) return Current != long.MaxValue;
        if (position > _end) return End();
        if (!_hasBegun && position <= _start) return MoveNext();
        int rows = _hasBegun ? _patience.Rows : 0;
        for (int i = 0; i < rows; i++)
        {
            if (!MoveNext()) return false;
            if (Current < position) continue;
            _patience.WasNear();
            return true;
        }

        if (rows > 0) _patience.WasFar();
        Check(sqlite3_reset(_statement));
        Check(sqlite3_bind_int64(_statement, _positions.IsBackward ? LastParameter : FirstParameter, _positions.Of(position)));
        return _isTable || _effort.TakeAsking() ? MoveNext() : End();
    }

    public void Dispose()
    {
        _statement.Dispose();
        _rows = default;
    }

    private void Bind(string? match, long first, long last)
    {
        if (match is not null) Check(sqlite3_bind_text(_statement, MatchParameter, match));
        Check(sqlite3_bind_int64(_statement, FirstParameter, first));
        Check(sqlite3_bind_int64(_statement, LastParameter, last));
    }

    private static int RowsBeforeAsking(bool isBackward, string? match, SearchLimits limits)
    {
        int rows = isBackward ? limits.RowsBeforeAskingBackward : limits.RowsBeforeAsking;
        if (match is null) return Math.Min(rows, RowsInTable);
        return rows + (match.Length * RowsALetter) + (match.Contains("\"*", StringComparison.Ordinal) ? RowsABeginning : 0);
    }

    private bool End()
    {
        Current = long.MaxValue;
        return false;
    }

    private void Check(int result) => SqliteResult.Check(_database, result);
}
