using NewsReader.Analysis.Learning;
using NewsReader.Lab.Learning;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>The learners: what they must be able to learn, and that they always learn the same.</summary>
public class LearningSpecs
{
    [Fact]
    public void A_regression_parts_what_one_feature_parts()
    {
        (FeatureList features, float[] labels) = Sparse();
        LogisticModel model = LogisticTrainer.Train(features, labels, [], All(labels), new LogisticSettings { Bits = 12, L2 = 0.01f });
        for (int i = 0; i < labels.Length; i++) Assert.Equal(labels[i] > 0, model.Score(features[i]) > 0);
    }

    [Fact]
    public void A_stronger_penalty_leaves_smaller_scores()
    {
        (FeatureList features, float[] labels) = Sparse();
        float Reach(float penalty) => Math.Abs(LogisticTrainer.Train(features, labels, [], All(labels), new LogisticSettings { Bits = 12, L2 = penalty }).Score(features[0]));
        Assert.True(Reach(30) < Reach(0.3f));
    }

    [Fact]
    public void A_regression_learns_only_from_the_examples_it_is_given()
    {
        (FeatureList features, float[] labels) = Sparse();
        float[] turned = [.. labels.Select((l, i) => i % 2 == 0 ? l : 1 - l)];
        int[] even = [.. All(labels).Where(i => i % 2 == 0)];
        LogisticSettings settings = new() { Bits = 12 };
        Assert.Equal(Bytes(LogisticTrainer.Train(features, labels, [], even, settings).Write), Bytes(LogisticTrainer.Train(features, turned, [], even, settings).Write));
    }

    [Fact]
    public void Trees_learn_exclusive_or_which_no_line_can_part()
    {
        (DenseRows rows, float[] labels) = ExclusiveOr();
        int[] held = [.. All(labels).Where(i => i % 3 == 0)], rest = [.. All(labels).Where(i => i % 3 > 0)];
        TreeEnsemble trees = TreeTrainer.Train(rows, new LogisticLoss(labels), rest, new TreeSettings { Trees = 60, Leaves = 6 });
        Assert.InRange(held.Count(i => trees.Score(rows[i]) > 0 == labels[i] > 0), held.Length * 0.95, held.Length);
    }

    [Fact]
    public void Trees_of_one_leaf_say_the_share_of_positives()
    {
        (DenseRows rows, float[] labels) = ExclusiveOr();
        for (int i = 0; i < labels.Length; i++) labels[i] = i % 4 == 0 ? 1 : 0;
        TreeEnsemble trees = TreeTrainer.Train(rows, new LogisticLoss(labels), All(labels), new TreeSettings { Trees = 20, Leaves = 1 });
        Assert.Equal(0.25, LogisticModel.Probability(trees.Score(rows[0])), 2);
    }

    [Fact]
    public void A_leaf_holds_the_least_weight_at_least()
    {
        (DenseRows rows, float[] labels) = ExclusiveOr();
        TreeEnsemble trees = TreeTrainer.Train(rows, new LogisticLoss(labels), All(labels), new TreeSettings { Trees = 1, LeastChildWeight = labels.Length });
        Assert.Single(Enumerable.Range(0, rows.Count).Select(i => trees.Score(rows[i])).Distinct());
    }

    [Fact]
    public void A_missing_value_goes_above_every_threshold()
    {
        DenseRows rows = new(1);
        float[] labels = new float[400];
        for (int i = 0; i < labels.Length; i++)
        {
            rows.Add()[0] = i % 2 == 0 ? i : float.NaN;
            labels[i] = i % 2;
        }
        TreeEnsemble trees = TreeTrainer.Train(rows, new LogisticLoss(labels), All(labels), new TreeSettings { Trees = 20 });
        Assert.True(trees.Score([float.NaN]) > 0);
        Assert.True(trees.Score([100]) < 0);
    }

    [Fact]
    public void A_list_loses_as_its_derivatives_say()
    {
        Random random = new(5);
        for (int round = 0; round < 200; round++)
        {
            int[] lists = [0, 0, 0, 1, 1, 2];
            float[] labels = [.. lists.Select(_ => random.Next(3) / 2f)], scores = [.. lists.Select(_ => (float)((random.NextDouble() * 8) - 4))];
            (float[] gradients, float[] hessians) = (new float[6], new float[6]);
            new ListLoss(labels, lists).Derive([0, 1, 2, 3, 4, 5], scores, gradients, hessians);
            for (int i = 0; i < scores.Length; i++)
            {
                double Loss(float more) => ListLossOf(lists, labels, [.. scores.Select((s, at) => at == i ? s + more : s)]);
                Assert.Equal((Loss(0.01f) - Loss(-0.01f)) / 0.02, gradients[i], 3);
                Assert.InRange(hessians[i], 1e-7f, 0.25f);
            }
        }
    }

    [Fact]
    public void Trees_of_lists_learn_which_row_is_right_and_that_none_is()
    {
        DenseRows rows = new(1);
        (float[] labels, int[] lists) = (new float[900], new int[900]);
        Random random = new(9);
        for (int i = 0; i < labels.Length; i++)
        {
            lists[i] = i / 3;
            bool isRight = i % 3 == 1 && lists[i] % 2 == 0;
            (rows.Add()[0], labels[i]) = (random.Next(3) + (isRight ? 3 : 0), isRight ? 1 : 0);
        }
        TreeEnsemble trees = TreeTrainer.Train(rows, new ListLoss(labels, lists), All(labels), new TreeSettings { Trees = 40 });
        Assert.All(All(labels), i => Assert.Equal(labels[i] > 0, trees.Score(rows[i]) > 0));
    }

    [Fact]
    public void Trees_come_back_as_they_were_written()
    {
        (DenseRows rows, float[] labels) = ExclusiveOr();
        TreeEnsemble trees = TreeTrainer.Train(rows, new LogisticLoss(labels), All(labels), new TreeSettings { Trees = 10 });
        TreeEnsemble read = Reread(trees.Write, TreeEnsemble.Read);
        for (int i = 0; i < labels.Length; i++) Assert.Equal(trees.Score(rows[i]), read.Score(rows[i]));
    }

    [Fact]
    public void A_regression_comes_back_as_it_was_written()
    {
        (FeatureList features, float[] labels) = Sparse();
        LogisticModel model = LogisticTrainer.Train(features, labels, [], All(labels), new LogisticSettings { Bits = 12 });
        LogisticModel read = Reread(model.Write, LogisticModel.Read);
        for (int i = 0; i < labels.Length; i++) Assert.Equal(model.Score(features[i]), read.Score(features[i]));
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes()
    {
        (DenseRows rows, float[] labels) = ExclusiveOr();
        (FeatureList features, float[] classes) = Sparse(noise: true);
        byte[] Trees() => Bytes(TreeTrainer.Train(rows, new LogisticLoss(labels), All(labels), new TreeSettings { Trees = 10 }).Write);
        byte[] Regression() => Bytes(LogisticTrainer.Train(features, classes, [], All(classes), new LogisticSettings { Bits = 12 }).Write);
        Assert.Equal(Trees(), Trees());
        Assert.Equal(Regression(), Regression());
    }

    [Fact]
    public void Damaged_trees_are_refused()
    {
        byte[] bytes = Bytes(new TreeEnsemble(1, 0, [[new TreeNode(0, 2, 0.5f), new TreeNode(TreeNode.Leaf, 0, 1), new TreeNode(TreeNode.Leaf, 0, 2)]]).Write);
        Assert.All([18, 24], place => Assert.Throws<InvalidDataException>(() => Reread(Damaged(bytes, place), TreeEnsemble.Read)));
    }

    [Fact]
    public void A_calibration_says_how_often_such_scores_were_right()
    {
        float[] scores = [.. Enumerable.Range(0, 1000).Select(i => i / 100f)];
        float[] labels = [.. Enumerable.Range(0, 1000).Select(i => i % 10 < i / 100 ? 1f : 0)];
        Calibration calibration = CalibrationTrainer.Train(scores, labels);
        Assert.Equal(0.3, calibration.Probability(3.5f), 1);
        Assert.Equal(0.7, calibration.Probability(7.5f), 1);
        Assert.InRange(calibration.Probability(float.NegativeInfinity), 0, 0.1f);
        Assert.InRange(calibration.Probability(float.PositiveInfinity), 0.9f, 1);
    }

    [Fact]
    public void A_calibration_never_falls_and_comes_back_as_it_was_written()
    {
        Random random = new(5);
        float[] scores = [.. Enumerable.Range(0, 600).Select(_ => random.NextSingle())], labels = [.. scores.Select(s => random.NextSingle() < s ? 1f : 0)];
        Calibration calibration = CalibrationTrainer.Train(scores, labels, 20), read = Reread(calibration.Write, Calibration.Read);
        float[] line = [.. Enumerable.Range(-10, 130).Select(i => calibration.Probability(i / 100f))];
        Assert.Equal(line.Order(), line);
        Assert.Equal(line, Enumerable.Range(-10, 130).Select(i => read.Probability(i / 100f)));
    }

    // One telling feature among forty that tell nothing.
    private static (FeatureList, float[]) Sparse(bool noise = false)
    {
        FeatureList features = new();
        Random random = new(7);
        float[] labels = new float[400];
        for (int i = 0; i < labels.Length; i++)
        {
            int kind = i % 2;
            features.Add(1, (uint)kind);
            features.Add(2, (uint)random.Next(40));
            features.EndPosition();
            labels[i] = noise && random.Next(10) == 0 ? 1 - kind : kind;
        }
        return (features, labels);
    }

    private static (DenseRows, float[]) ExclusiveOr()
    {
        DenseRows rows = new(3);
        Random random = new(11);
        float[] labels = new float[600];
        for (int i = 0; i < labels.Length; i++)
        {
            Span<float> row = rows.Add();
            for (int f = 0; f < row.Length; f++) row[f] = random.NextSingle();
            labels[i] = row[0] > 0.5f ^ row[1] > 0.5f ? 1 : 0;
        }
        return (rows, labels);
    }

    private static int[] All(float[] labels) => [.. Enumerable.Range(0, labels.Length)];

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream)) write(writer);
        return stream.ToArray();
    }

    private static T Reread<T>(Action<BinaryWriter> write, Func<BinaryReader, T> read)
    {
        using BinaryReader reader = new(new MemoryStream(Bytes(write)));
        return read(reader);
    }

    private static Action<BinaryWriter> Damaged(byte[] bytes, int place) => writer =>
    {
        byte[] damaged = [.. bytes];
        damaged[place] ^= 0x40;
        writer.Write(damaged);
    };

    // What each list loses: the logarithm of the right rows' share of it, "none" scoring 0; of a list without a right row, that of none.
    private static double ListLossOf(int[] lists, float[] labels, float[] scores) => lists.Select((list, i) => (list, i)).GroupBy(p => p.list, p => p.i).Sum(list =>
    {
        double all = 1 + list.Sum(i => Math.Exp(scores[i])), right = list.Sum(i => labels[i] * Math.Exp(scores[i]));
        return -Math.Log((right > 0 ? right : 1) / all);
    });
}
