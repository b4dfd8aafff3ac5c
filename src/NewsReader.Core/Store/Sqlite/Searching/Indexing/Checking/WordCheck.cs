using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>
/// Compares an index of one column with its rows. No sum tells what it was given: it is to find each row by all of its words, and to have counted
/// as many.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="index">The index.</param>
internal sealed class WordCheck(NewsContext context, string index)
{
    private readonly RowComparison _rows = new();
    private readonly string _indexed = $"SELECT id AS Id, sz AS Size FROM {index}_docsize WHERE id BETWEEN {{0}} AND {{1}}";

    /// <summary>How the index differs.</summary>
    public RowDifferences Rows => _rows.Differences;

    /// <summary>Compares the rows from one number to another, which are <paramref name="meant"/>, in a transaction that is open.</summary>
    public async Task CompareAsync(int first, int last, IEnumerable<IndexedWords> meant, CancellationToken cancellationToken)
    {
        var indexed = await context.Database.SqlQueryRaw<Entry>(_indexed, first, last).ToDictionaryAsync(entry => entry.Id, cancellationToken);
        using var probe = new IndexProbe(context, index);
        _rows.Add(meant.ToDictionary(row => row.Id, row => row.Joined.Split(' ', StringSplitOptions.RemoveEmptyEntries)), indexed, (words, entry) =>
            words.Length == entry.Count && probe.Finds(entry.Id, words));
    }

    // FTS5 writes the count as SQLite writes numbers: seven bits a byte, the highest first.
    private sealed record Entry(int Id, byte[] Size)
    {
        public int Count => Size.Aggregate(0, (count, part) => (count << 7) | (part & 0x7F));
    }
}
