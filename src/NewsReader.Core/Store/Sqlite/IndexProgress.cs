namespace NewsReader.Core.Store.Sqlite;

/// <summary>How far the making of the search's indexes is.</summary>
/// <param name="Done">Rows that are indexed.</param>
/// <param name="Total">Rows there are to index, as counted at the beginning.</param>
public sealed record IndexProgress(int Done, int Total);
