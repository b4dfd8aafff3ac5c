using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Passes;
using SQLitePCL;

namespace NewsReader.Core.Store.Sqlite.Searching.Ranking;

/// <summary>
/// How many words each text of an index has, read in the order of their keys from where SQLite’s full-text index keeps them: its “docsize” table has a number for each
/// column of a text, seven bits a byte, the highest first (sqlite3Fts5StorageDocsize in fts5_storage.c). To ask the index for one takes longer than all else that a
/// text is weighed by.
/// </summary>
/// <param name="database">The open database.</param>
/// <param name="index">The index’s name.</param>
/// <param name="effort">Stops it.</param>
internal sealed class TextLengths(sqlite3 database, string index, Effort effort) : IDisposable
{
    private readonly RowStream _rows = new(
        database, $"SELECT id, sz FROM {index}_docsize WHERE id BETWEEN ?1 AND ?2 ORDER BY id", null, long.MinValue, long.MaxValue, new Positions(IsBackward: false), effort);

    /// <summary>The words of the text with this key, which is not before that of the last asking; 0 where it is not there, null where it was interrupted.</summary>
    public int? Of(long key) => _rows.MoveTo(key) && _rows.Current == key ? Sum(_rows.Bytes) : effort.IsSpent ? null : 0;

    public void Dispose() => _rows.Dispose();

    private static int Sum(ReadOnlySpan<byte> numbers)
    {
        int sum = 0, number = 0;
        foreach (byte part in numbers)
        {
            number = (number << 7) | (part & 0x7F);
            if (part >= 0x80) continue;
            sum += number;
            number = 0;
        }

        return sum;
    }
}
