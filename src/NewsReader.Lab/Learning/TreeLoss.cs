namespace NewsReader.Lab.Learning;

/// <summary>What boosted trees make small: each tree steps down its slopes at the scores of those before it.</summary>
internal abstract class TreeLoss
{
    /// <summary>The score that every row starts from.</summary>
    public abstract float Start(ReadOnlySpan<int> examples);

    /// <summary>Works out the first derivative by the score of each row of <paramref name="examples"/>, which rise, and the second or an upper bound of it, which makes the step shorter.</summary>
    public abstract void Derive(ReadOnlySpan<int> examples, ReadOnlySpan<float> scores, Span<float> gradients, Span<float> hessians);

    /// <summary>A second derivative is at least this, so that no leaf is divided by nothing.</summary>
    protected const float LeastHessian = 1e-6f;

    /// <summary>The log odds of the positive share, with half an example more on each side.</summary>
    protected static float LogOdds(double positive, double all) => (float)Math.Log((positive + 0.5) / (all - positive + 0.5));
}
