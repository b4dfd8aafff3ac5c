namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>A row as an index of one column takes it in.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Joined">Its words, folded.</param>
internal sealed record IndexedWords(int Id, string Joined);
