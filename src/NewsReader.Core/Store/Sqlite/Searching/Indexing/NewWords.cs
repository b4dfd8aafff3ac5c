namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// Tells which words of texts have not come before, as far as it remembers: it forgets all when they get too many. Of a word it keeps a number of 64 bits (FNV-1a,
/// of Fowler, Noll and Vo), as the words themselves would lie all over the memory: that two words among millions have the same happens once in a million archives.
/// </summary>
/// <param name="places">For how many numbers there is room, of eight bytes each, a power of two; half of them are taken at most, so that a number is found at once.</param>
internal sealed class NewWords(int places)
{
    private const ulong Basis = 0xCBF29CE484222325, Prime = 0x100000001B3;

    // So many times fewer stay near the processor, and most words of most texts are among them.
    private const int ShareNear = 256;

    private readonly ulong[] _near = new ulong[Math.Max(1, places / ShareNear)];
    private readonly ulong[] _seen = new ulong[places];
    private int _count;

    /// <summary>The words that are new in a text that was made ready for an index: they stand between spaces.</summary>
    public List<string> In(ReadOnlySpan<char> joined)
    {
        var found = new List<string>();
        int start = 0;
        ulong number = Basis;
        for (int at = 0; at <= joined.Length; at++)
        {
            if (at < joined.Length && joined[at] != ' ')
            {
                number = (number ^ joined[at]) * Prime;
                continue;
            }

            if (at > start && !IsNear(number) && IsNew(number)) found.Add(joined[start..at].ToString());
            (start, number) = (at + 1, Basis);
        }

        return found;
    }

    // Whether it came last of those with this place: then it was remembered when it came.
    private bool IsNear(ulong number)
    {
        ref ulong place = ref _near[number & ((ulong)_near.Length - 1)];
        bool isNear = place == number;
        place = number;
        return isNear && number != 0;
    }

    // 0 is a place that is free; a number that is 0 stays new.
    private bool IsNew(ulong number)
    {
        ulong last = (ulong)_seen.Length - 1, place = number & last;
        for (; _seen[place] != 0; place = (place + 1) & last)
        {
            if (_seen[place] == number) return false;
        }

        if (_count == _seen.Length / 2)
        {
            Array.Clear(_seen);
            Array.Clear(_near);
            (_count, place) = (0, number & last);
        }

        _seen[place] = number;
        _count++;
        return true;
    }
}
