using System.Numerics;
using System.Runtime.InteropServices;
using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Learning;

/// <summary>An averaged perceptron over hashed features: the weights that <see cref="WeightTable"/> keeps, while they are learnt.</summary>
internal sealed class Perceptron(int bits, int labels)
{
    private readonly int _stride = (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
    private readonly uint _mask = (1u << bits) - 1;
    private readonly float[] _weights = new float[((labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count) << bits];
    private readonly float[] _late = new float[((labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count) << bits];
    private int _step = 1;

    /// <summary>The sum of the features' weights for each label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<Vector<float>> sums = stackalloc Vector<float>[_stride / Vector<float>.Count];
        sums.Clear();
        foreach (uint feature in features)
        {
            ReadOnlySpan<Vector<float>> row = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan((int)(feature & _mask) * _stride, _stride));
            for (int k = 0; k < row.Length; k++) sums[k] += row[k];
        }
        MemoryMarshal.Cast<Vector<float>, float>(sums)[..labels].CopyTo(scores);
    }

    /// <summary>Makes one label worth more or less where these features hold.</summary>
    public void Add(ReadOnlySpan<uint> features, int label, float amount)
    {
        foreach (uint feature in features)
        {
            int at = (int)(feature & _mask) * _stride + label;
            _weights[at] += amount;
            _late[at] += amount * _step;
        }
    }

    /// <summary>Counts a step: the average is over the weights after each.</summary>
    public void EndStep() => _step++;

    /// <summary>The average weights, in bytes.</summary>
    public WeightTable Finish()
    {
        float[] average = new float[labels << bits];
        for (int row = 0; row < 1 << bits; row++)
        {
            for (int label = 0; label < labels; label++) average[row * labels + label] = _weights[row * _stride + label] - _late[row * _stride + label] / _step;
        }
        return WeightTable.Quantize(bits, labels, average);
    }
}
