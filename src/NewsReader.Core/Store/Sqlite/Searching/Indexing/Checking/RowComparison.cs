namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>Gathers how one index differs from its rows, as some after others of them are compared.</summary>
internal sealed class RowComparison
{
    private readonly List<int> _missing = [];
    private readonly List<int> _surplus = [];
    private readonly List<int> _stale = [];

    /// <summary>What was gathered.</summary>
    public RowDifferences Differences => new(_missing, _surplus, _stale);

    /// <summary>Compares the rows that follow those before.</summary>
    /// <param name="meant">The rows that should be found, by their ids.</param>
    /// <param name="indexed">What the index has, by the same ids.</param>
    /// <param name="isSame">Whether it has the row as it is.</param>
    public void Add<TRow, TEntry>(IReadOnlyDictionary<int, TRow> meant, IReadOnlyDictionary<int, TEntry> indexed, Func<TRow, TEntry, bool> isSame)
    {
        _missing.AddRange(meant.Keys.Where(id => !indexed.ContainsKey(id)).Order());
        _surplus.AddRange(indexed.Keys.Where(id => !meant.ContainsKey(id)).Order());
        _stale.AddRange(meant.Keys.Where(id => indexed.TryGetValue(id, out var entry) && !isSame(meant[id], entry)).Order());
    }
}
