using NewsReader.Analysis.Learning;
using NewsReader.Lab.Learning;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>The field that labels sequences: its sums against every path counted one by one, and what it must be able to learn.</summary>
public sealed class ChainSpecs
{
    private const int Length = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_sums_over_all_paths_are_those_of_every_path_counted(int types)
    {
        ChainLabels labels = new(types);
        for (int seed = 0; seed < 10; seed++)
        {
            (Lattice lattice, float[] transitions) = Filled(labels, new Random(seed));
            (double Weight, byte[] Labels)[] paths = [.. LabelPaths.All(lattice, transitions, labels).Select(p => (Math.Exp(p.Score), p.Labels))];
            double all = paths.Sum(p => p.Weight);
            double Share(Func<byte[], bool> holds) => paths.Where(p => holds(p.Labels)).Sum(p => p.Weight) / all;

            Assert.Equal(Math.Log(all), lattice.LogSum, 1e-4);
            for (int i = 0; i < Length; i++)
            {
                for (int label = 0; label < labels.Count; label++)
                {
                    Assert.Equal(Share(p => p[i] == label), lattice.Probability(i, label), 1e-5);
                    for (int next = 0; next < labels.Count && i + 1 < Length; next++) Assert.Equal(Share(p => p[i] == label && p[i + 1] == next), lattice.Probability(i + 1, label, next), 1e-5);
                }
            }
            for (int last = 1; last < Length; last++)
            {
                bool IsSegment(byte[] path) => Enumerable.Range(1, last).All(i => path[i] == ChainLabels.In(types - 1, i - 1, last));
                Assert.Equal(Share(IsSegment), lattice.Segment(types - 1, 1, last), 1e-5);
            }
        }
    }

    [Fact]
    public void A_field_learns_segments_that_only_their_first_word_gives_away()
    {
        ChainLabels labels = new(2);
        ChainModel model = ChainTrainer.Train(labels, 10, [.. Enumerable.Range(0, 300).Select(Lesson)], 8, 0.1f);
        for (int seed = 1000; seed < 1100; seed++)
        {
            ChainExample unseen = Lesson(seed);
            Lattice lattice = new(labels);
            lattice.Start(unseen.Gold.Length, model.Transitions);
            for (int i = 0; i < unseen.Gold.Length; i++) model.Table.Score(unseen.Shared[i], lattice.Scores(i));
            List<(float Score, byte[] Labels)> paths = [];
            new BestPaths(labels, 1).Find(lattice, model.Transitions, paths);
            Assert.Equal(unseen.Gold, paths[0].Labels);
        }
    }

    [Fact]
    public void The_same_sequences_give_the_same_field()
    {
        byte[] Field()
        {
            using MemoryStream stream = new();
            using (BinaryWriter writer = new(stream)) ChainTrainer.Train(new ChainLabels(2), 10, [.. Enumerable.Range(0, 50).Select(Lesson)], 2, 0.1f).Write(writer);
            return stream.ToArray();
        }
        Assert.Equal(Field(), Field());
    }

    private static (Lattice, float[]) Filled(ChainLabels labels, Random random)
    {
        float[] transitions = [.. Enumerable.Range(0, labels.Count * labels.Count).Select(_ => (random.NextSingle() * 4) - 2)];
        Lattice lattice = new(labels);
        lattice.Start(Length, transitions);
        for (int i = 0; i < Length; i++) for (int label = 0; label < labels.Count; label++) lattice.Scores(i)[label] = (random.NextSingle() * 6) - 3;
        lattice.Sum();
        return (lattice, transitions);
    }

    // Ten words. Two of them are followed by two more of their segment, which look like any other word: its type is the first word's.
    private static ChainExample Lesson(int seed)
    {
        Random random = new(seed);
        byte[] gold = new byte[10];
        uint[] words = [.. gold.Select(_ => (uint)random.Next(2, 20))];
        foreach (int first in new[] { random.Next(3), 5 + random.Next(3) })
        {
            int type = random.Next(2);
            words[first] = (uint)type;
            for (int i = 0; i < 3; i++) gold[first + i] = (byte)ChainLabels.In(type, i, 3);
        }
        FeatureList features = new();
        foreach (uint word in words)
        {
            features.Add(1, word);
            features.EndPosition();
        }
        return new ChainExample(features, 0, null, 0, gold);
    }
}
