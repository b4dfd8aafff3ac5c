namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>How one index differs from the rows that it is made from. All lists are in ascending order.</summary>
/// <param name="Missing">Ids of rows that should be found and can’t be.</param>
/// <param name="Surplus">Ids that the index has and that are no rows to be found.</param>
/// <param name="Stale">Ids of rows that the index has with other words or facts than they have.</param>
public sealed record RowDifferences(IReadOnlyList<int> Missing, IReadOnlyList<int> Surplus, IReadOnlyList<int> Stale)
{
    /// <summary>No difference.</summary>
    public static readonly RowDifferences None = new([], [], []);

    /// <summary>How many rows differ.</summary>
    public int Count => Missing.Count + Surplus.Count + Stale.Count;
}
