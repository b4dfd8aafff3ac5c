using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Learning;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>
/// Trains a <see cref="ClaimModel"/>. The trees learn from scores that the regression gave to debates it had not seen, and calibration and threshold
/// from scores that the trees gave to debates they had not seen.
/// </summary>
internal sealed class ClaimTrainer
{
    private static readonly LogisticSettings WordSettings = new() { Bits = 18, Passes = 12, Rate = 0.03f, L2 = 20 };

    private static readonly TreeSettings TreeSettings = new()
    {
        Trees = 200,
        Leaves = 12,
        Depth = 5,
        Rate = 0.05f,
        RowShare = 0.7f,
        FeatureShare = 0.4f,
        LeastChildWeight = 15,
        L2 = 8,
    };

    private readonly ClaimExamples _all;
    private readonly int[] _examples;

    private ClaimTrainer(ClaimExamples all, int[] examples) => (_all, _examples) = (all, examples);

    /// <summary>Learns from <paramref name="examples"/>, which come from two folds or more.</summary>
    public static ClaimModel Train(ClaimExamples all, int[] examples) => new ClaimTrainer(all, examples).Train();

    private ClaimModel Train()
    {
        DenseRows rows = Rows(Folds.Unseen(_examples, _all.FoldOf, Words, (model, i) => model.Score(_all.Hashed[i])));
        float[] scores = Folds.Unseen(_examples, _all.FoldOf, some => Trees(rows, some), (model, i) => model.Score(rows[i]));
        float[] labels = [.. _examples.Select(i => _all.Labels[i])];
        Calibration calibration = CalibrationTrainer.Train([.. _examples.Select(i => scores[i])], labels, 100);
        float threshold = Threshold.ForBestF1([.. _examples.Select(i => calibration.Probability(scores[i]))], labels);
        return new ClaimModel(Words(_examples), Trees(rows, _examples), calibration, threshold);
    }

    private LogisticModel Words(int[] examples) => LogisticTrainer.Train(_all.Hashed, _all.Labels, [], examples, WordSettings);

    private TreeEnsemble Trees(DenseRows rows, int[] examples) => TreeTrainer.Train(rows, new LogisticLoss(_all.Labels), examples, TreeSettings);

    private DenseRows Rows(float[] wordScores)
    {
        DenseRows rows = new(ClaimModel.TreeWidth);
        for (int i = 0; i < wordScores.Length; i++)
        {
            Span<float> row = rows.Add();
            _all.Counts[i].CopyTo(row);
            row[^1] = wordScores[i];
        }
        return rows;
    }
}
