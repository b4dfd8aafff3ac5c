using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>What is found in the parts of an archive by those who look through one after another, several at once.</summary>
/// <param name="parts">The parts, one or more, the newest first.</param>
/// <param name="most">How many hits are enough, where it is known that there are more.</param>
internal sealed class FoundInParts(IReadOnlyList<KeyRange> parts, int most)
{
    private readonly Lock _lock = new();
    private readonly NewestHits?[] _found = new NewestHits?[parts.Count];
    private NewestHits _newest = new([], IsMore: false, IsCutShort: false) { Scores = [] };
    private int _joined;
    private int _next;

    /// <summary>Whether the newest hits are known: nothing that is still looked through is newer, or needed. Behind a part that was given up nothing is the next.</summary>
    public bool IsEnough
    {
        get
        {
            lock (_lock) return _joined == parts.Count || _newest.Count.IsMore;
        }
    }

    /// <summary>The newest hits, as far as they are known.</summary>
    public NewestHits Newest
    {
        get
        {
            lock (_lock) return _newest;
        }
    }

    /// <summary>Takes the newest part that nobody has taken; false where none is needed.</summary>
    public bool Next(out int part, out KeyRange range)
    {
        lock (_lock)
        {
            bool isNeeded = _next < parts.Count && !_newest.Count.IsMore;
            part = isNeeded ? _next++ : 0;
            range = parts[part];
            return isNeeded;
        }
    }

    /// <summary>Adds what was found in a part.</summary>
    public void Add(int part, NewestHits hits)
    {
        lock (_lock)
        {
            _found[part] = hits;
            while (_joined < parts.Count && !_newest.Count.IsMore && _found[_joined] is { } next)
            {
                _newest = _newest.Then(next, most);
                _joined++;
            }
        }
    }
}
