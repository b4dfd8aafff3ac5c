namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>Tells which words of texts have not come before, as far as it remembers: it forgets all when they get too many.</summary>
internal sealed class NewWords
{
    // Some 30 MB.
    private const int MostRemembered = 400_000;

    // The words of most texts are the same few, so the place of one is kept where looking costs nothing: by the lowest bits of its number.
    private const int Near = 1 << 15;

    private readonly HashSet<string> _seen = [];
    private readonly string?[] _near = new string?[Near];

    /// <summary>The words that are new in a text that was made ready for an index: they stand between spaces.</summary>
    public List<string> In(ReadOnlySpan<char> joined)
    {
        var found = new List<string>();
        int start = 0;
        uint number = 0;
        for (int at = 0; at <= joined.Length; at++)
        {
            if (at < joined.Length && joined[at] != ' ')
            {
                number = (number * 31) + joined[at];
                continue;
            }

            if (at > start && IsNew(joined[start..at], number) is { } word) found.Add(word);
            (start, number) = (at + 1, 0);
        }

        return found;
    }

    private string? IsNew(ReadOnlySpan<char> word, uint number)
    {
        ref string? near = ref _near[(number ^ (number >> 15)) % Near];
        if (near is { } last && word.SequenceEqual(last)) return null;
        if (_seen.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string? known))
        {
            near = known;
            return null;
        }

        if (_seen.Count == MostRemembered)
        {
            _seen.Clear();
            Array.Clear(_near);
        }

        near = word.ToString();
        _seen.Add(near);
        return near;
    }
}
