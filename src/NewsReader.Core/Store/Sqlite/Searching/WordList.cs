namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>
/// Keeps <c>IndexedWords</c>: each word that some text has, so that the beginning of a word leads to the words. One that no text has any longer
/// stays until the next rebuild; it finds nothing.
/// </summary>
internal sealed class WordList(NewsContext context) : IDisposable
{
    // Some 30 MB.
    private const int MostRemembered = 400_000;

    private readonly IndexStatement _add = new(context, "INSERT OR IGNORE INTO IndexedWords (Word) VALUES ($1)");
    private readonly HashSet<string> _there = [];

    /// <summary>Adds the words of a text that was made ready for an index: they stand between spaces.</summary>
    public void Add(ReadOnlySpan<char> joined)
    {
        var there = _there.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in joined.Split(' '))
        {
            var word = joined[range];
            if (word.IsEmpty || there.Contains(word)) continue;
            if (_there.Count == MostRemembered) _there.Clear();
            there.Add(word);
            _add.Run(word.ToString());
        }
    }

    public void Dispose() => _add.Dispose();
}
