using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tests;

/// <summary>Every path of labels through a lattice, one by one: what its sums and best paths are compared with.</summary>
internal static class LabelPaths
{
    /// <summary>The paths that neither start nor end in the middle of a segment, with their scores.</summary>
    public static IEnumerable<(float Score, byte[] Labels)> All(Lattice lattice, float[] transitions, ChainLabels labels)
    {
        for (int number = 0; number < Math.Pow(labels.Count, lattice.Length); number++)
        {
            byte[] path = new byte[lattice.Length];
            for (int i = 0, rest = number; i < path.Length; i++, rest /= labels.Count) path[i] = (byte)(rest % labels.Count);
            bool isWhole = ChainLabels.Follows(ChainLabels.Outside, path[0]) && ChainLabels.Closes(path[^1]);
            for (int i = 1; i < path.Length; i++) isWhole &= ChainLabels.Follows(path[i - 1], path[i]);
            if (isWhole) yield return (Score(lattice, transitions, labels, path), path);
        }
    }

    /// <summary>The score of one path.</summary>
    public static float Score(Lattice lattice, float[] transitions, ChainLabels labels, byte[] path)
    {
        float score = lattice.Scores(0)[path[0]];
        for (int i = 1; i < path.Length; i++) score = score + transitions[(path[i - 1] * labels.Count) + path[i]] + lattice.Scores(i)[path[i]];
        return score;
    }
}
