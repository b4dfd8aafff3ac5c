namespace NewsReader.Lab.Learning;

/// <summary>How <see cref="LogisticTrainer"/> learns.</summary>
internal sealed record LogisticSettings
{
    /// <summary>The table has two to this power slots.</summary>
    public int Bits { get; init; } = 18;

    /// <summary>How often it goes over the examples.</summary>
    public int Passes { get; init; } = 12;

    /// <summary>AdaGrad's step.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>The penalty on a weight's square, for the sum of all examples' losses: 1 is the λ/2·w² of a Gaussian prior with variance 1.</summary>
    public float L2 { get; init; } = 1;

    /// <summary>Fixes the order of the examples.</summary>
    public int Seed { get; init; } = 1;
}
