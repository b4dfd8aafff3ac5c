using NewsReader.Analysis.Learning;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>What is worked out by a shorter way comes to the same as by the long one, to the last bit.</summary>
public sealed class ShortcutSpecs
{
    private const int Width = 5;

    [Theory]
    [InlineData(2)]
    [InlineData(LeafMasks.MostLeaves)]
    [InlineData(LeafMasks.MostLeaves + 1)]
    public void Trees_score_many_rows_as_they_score_each(int leaves)
    {
        Random random = new(leaves);
        TreeEnsemble trees = new(Width, 0.3f, [.. Enumerable.Range(0, 50).Select(_ => Tree(random, leaves))]);
        float[] rows = [.. Enumerable.Range(0, 37 * (Width + 1)).Select(_ => random.Next(9) == 0 ? float.NaN : random.Next(12))], scores = new float[37];
        trees.Score(rows, Width + 1, scores);
        for (int i = 0; i < scores.Length; i++) Assert.Equal(trees.Score(rows.AsSpan(i * (Width + 1), Width)), scores[i]);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 3)]
    public void The_best_paths_are_the_best_of_all(int types, int length)
    {
        ChainLabels labels = new(types);
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            float[] transitions = [.. Enumerable.Range(0, labels.Count * labels.Count).Select(_ => (float)random.Next(4))];
            Lattice lattice = new(labels);
            lattice.Start(length, transitions);
            for (int i = 0; i < length; i++) for (int label = 0; label < labels.Count; label++) lattice.Scores(i)[label] = random.Next(4);
            List<(float Score, byte[] Labels)> found = [];
            new BestPaths(labels, 16).Find(lattice, transitions, found);
            Assert.Equal(LabelPaths.All(lattice, transitions, labels).Select(p => p.Score).OrderDescending().Take(16), found.Select(f => f.Score));
            Assert.Equal(found.Count, found.Select(f => Convert.ToHexString(f.Labels)).Distinct().Count());
            Assert.All(found, f => Assert.Equal(LabelPaths.Score(lattice, transitions, labels, f.Labels), f.Score));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(45)]
    public void A_table_gives_each_label_the_sum_of_its_column(int labels)
    {
        Random random = new(labels);
        sbyte[] weights = [.. Enumerable.Range(0, labels << 6).Select(_ => (sbyte)random.Next(-127, 128))];
        WeightTable table = new(6, labels, 0.5f, weights);
        for (int count = 0; count < 9; count++)
        {
            uint[] features = [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next())];
            float[] scores = new float[labels];
            table.Score(features, scores);
            Assert.Equal(Enumerable.Range(0, labels).Select(label => features.Sum(f => weights[((f & 63) * labels) + label]) * 0.5f), scores);
        }
    }

    // A tree in preorder, split at random.
    private static TreeNode[] Tree(Random random, int leaves)
    {
        if (leaves == 1) return [new TreeNode(TreeNode.Leaf, 0, random.NextSingle())];
        int before = random.Next(1, leaves);
        TreeNode[] left = Tree(random, before), right = Tree(random, leaves - before);
        return [new TreeNode((ushort)random.Next(Width), (ushort)(left.Length + 1), random.Next(12)), .. left, .. right];
    }
}
