using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsReader.Analysis.Learning;

/// <summary>
/// A linear model over hashed features: for each of 2^<see cref="Bits"/> slots one weight a label, kept as signed bytes times one scale.
/// Rows are padded so that a vector holds four of them, two or one, or one takes a few whole vectors: adding rows is one or a few instructions, and a
/// table of few labels stays in the cache. Immutable; safe to share.
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
        _stride = labels switch { <= 1 => 1, <= 4 => 4, <= 8 => 8, _ => (labels + 15) / 16 * 16 };
        _mask = (1u << bits) - 1;
        _weights = new sbyte[_stride << bits];
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
        Span<short> sums = stackalloc short[16];
        for (int part = 0; part < Labels; part += 16)
        {
            Vector256<short> sum = _stride switch { 1 => SumBytes(features), 4 => SumFours(features), 8 => SumPairs(features), _ => Sum(features, (uint)part) };
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

    private ref sbyte Row(uint feature) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), (nint)((feature & _mask) * (uint)_stride));

    private static Vector256<short> Widened(Vector128<sbyte> row) => Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));

    // Sixteen labels from part on.
    private Vector256<short> Sum(ReadOnlySpan<uint> features, uint part)
    {
        Vector256<short> sum = Vector256<short>.Zero;
        foreach (uint feature in features) sum += Widened(Vector128.LoadUnsafe(ref Row(feature), part));
        return sum;
    }

    // Up to eight labels: two rows at a time, then their sums together.
    private Vector256<short> SumPairs(ReadOnlySpan<uint> features)
    {
        Vector256<short> sum = Vector256<short>.Zero;
        int i = 0;
        for (; i + 2 <= features.Length; i += 2) sum += Widened(Vector128.Create(Eight(features[i]), Eight(features[i + 1])).AsSByte());
        if (i < features.Length) sum += Widened(Vector128.CreateScalar(Eight(features[i])).AsSByte());
        return Vector256.Create(sum.GetLower() + sum.GetUpper(), Vector128<short>.Zero);
    }

    // Up to four labels: four rows at a time.
    private Vector256<short> SumFours(ReadOnlySpan<uint> features)
    {
        Vector256<short> sum = Vector256<short>.Zero;
        int i = 0;
        for (; i + 4 <= features.Length; i += 4) sum += Widened(Vector128.Create(Four(features[i]), Four(features[i + 1]), Four(features[i + 2]), Four(features[i + 3])).AsSByte());
        for (; i < features.Length; i++) sum += Widened(Vector128.CreateScalar(Four(features[i])).AsSByte());
        Vector128<short> halves = sum.GetLower() + sum.GetUpper();
        return Vector256.Create(Vector128.Create(halves.GetLower() + halves.GetUpper(), Vector64<short>.Zero), Vector128<short>.Zero);
    }

    private Vector256<short> SumBytes(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features) sum += Row(feature);
        return Vector256.CreateScalar((short)sum);
    }

    private ulong Eight(uint feature) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref Row(feature)));

    private uint Four(uint feature) => Unsafe.ReadUnaligned<uint>(ref Unsafe.As<sbyte, byte>(ref Row(feature)));
}
