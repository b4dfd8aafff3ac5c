using System.Runtime.Intrinsics;
using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Learning;

/// <summary>
/// Trains a conditional random field by stochastic gradient with AdaGrad steps (Duchi, Hazan and Singer 2011), averaging the weights over all
/// steps. The same examples in the same order give the same bytes.
/// </summary>
internal sealed class ChainTrainer
{
    private const float Negligible = 0.002f;

    private readonly ChainLabels _labels;
    private readonly int _bits, _stride;
    private readonly uint _mask;
    private readonly float _rate;
    private readonly float[] _weights, _squares, _sums, _transitions, _transitionSquares, _transitionSums;
    private readonly Lattice _lattice;
    private float _step;

    private ChainTrainer(ChainLabels labels, int bits, float rate)
    {
        (_labels, _bits, _rate) = (labels, bits, rate);
        _stride = (labels.Count + 7) / 8 * 8;
        _mask = (1u << bits) - 1;
        (_weights, _squares, _sums) = (new float[_stride << bits], new float[_stride << bits], new float[_stride << bits]);
        Array.Fill(_squares, 0.01f);
        int pairs = labels.Count * labels.Count;
        (_transitions, _transitionSquares, _transitionSums) = (new float[pairs], new float[pairs], new float[pairs]);
        Array.Fill(_transitionSquares, 0.01f);
        _lattice = new Lattice(labels);
    }

    /// <summary>The field that <paramref name="epochs"/> passes over the examples make.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="bits">The table of weights holds two to this power slots.</param>
    /// <param name="examples">What to learn from.</param>
    /// <param name="epochs">How often each example is seen.</param>
    /// <param name="rate">The length of AdaGrad's steps.</param>
    public static ChainModel Train(ChainLabels labels, int bits, IReadOnlyList<ChainExample> examples, int epochs, float rate)
    {
        ChainTrainer trainer = new(labels, bits, rate);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(17);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int i in order) trainer.Learn(examples[i]);
        }
        return trainer.Averaged();
    }

    private void Learn(ChainExample example)
    {
        _step++;
        _lattice.Start(example.Gold.Length, _transitions);
        for (int i = 0; i < example.Gold.Length; i++) Score(example, i);
        _lattice.Sum();
        Span<float> gradient = stackalloc float[_stride];
        for (int i = 0; i < example.Gold.Length; i++)
        {
            gradient.Clear();
            float most = 0;
            for (int label = 0; label < _labels.Count; label++)
            {
                gradient[label] = (example.Gold[i] == label ? 1 : 0) - (float)_lattice.Probability(i, label);
                most = Math.Max(most, Math.Abs(gradient[label]));
            }
            if (i > 0) StepTransitions(i, example.Gold[i - 1], example.Gold[i]);
            if (most < Negligible) continue;
            foreach (uint feature in example.Shared[example.SharedFirst + i]) StepRow(feature, gradient);
            if (example.Own is not null) foreach (uint feature in example.Own[example.OwnFirst + i]) StepRow(feature, gradient);
        }
    }

    private void Score(ChainExample example, int i)
    {
        Span<float> sums = stackalloc float[_stride];
        sums.Clear();
        Add(example.Shared[example.SharedFirst + i], sums);
        if (example.Own is not null) Add(example.Own[example.OwnFirst + i], sums);
        sums[.._labels.Count].CopyTo(_lattice.Scores(i));
    }

    private void Add(ReadOnlySpan<uint> features, Span<float> sums)
    {
        for (int part = 0; part < _stride; part += 8)
        {
            Vector256<float> sum = Vector256.LoadUnsafe(ref sums[part]);
            foreach (uint feature in features) sum += Vector256.LoadUnsafe(ref _weights[(feature & _mask) * _stride + part]);
            sum.StoreUnsafe(ref sums[part]);
        }
    }

    private void StepRow(uint feature, Span<float> gradient)
    {
        for (int part = 0; part < _stride; part += 8)
        {
            nint at = (nint)((feature & _mask) * _stride) + part;
            Vector256<float> slope = Vector256.LoadUnsafe(ref gradient[part]);
            Vector256<float> square = Vector256.LoadUnsafe(ref _squares[at]) + (slope * slope);
            Vector256<float> step = slope * _rate / Vector256.Sqrt(square);
            square.StoreUnsafe(ref _squares[at]);
            (Vector256.LoadUnsafe(ref _weights[at]) + step).StoreUnsafe(ref _weights[at]);
            (Vector256.LoadUnsafe(ref _sums[at]) + (step * _step)).StoreUnsafe(ref _sums[at]);
        }
    }

    private void StepTransitions(int i, int goldBefore, int gold)
    {
        for (int previous = 0; previous < _labels.Count; previous++)
        {
            for (int label = 0; label < _labels.Count; label++)
            {
                if (!ChainLabels.Follows(previous, label)) continue;
                int at = (previous * _labels.Count) + label;
                float slope = (previous == goldBefore && label == gold ? 1 : 0) - (float)_lattice.Probability(i, previous, label);
                _transitionSquares[at] += slope * slope;
                float step = _rate * slope / MathF.Sqrt(_transitionSquares[at]);
                _transitions[at] += step;
                _transitionSums[at] += step * _step;
            }
        }
    }

    // The mean of the weights over all steps is the last weights less what each step had yet to count (Daumé's trick).
    private ChainModel Averaged()
    {
        float[] rows = new float[_labels.Count << _bits];
        for (int row = 0; row < 1 << _bits; row++)
        {
            for (int label = 0; label < _labels.Count; label++) rows[(row * _labels.Count) + label] = _weights[(row * _stride) + label] - (_sums[(row * _stride) + label] / (_step + 1));
        }
        float[] transitions = new float[_transitions.Length];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = _transitions[i] - (_transitionSums[i] / (_step + 1));
        return new ChainModel(_labels, WeightTable.Quantize(_bits, _labels.Count, rows), transitions);
    }
}
