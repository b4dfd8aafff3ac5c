using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>
/// Asks a full-text index whether it finds a row by words that the row has. The index can’t say what it was given, and that it has the row’s number does not
/// say that it leads to it.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="index">The index.</param>
internal sealed class IndexProbe(NewsContext context, string index) : IDisposable
{
    // What one phrase may have: each of its words is held open at once.
    private const int AtOnce = 32;

    private readonly SqliteStatement _ask = new(context, $"SELECT 1 FROM {index} WHERE {index} MATCH ?1 AND rowid = ?2");

    /// <summary>Whether it finds the row by this word.</summary>
    public bool Finds(long row, string word) => _ask.Ask(TextMatch.Of(word), row) is not null;

    /// <summary>Whether it finds the row by all of these words, in this order.</summary>
    public bool Finds(long row, string[] words) => words.Chunk(AtOnce).All(some => Finds(row, string.Join(' ', some)));

    public void Dispose() => _ask.Dispose();
}
