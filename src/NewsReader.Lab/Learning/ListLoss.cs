namespace NewsReader.Lab.Learning;

/// <summary>
/// The loss of a choice: the rows of a list compete for its probability (a softmax), with a row that stands for "none of them" and scores 0. What is lost
/// is the logarithm of what the right ones have together, so of several right ones it is enough that one wins (ListNet's top-one loss, Cao et al. 2007,
/// with its target shared out among the right ones as the model itself does).
/// </summary>
/// <param name="labels">What choosing each row is worth, from 0 (wrong) to 1.</param>
/// <param name="lists">The list that each row is of; a list's rows stand together.</param>
internal sealed class ListLoss(float[] labels, int[] lists) : TreeLoss
{
    /// <inheritdoc/>
    public override float Start(ReadOnlySpan<int> examples)
    {
        double positive = 0;
        foreach (int i in examples) positive += labels[i];
        return LogOdds(positive, examples.Length);
    }

    /// <inheritdoc/>
    public override void Derive(ReadOnlySpan<int> examples, ReadOnlySpan<float> scores, Span<float> gradients, Span<float> hessians)
    {
        for (int first = 0, end; first < examples.Length; first = end)
        {
            end = first + 1;
            while (end < examples.Length && lists[examples[end]] == lists[examples[first]]) end++;
            DeriveList(examples[first..end], scores, gradients, hessians);
        }
    }

    private void DeriveList(ReadOnlySpan<int> list, ReadOnlySpan<float> scores, Span<float> gradients, Span<float> hessians)
    {
        double highest = 0;
        foreach (int i in list) highest = Math.Max(highest, scores[i]);
        double all = Math.Exp(-highest), right = 0;
        foreach (int i in list)
        {
            double weight = Math.Exp(scores[i] - highest);
            all += weight;
            right += weight * labels[i];
        }
        foreach (int i in list)
        {
            double weight = Math.Exp(scores[i] - highest), share = weight / all, due = right > 0 ? weight * labels[i] / right : 0;
            gradients[i] = (float)(share - due);
            hessians[i] = Math.Max((float)(share * (1 - share)), LeastHessian);
        }
    }
}
