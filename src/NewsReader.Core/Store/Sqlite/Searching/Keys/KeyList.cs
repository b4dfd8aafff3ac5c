namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>Positions that are known beforehand.</summary>
internal sealed class KeyList : KeyStream
{
    private readonly long[] _positions;
    private int _at = -1;

    /// <param name="positions">In any order; one that is there twice counts once.</param>
    public KeyList(IEnumerable<long> positions) => _positions = [.. positions.Distinct().Order()];

    public override bool MoveNext() => StandAt(_at + 1);

    public override bool MoveTo(long position)
    {
        if (_at >= 0 && _at < _positions.Length && _positions[_at] >= position) return true;
        int from = Math.Min(_at + 1, _positions.Length);
        int found = Array.BinarySearch(_positions, from, _positions.Length - from, position);
        return StandAt(found < 0 ? ~found : found);
    }

    private bool StandAt(int index)
    {
        _at = Math.Min(index, _positions.Length);
        if (_at == _positions.Length) return false;
        Current = _positions[_at];
        return true;
    }
}
