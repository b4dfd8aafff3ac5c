using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsReader.Analysis.Learning;

/// <summary>
/// A linear model over hashed features: for each of 2^<see cref="Bits"/> slots one weight a label, kept as signed bytes times one scale.
/// Rows are padded to whole vectors, so that adding a row is one or a few instructions. Immutable; safe to share.
/// </summary>
internal sealed class WeightTable
{
    // Sixteen-bit sums: more features than this at one position could overflow them (127 × 258 > 32,767).
    private const int MostFeatures = 258;

    private readonly sbyte[] _weights;
    private readonly int _stride;
    private readonly uint _mask;

    /// <summary>A table of <paramref name="weights"/>, row by row, unpadded.</summary>
    public WeightTable(int bits, int labels, float scale, ReadOnlySpan<sbyte> weights)
    {
        (Bits, Labels, Scale) = (bits, labels, scale);
        _stride = labels <= 1 ? 1 : (labels + 15) / 16 * 16;
        _mask = (1u << bits) - 1;
        _weights = new sbyte[(_stride << bits) + (labels <= 1 ? 0 : 16)];
        for (int row = 0; row < 1 << bits; row++) weights.Slice(row * labels, labels).CopyTo(_weights.AsSpan(row * _stride));
    }

    /// <summary>The table holds two to this power slots.</summary>
    public int Bits { get; }

    /// <summary>How many weights a slot has.</summary>
    public int Labels { get; }

    /// <summary>What one step of a byte is worth.</summary>
    public float Scale { get; }

    /// <summary>The score of each label: the sum of the features' weights. <paramref name="scores"/> has room for every label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        if (features.Length > MostFeatures) throw new ArgumentException($"A position has {features.Length} features; {MostFeatures} are possible.", nameof(features));
        ref sbyte table = ref MemoryMarshal.GetArrayDataReference(_weights);
        Span<short> sums = stackalloc short[16];
        for (int part = 0; part < Labels; part += 16)
        {
            Vector256<short> sum = Vector256<short>.Zero;
            foreach (uint feature in features)
            {
                Vector128<sbyte> row = Vector128.LoadUnsafe(ref table, (nuint)((feature & _mask) * (uint)_stride + (uint)part));
                sum += Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
            }
            sum.CopyTo(sums);
            for (int label = part; label < Math.Min(part + 16, Labels); label++) scores[label] = sums[label - part] * Scale;
        }
    }

    /// <summary>The score of a table with one label.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features) sum += _weights[feature & _mask];
        return sum * Scale;
    }

    /// <summary>Writes the table, unpadded.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Bits);
        writer.Write((byte)Labels);
        writer.Write(Scale);
        for (int row = 0; row < 1 << Bits; row++) writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row * _stride, Labels)));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table.</exception>
    public static WeightTable Read(BinaryReader reader)
    {
        int bits = reader.ReadByte(), labels = reader.ReadByte();
        float scale = reader.ReadSingle();
        if (bits > 24 || labels == 0 || !float.IsFinite(scale)) throw new InvalidDataException("its table of weights has impossible sizes");
        byte[] weights = reader.ReadBytes(labels << bits);
        if (weights.Length != labels << bits) throw new InvalidDataException("its table of weights is cut short");
        return new WeightTable(bits, labels, scale, MemoryMarshal.Cast<byte, sbyte>(weights));
    }

    /// <summary>The table that stands for <paramref name="weights"/>, row by row, in signed bytes.</summary>
    public static WeightTable Quantize(int bits, int labels, ReadOnlySpan<float> weights)
    {
        float most = 0;
        foreach (float weight in weights) most = Math.Max(most, Math.Abs(weight));
        float scale = most == 0 ? 1 : most / 127;
        sbyte[] bytes = new sbyte[weights.Length];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (sbyte)MathF.Round(weights[i] / scale);
        return new WeightTable(bits, labels, scale, bytes);
    }
}
