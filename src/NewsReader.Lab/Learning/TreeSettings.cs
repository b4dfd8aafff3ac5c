namespace NewsReader.Lab.Learning;

/// <summary>How <see cref="TreeTrainer"/> learns.</summary>
internal sealed record TreeSettings
{
    /// <summary>How many trees.</summary>
    public int Trees { get; init; } = 300;

    /// <summary>How many leaves a tree has at most.</summary>
    public int Leaves { get; init; } = 31;

    /// <summary>How many questions lead to a leaf at most.</summary>
    public int Depth { get; init; } = 8;

    /// <summary>How much of its step each tree takes.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>The share of rows that a tree is grown from.</summary>
    public float RowShare { get; init; } = 0.8f;

    /// <summary>The share of features that a tree may ask for.</summary>
    public float FeatureShare { get; init; } = 1;

    /// <summary>The least sum of second derivatives (weight × p × (1 − p)) in a leaf.</summary>
    public float LeastChildWeight { get; init; } = 1;

    /// <summary>The penalty on a leaf's square.</summary>
    public float L2 { get; init; } = 1;

    /// <summary>Fixes the choice of rows and features.</summary>
    public int Seed { get; init; } = 1;
}
