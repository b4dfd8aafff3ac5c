using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Learning;

/// <summary>The logistic loss: each row is judged by itself, and its score becomes its log odds.</summary>
/// <param name="labels">What each row is, from 0 (negative) to 1 (positive); values between are allowed.</param>
/// <param name="weights">What each row counts; null where all count 1.</param>
internal sealed class LogisticLoss(float[] labels, float[]? weights = null) : TreeLoss
{
    /// <inheritdoc/>
    public override float Start(ReadOnlySpan<int> examples)
    {
        double positive = 0, all = 0;
        foreach (int i in examples)
        {
            positive += Weight(i) * labels[i];
            all += Weight(i);
        }
        return LogOdds(positive, all);
    }

    /// <inheritdoc/>
    public override void Derive(ReadOnlySpan<int> examples, ReadOnlySpan<float> scores, Span<float> gradients, Span<float> hessians)
    {
        foreach (int i in examples)
        {
            float probability = LogisticModel.Probability(scores[i]);
            gradients[i] = (probability - labels[i]) * Weight(i);
            hessians[i] = Math.Max(probability * (1 - probability), LeastHessian) * Weight(i);
        }
    }

    private float Weight(int i) => weights is null ? 1 : weights[i];
}
