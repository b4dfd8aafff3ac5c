using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Learning;

/// <summary>
/// Learns a binary logistic regression over hashed features by AdaGrad, with L2 and averaged weights. A weight shrinks for the steps it was not
/// touched in when it is next touched, so that a step costs what its example's features cost. The same model for the same input, always.
/// </summary>
internal sealed class LogisticTrainer
{
    private readonly LogisticSettings _settings;
    private readonly uint _mask;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly double[] _totals;
    private readonly int[] _touched;
    private readonly int _averageFrom;
    private readonly float _decay;
    private int _step;

    private LogisticTrainer(LogisticSettings settings, int examples)
    {
        _settings = settings;
        _mask = (1u << settings.Bits) - 1;
        int slots = 1 << settings.Bits;
        // One slot more than the table has: the bias.
        (_weights, _squares, _totals, _touched) = (new float[slots + 1], new float[slots + 1], new double[slots + 1], new int[slots + 1]);
        _averageFrom = settings.Passes / 2 * examples;
        _decay = settings.L2 / examples;
    }

    /// <summary>Learns from some of the positions of <paramref name="features"/>.</summary>
    /// <param name="features">Every example's features, one position an example.</param>
    /// <param name="labels">What each is, from 0 (negative) to 1 (positive); values between are allowed.</param>
    /// <param name="weights">What each counts; empty where all count 1.</param>
    /// <param name="examples">The positions to learn from.</param>
    /// <param name="settings">How to learn.</param>
    public static LogisticModel Train(
        FeatureList features, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights, ReadOnlySpan<int> examples, LogisticSettings settings)
    {
        LogisticTrainer trainer = new(settings, examples.Length);
        int[] order = examples.ToArray();
        Random random = new(settings.Seed);
        for (int pass = 0; pass < settings.Passes; pass++)
        {
            random.Shuffle(order);
            foreach (int i in order) trainer.Learn(features[i], labels[i], weights.IsEmpty ? 1 : weights[i]);
        }
        return trainer.Average();
    }

    private void Learn(ReadOnlySpan<uint> features, float label, float weight)
    {
        int bias = _weights.Length - 1;
        _step++;
        float score = Touch(bias, 0);
        foreach (uint feature in features) score += Touch((int)(feature & _mask), _decay);
        float gradient = (LogisticModel.Probability(score) - label) * weight;
        Move(bias, gradient);
        foreach (uint feature in features) Move((int)(feature & _mask), gradient);
    }

    // Makes up for the steps since the slot was last touched: the average takes in its weight, then the weight shrinks.
    private float Touch(int slot, float decay)
    {
        int missed = _step - _touched[slot];
        if (missed == 0) return _weights[slot];
        float before = _weights[slot];
        float after = before / (1 + (decay * missed * Rate(slot)));
        _totals[slot] += (before + after) / 2.0 * Math.Min(missed, Math.Max(0, _step - _averageFrom));
        (_weights[slot], _touched[slot]) = (after, _step);
        return after;
    }

    private void Move(int slot, float gradient)
    {
        _squares[slot] += gradient * gradient;
        _weights[slot] -= Rate(slot) * gradient;
    }

    private float Rate(int slot) => _settings.Rate / MathF.Sqrt(_squares[slot] + 0.01f);

    private LogisticModel Average()
    {
        int slots = _weights.Length - 1;
        _step++;
        for (int slot = 0; slot <= slots; slot++) Touch(slot, slot == slots ? 0 : _decay);
        float steps = Math.Max(1, _step - _averageFrom);
        float[] averages = Array.ConvertAll(_totals, t => (float)(t / steps));
        return new LogisticModel(WeightTable.Quantize(_settings.Bits, 1, averages.AsSpan(0, slots)), averages[slots]);
    }
}
