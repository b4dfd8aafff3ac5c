namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>Tells which words of texts have not come before, as far as it remembers: it forgets all when they get too many.</summary>
internal sealed class NewWords
{
    // Some 30 MB.
    private const int MostRemembered = 400_000;

    private readonly HashSet<string> _seen = [];

    /// <summary>The words that are new in a text that was made ready for an index: they stand between spaces.</summary>
    public List<string> In(ReadOnlySpan<char> joined)
    {
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<string>();
        foreach (var range in joined.Split(' '))
        {
            var word = joined[range];
            if (word.IsEmpty || seen.Contains(word)) continue;
            if (_seen.Count == MostRemembered) _seen.Clear();
            string kept = word.ToString();
            _seen.Add(kept);
            found.Add(kept);
        }

        return found;
    }
}
