namespace NewsReader.Lab.Learning;

/// <summary>Chooses from which score on an example is taken to be positive.</summary>
internal static class Threshold
{
    /// <summary>The score from which on F1 is best.</summary>
    public static float ForBestF1(float[] scores, float[] labels) => Best(scores, labels, (right, found, there) => 2 * right / (found + there));

    /// <summary>The score from which on recall is best while precision is at least <paramref name="precision"/>; infinity where it never is.</summary>
    public static float ForPrecision(float[] scores, float[] labels, double precision) =>
        Best(scores, labels, (right, found, there) => right >= precision * found ? right / there : 0);

    // The worth of each cut between two different scores; the highest cut of the best worth.
    private static float Best(float[] scores, float[] labels, Func<double, double, double, double> worth)
    {
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
        double there = labels.Sum(), right = 0, most = 0;
        float best = float.PositiveInfinity;
        for (int found = 0; found < order.Length; found++)
        {
            right += labels[order[found]];
            bool cuts = found + 1 == order.Length || scores[order[found + 1]] < scores[order[found]];
            if (!cuts || worth(right, found + 1, there) <= most) continue;
            (most, best) = (worth(right, found + 1, there), scores[order[found]]);
        }
        return best;
    }
}
