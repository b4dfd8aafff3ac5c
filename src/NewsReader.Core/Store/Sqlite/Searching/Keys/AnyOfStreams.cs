namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>What is in at least one of some streams.</summary>
internal sealed class AnyOfStreams : KeyStream
{
    // Each that has not ended stands at its first position after the current one.
    private readonly PriorityQueue<KeyStream, long> _ahead = new();

    private readonly List<KeyStream> _unstarted;

    public AnyOfStreams(IEnumerable<KeyStream> streams) => _unstarted = [.. streams];

    public override bool MoveNext()
    {
        if (_unstarted.Count > 0) Start(stream => stream.MoveNext());
        while (_ahead.TryPeek(out var stream, out long position) && position <= Current) Move(stream, stream.MoveNext());
        return Stand();
    }

    public override bool MoveTo(long position)
    {
        if (_unstarted.Count > 0) Start(stream => stream.MoveTo(position));
        else if (Current >= position) return Current != long.MaxValue;
        while (_ahead.TryPeek(out var stream, out long its) && its < position) Move(stream, stream.MoveTo(position));
        return Stand();
    }

    private void Start(Func<KeyStream, bool> move)
    {
        foreach (var stream in _unstarted)
            if (move(stream)) _ahead.Enqueue(stream, stream.Current);
        _unstarted.Clear();
    }

    private void Move(KeyStream first, bool hasMoved)
    {
        if (hasMoved) _ahead.DequeueEnqueue(first, first.Current);
        else _ahead.Dequeue();
    }

    private bool Stand()
    {
        bool isThere = _ahead.TryPeek(out _, out long position);
        Current = isThere ? position : long.MaxValue;
        return isThere;
    }
}
