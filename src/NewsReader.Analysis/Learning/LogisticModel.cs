namespace NewsReader.Analysis.Learning;

/// <summary>A logistic regression over hashed features: one weight a slot, and a bias. Immutable; safe to share.</summary>
/// <param name="Weights">The weights, a table with one label.</param>
/// <param name="Bias">The score of an example without features.</param>
internal sealed record LogisticModel(WeightTable Weights, float Bias)
{
    /// <summary>The log odds of an example that has these features; a feature given twice counts twice.</summary>
    public float Score(ReadOnlySpan<uint> features) => Weights.Score(features) + Bias;

    /// <summary>What log odds of <paramref name="score"/> are as a probability.</summary>
    public static float Probability(float score) => 1 / (1 + MathF.Exp(-score));

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Bias);
        Weights.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static LogisticModel Read(BinaryReader reader)
    {
        float bias = reader.ReadSingle();
        WeightTable weights = WeightTable.Read(reader);
        if (!float.IsFinite(bias) || weights.Labels != 1) throw new InvalidDataException("its regression has an impossible shape");
        return new LogisticModel(weights, bias);
    }
}
