namespace NewsReader.Analysis.Learning;

/// <summary>
/// The best label paths through a lattice, best first (k-best Viterbi). Room is reused. A path that starts or ends in the middle of a segment is none.
/// </summary>
internal sealed class BestPaths(ChainLabels labels, int most)
{
    private readonly int _labels = labels.Count;
    private float[] _scores = [];
    private short[] _from = [];
    private byte[] _counts = [];

    /// <summary>Fills <paramref name="paths"/> with up to <c>most</c> label sequences and their scores; gives how many there are.</summary>
    public int Find(Lattice lattice, float[] transitions, List<(float Score, byte[] Labels)> paths)
    {
        paths.Clear();
        if (lattice.Length == 0) return 0;
        Room(lattice.Length);
        for (int label = 0; label < _labels; label++) First(lattice, label);
        for (int i = 1; i < lattice.Length; i++) for (int label = 0; label < _labels; label++) Step(lattice, transitions, i, label);
        return Collect(lattice.Length, paths);
    }

    private void Room(int length)
    {
        int cells = length * _labels * most;
        if (_scores.Length >= cells) return;
        (_scores, _from, _counts) = (new float[cells], new short[cells], new byte[length * _labels]);
    }

    private void First(Lattice lattice, int label)
    {
        bool can = ChainLabels.Follows(ChainLabels.Outside, label);
        _counts[label] = (byte)(can ? 1 : 0);
        if (can) _scores[label * most] = lattice.Scores(0)[label];
    }

    // Merges the sorted lists of the labels before, as far as needed.
    private void Step(Lattice lattice, float[] transitions, int i, int label)
    {
        ReadOnlySpan<int> before = labels.Before(label);
        Span<int> heads = stackalloc int[before.Length];
        heads.Clear();
        int cell = (i * _labels) + label, count = 0;
        float score = lattice.Scores(i)[label];
        while (count < most)
        {
            int best = -1;
            float top = float.NegativeInfinity;
            for (int b = 0; b < before.Length; b++)
            {
                int from = ((i - 1) * _labels) + before[b];
                if (heads[b] >= _counts[from]) continue;
                float sum = _scores[(from * most) + heads[b]] + transitions[(before[b] * _labels) + label];
                if (sum > top) (best, top) = (b, sum);
            }
            if (best < 0) break;
            _scores[(cell * most) + count] = top + score;
            _from[(cell * most) + count++] = (short)((before[best] * most) + heads[best]++);
        }
        _counts[cell] = (byte)count;
    }

    private int Collect(int length, List<(float Score, byte[] Labels)> paths)
    {
        int last = (length - 1) * _labels;
        for (int label = 0; label < _labels; label++)
        {
            if (!ChainLabels.Closes(label)) continue;
            for (int rank = 0; rank < _counts[last + label]; rank++) paths.Add((_scores[((last + label) * most) + rank], Trace(length, label, rank)));
        }
        paths.Sort(static (a, b) => b.Score.CompareTo(a.Score) is var order && order != 0 ? order : a.Labels.AsSpan().SequenceCompareTo(b.Labels));
        if (paths.Count > most) paths.RemoveRange(most, paths.Count - most);
        return paths.Count;
    }

    private byte[] Trace(int length, int label, int rank)
    {
        byte[] path = new byte[length];
        for (int i = length - 1; ; i--)
        {
            path[i] = (byte)label;
            if (i == 0) return path;
            int from = _from[((((i * _labels) + label) * most) + rank)];
            (label, rank) = (from / most, from % most);
        }
    }
}
