namespace NewsReader.Analysis.Learning;

/// <summary>
/// The best label paths through a lattice, best first: k-best Viterbi, by need (Huang and Chiang 2005, algorithm 3). The best path to each cell, a
/// position and its label, is found at once; its second best and so on only where a path asked for goes through it. Room is reused. A path that starts
/// or ends in the middle of a segment is none.
/// </summary>
internal sealed class BestPaths(ChainLabels labels, int most)
{
    private readonly int _labels = labels.Count;

    // How many labels can stand before one.
    private readonly int _before = Enumerable.Range(0, labels.Count).Max(label => labels.Before(label).Length);

    // Up to so many scores a cell, and of each path the label and the rank that it comes from.
    private float[] _scores = [];
    private short[] _from = [];

    // How many paths to each cell are known; how many of those to each cell before it they have used up; and whether there are no more.
    private byte[] _counts = [];
    private byte[] _used = [];
    private bool[] _isExhausted = [];

    private int[] _way = [];
    private float[] _transitions = [];

    /// <summary>Fills <paramref name="paths"/> with up to <c>most</c> label sequences and their scores; gives how many there are.</summary>
    public int Find(Lattice lattice, float[] transitions, List<(float Score, byte[] Labels)> paths)
    {
        paths.Clear();
        if (lattice.Length == 0) return 0;
        _transitions = transitions;
        Start(lattice.Length);
        for (int label = 0; label < _labels; label++) First(lattice, label);
        for (int i = 1; i < lattice.Length; i++) for (int label = 0; label < _labels; label++) Next(lattice, i, label);
        Collect(lattice, paths);
        return paths.Count;
    }

    private void Start(int length)
    {
        int cells = length * _labels;
        if (_counts.Length < cells)
        {
            (_scores, _from) = (new float[cells * most], new short[cells * most]);
            (_counts, _used, _isExhausted, _way) = (new byte[cells], new byte[cells * _before], new bool[cells], new int[length]);
        }
        _counts.AsSpan(0, cells).Clear();
        _used.AsSpan(0, cells * _before).Clear();
        _isExhausted.AsSpan(0, cells).Clear();
    }

    private void First(Lattice lattice, int label)
    {
        bool can = ChainLabels.Follows(ChainLabels.Outside, label);
        _counts[label] = (byte)(can ? 1 : 0);
        if (can) _scores[label * most] = lattice.Scores(0)[label];
        _isExhausted[label] = true;
    }

    // The next best path to a cell, from the best of those to the cells before it that are not used up.
    private void Next(Lattice lattice, int i, int label)
    {
        int cell = (i * _labels) + label;
        ReadOnlySpan<int> before = labels.Before(label);
        Span<byte> used = _used.AsSpan(cell * _before, before.Length);
        int best = -1, cells = (i - 1) * _labels;
        float top = float.NegativeInfinity;
        for (int b = 0; b < before.Length; b++)
        {
            int from = cells + before[b];
            if (used[b] >= _counts[from]) continue;
            float sum = _scores[(from * most) + used[b]] + _transitions[(before[b] * _labels) + label];
            if (sum > top) (best, top) = (b, sum);
        }
        if (best < 0)
        {
            _isExhausted[cell] = true;
            return;
        }
        int path = (cell * most) + _counts[cell]++;
        _scores[path] = top + lattice.Scores(i)[label];
        _from[path] = (short)((before[best] * most) + used[best]++);
    }

    // One path more to a cell. The cell that its last path came from must know the one after that first, and so on back.
    private void Extend(Lattice lattice, int cell)
    {
        int steps = 0;
        for (int at = cell; !_isExhausted[at];)
        {
            _way[steps++] = at;
            (int label, int rank) = Math.DivRem(_from[(at * most) + _counts[at] - 1], most);
            at = (((at / _labels) - 1) * _labels) + label;
            if (rank + 1 < _counts[at]) break;
        }
        while (steps-- > 0) Next(lattice, _way[steps] / _labels, _way[steps] % _labels);
    }

    // Of paths with the same score the first by its labels goes first: all that reach the last place's score are looked at.
    private void Collect(Lattice lattice, List<(float Score, byte[] Labels)> paths)
    {
        int last = (lattice.Length - 1) * _labels;
        Span<int> taken = stackalloc int[_labels];
        taken.Clear();
        float least = float.NegativeInfinity;
        while (Best(lattice, last, taken) is >= 0 and int label)
        {
            float score = _scores[((last + label) * most) + taken[label]];
            if (paths.Count >= most && score < least) break;
            least = score;
            paths.Add((score, Trace(lattice.Length, label, taken[label]++)));
        }
        paths.Sort(static (a, b) => b.Score.CompareTo(a.Score) is var order && order != 0 ? order : a.Labels.AsSpan().SequenceCompareTo(b.Labels));
        if (paths.Count > most) paths.RemoveRange(most, paths.Count - most);
    }

    // The label at which the best path ends that has not been taken; -1 where there is none.
    private int Best(Lattice lattice, int last, ReadOnlySpan<int> taken)
    {
        int best = -1;
        for (int label = 0; label < _labels; label++)
        {
            int cell = last + label;
            if (!ChainLabels.Closes(label) || taken[label] >= most) continue;
            if (taken[label] > 0 && taken[label] == _counts[cell]) Extend(lattice, cell);
            if (taken[label] < _counts[cell] && (best < 0 || _scores[(cell * most) + taken[label]] > _scores[((last + best) * most) + taken[best]])) best = label;
        }
        return best;
    }

    private byte[] Trace(int length, int label, int rank)
    {
        byte[] path = new byte[length];
        for (int i = length - 1; ; i--)
        {
            path[i] = (byte)label;
            if (i == 0) return path;
            (label, rank) = Math.DivRem(_from[(((i * _labels) + label) * most) + rank], most);
        }
    }
}
