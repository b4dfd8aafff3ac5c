namespace NewsReader.Core.Annotations;

/// <summary>Lays a run of words along a text where most of them, in their order, meet their like: a local alignment.</summary>
internal static class WordAlignment
{
    private const double Skipped = 1;

    private enum Step : byte
    {
        Start,
        Both,
        Lost,
        There,
    }

    /// <summary>The words of <paramref name="lost"/> that meet their like, with the words of <paramref name="there"/> that they meet, in order; none where nothing is alike.</summary>
    public static IReadOnlyList<(int Lost, int There)> Best(IReadOnlyList<TellingWord> lost, ReadOnlySpan<TellingWord> there)
    {
        var steps = new Step[lost.Count + 1, there.Length + 1];
        var best = (Lost: 0, There: 0, Score: 0.0);
        double[] above = new double[there.Length + 1], row = new double[there.Length + 1];
        for (int i = 1; i <= lost.Count; i++)
        {
            for (int j = 1; j <= there.Length; j++)
            {
                (row[j], steps[i, j]) = Highest(above[j - 1] + Meeting(lost[i - 1], there[j - 1]), above[j] - Skipped, row[j - 1] - Skipped);
                if (row[j] > best.Score) best = (i, j, row[j]);
            }

            (above, row) = (row, above);
        }

        return Walked(steps, best.Lost, best.There, lost, there);
    }

    private static double Meeting(TellingWord lost, TellingWord there) => lost.Number == there.Number ? there.Weight : -Skipped;

    private static (double Score, Step Step) Highest(double both, double lost, double there)
    {
        if (both > 0 && both >= lost && both >= there) return (both, Step.Both);
        if (lost > 0 && lost >= there) return (lost, Step.Lost);
        return there > 0 ? (there, Step.There) : (0, Step.Start);
    }

    private static List<(int Lost, int There)> Walked(Step[,] steps, int lost, int there, IReadOnlyList<TellingWord> words, ReadOnlySpan<TellingWord> text)
    {
        var met = new List<(int Lost, int There)>();
        while (steps[lost, there] is var step && step != Step.Start)
        {
            if (step != Step.There) lost--;
            if (step != Step.Lost) there--;
            if (step == Step.Both && words[lost].Number == text[there].Number) met.Add((lost, there));
        }

        met.Reverse();
        return met;
    }
}
