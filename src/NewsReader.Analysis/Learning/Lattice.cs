namespace NewsReader.Analysis.Learning;

/// <summary>
/// The sums and the best paths of a chain model over one sequence. Holds room that is reused from sequence to sequence: fill
/// <see cref="Scores"/> after <see cref="Start"/>, then ask.
/// </summary>
internal sealed class Lattice(ChainLabels labels)
{
    private readonly int _labels = labels.Count;
    private float[] _scores = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private double[] _potentials = [];
    private double[] _norms = [];
    private readonly double[] _steps = new double[labels.Count * labels.Count];
    private float[] _transitions = [];

    /// <summary>How many positions the sequence has.</summary>
    public int Length { get; private set; }

    /// <summary>The logarithm of the sum over all paths, after <see cref="Sum"/>: what a path's score is compared with.</summary>
    public double LogSum { get; private set; }

    /// <summary>The labels' scores at position <paramref name="i"/>, to be filled in.</summary>
    public Span<float> Scores(int i) => _scores.AsSpan(i * _labels, _labels);

    /// <summary>Makes room for <paramref name="length"/> positions.</summary>
    public void Start(int length, float[] transitions)
    {
        Length = length;
        _transitions = transitions;
        int cells = length * _labels;
        if (_scores.Length < cells)
        {
            int room = Math.Max(cells, 2 * _scores.Length);
            (_scores, _forward, _backward, _potentials, _norms) = (new float[room], new double[room], new double[room], new double[room], new double[room]);
        }
    }

    /// <summary>Sums over all paths; after it the probabilities can be asked for. Scaled at each position (Rabiner 1989), so nothing overflows.</summary>
    public void Sum()
    {
        for (int previous = 0; previous < _labels; previous++)
        {
            for (int label = 0; label < _labels; label++) _steps[(previous * _labels) + label] = ChainLabels.Follows(previous, label) ? Math.Exp(_transitions[(previous * _labels) + label]) : 0;
        }
        LogSum = 0;
        for (int i = 0; i < Length; i++) Forward(i);
        for (int i = Length - 1; i >= 0; i--) Backward(i);
    }

    /// <summary>The probability of <paramref name="label"/> at position <paramref name="i"/>.</summary>
    public double Probability(int i, int label) => _forward[(i * _labels) + label] * _backward[(i * _labels) + label];

    /// <summary>The probability of going from <paramref name="previous"/> at position i - 1 to <paramref name="label"/> at <paramref name="i"/>.</summary>
    public double Probability(int i, int previous, int label) =>
        _forward[((i - 1) * _labels) + previous] * _steps[(previous * _labels) + label] * _potentials[(i * _labels) + label] * _backward[(i * _labels) + label] / _norms[i];

    /// <summary>The probability that a segment of <paramref name="type"/> starts at <paramref name="first"/> and ends at <paramref name="last"/>.</summary>
    public double Segment(int type, int first, int last)
    {
        int length = last - first + 1, label = ChainLabels.In(type, 0, length);
        double path = _forward[(first * _labels) + label];
        for (int i = first + 1; i <= last; i++)
        {
            int next = ChainLabels.In(type, i - first, length);
            path *= _steps[(label * _labels) + next] * _potentials[(i * _labels) + next] / _norms[i];
            label = next;
        }
        return path * _backward[(last * _labels) + label];
    }

    private void Forward(int i)
    {
        Span<float> scores = Scores(i);
        float most = float.NegativeInfinity;
        foreach (float score in scores) most = Math.Max(most, score);
        double norm = 0;
        for (int label = 0; label < _labels; label++)
        {
            double potential = _potentials[(i * _labels) + label] = Math.Exp(scores[label] - most), before = 0;
            if (i == 0) before = ChainLabels.Follows(ChainLabels.Outside, label) ? 1 : 0;
            else foreach (int previous in labels.Before(label)) before += _forward[((i - 1) * _labels) + previous] * _steps[(previous * _labels) + label];
            if (i == Length - 1 && !ChainLabels.Closes(label)) before = 0;
            norm += _forward[(i * _labels) + label] = before * potential;
        }
        for (int label = 0; label < _labels; label++) _forward[(i * _labels) + label] /= norm;
        _norms[i] = norm;
        LogSum += Math.Log(norm) + most;
    }

    private void Backward(int i)
    {
        for (int label = 0; label < _labels; label++)
        {
            double after = 0;
            if (i == Length - 1)
            {
                after = ChainLabels.Closes(label) ? 1 : 0;
            }
            else
            {
                int at = (i + 1) * _labels;
                for (int next = 0; next < _labels; next++) after += _steps[(label * _labels) + next] * _potentials[at + next] * _backward[at + next];
                after /= _norms[i + 1];
            }
            _backward[(i * _labels) + label] = after;
        }
    }
}
