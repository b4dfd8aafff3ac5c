namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>Looks whether <c>IndexedWords</c> has the words that texts have, each text as it is at hand. What it has besides finds nothing, and is no fault.</summary>
internal sealed class WordListCheck(NewsContext context)
{
    // Some eight megabytes, so that the words that every text has are looked up once.
    private const int Remembered = 1 << 20;

    private const int MostNamed = 1_000;

    private readonly NewWords _new = new(Remembered);
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>The words that it lacks, so many of them at most.</summary>
    public IReadOnlyList<string> Missing => [.. _missing];

    /// <summary>Looks for the words of texts that were made ready for an index.</summary>
    public void Compare(IEnumerable<string> joined)
    {
        using var find = new SqliteStatement(context, "SELECT 1 FROM IndexedWords WHERE Word = ?1");
        foreach (string word in joined.SelectMany(text => _new.In(text)))
        {
            if (_missing.Count == MostNamed) return;
            if (find.Ask(word) is null) _missing.Add(word);
        }
    }
}
