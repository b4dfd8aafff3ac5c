namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// Keeps <c>IndexedWords</c>: each word that some text has, so that the beginning of a word leads to the words. One that no text has any longer
/// stays until the table is swept (see <see cref="SearchSweep"/>); it finds nothing.
/// </summary>
internal sealed class WordList(NewsContext context) : IDisposable
{
    // Few: most saves bring a text or none.
    private const int Remembered = 1 << 12;

    private readonly SqliteStatement _add = new(context, "INSERT OR IGNORE INTO IndexedWords (Word) VALUES ($1)");
    private readonly NewWords _new = new(Remembered);

    /// <summary>Adds the words of a text that was made ready for an index.</summary>
    public void Add(string joined) => Add(_new.In(joined));

    /// <summary>Adds these words.</summary>
    public void Add(IEnumerable<string> words)
    {
        foreach (string word in words) _add.Run(word);
    }

    public void Dispose() => _add.Dispose();
}
