using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Learning;

/// <summary>
/// Learns a <see cref="Calibration"/> by isotonic regression: examples are grouped by score, and neighbouring groups are pooled until the share of
/// positives rises. The examples must be ones that the model that scored them had not seen.
/// </summary>
internal static class CalibrationTrainer
{
    private readonly record struct Group(double Score, double Positive, int Count)
    {
        public double Share => Positive / Count;

        public Group With(Group other) => new(((Score * Count) + (other.Score * other.Count)) / (Count + other.Count), Positive + other.Positive, Count + other.Count);
    }

    /// <summary>Learns from at least one example.</summary>
    /// <param name="scores">What the model said.</param>
    /// <param name="labels">What was so, from 0 to 1.</param>
    /// <param name="least">How many examples a point rests on at least: more is smoother.</param>
    public static Calibration Train(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, int least = 50)
    {
        (float[] sorted, float[] truths) = (scores.ToArray(), labels.ToArray());
        Array.Sort(sorted, truths);
        List<Group> pooled = [];
        for (int start = 0; start < sorted.Length;)
        {
            int end = End(sorted, start, least);
            Pool(pooled, Grouped(sorted[start..end], truths[start..end]));
            start = end;
        }
        return new Calibration([.. pooled.Select(g => (float)g.Score)], [.. pooled.Select(g => (float)g.Share)]);
    }

    // Equal scores stay together, and the last group takes in a rest too small to stand alone.
    private static int End(float[] sorted, int start, int least)
    {
        int end = Math.Min(sorted.Length, start + least);
        while (end < sorted.Length && sorted[end] == sorted[end - 1]) end++;
        return sorted.Length - end < least ? sorted.Length : end;
    }

    private static Group Grouped(float[] scores, float[] labels)
    {
        double score = 0, positive = 0;
        foreach (float s in scores) score += s;
        foreach (float l in labels) positive += l;
        return new Group(score / scores.Length, positive, scores.Length);
    }

    private static void Pool(List<Group> pooled, Group next)
    {
        while (pooled.Count > 0 && (pooled[^1].Share >= next.Share || (float)pooled[^1].Score >= (float)next.Score))
        {
            next = pooled[^1].With(next);
            pooled.RemoveAt(pooled.Count - 1);
        }
        pooled.Add(next);
    }
}
