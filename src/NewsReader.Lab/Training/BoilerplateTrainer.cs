using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>
/// Trains a <see cref="BoilerplateModel"/>. The trees learn from scores that the regression gave to articles it had not seen, and the threshold is
/// chosen, for precision first, from scores that both gave to articles they had not seen, and that an annotator did mark.
/// </summary>
internal sealed class BoilerplateTrainer
{
    // Many, so that the threshold is chosen from models that saw nearly as much as the last one.
    private const int FoldCount = 10;

    // More than is wanted in the end: a threshold that was chosen for it does a little worse in other articles.
    private const double WantedPrecision = 0.93;

    // What a paragraph counts where the annotator marked nothing: most of them left even the plainest boilerplate unmarked, so little follows from it,
    // and less if its like is marked elsewhere.
    private const float WeightUnmarked = 0.3f;
    private const float WeightLikeMarked = 0.1f;

    private static readonly LogisticSettings WordSettings = new() { Bits = 16, Passes = 12, Rate = 0.05f, L2 = 3 };

    private static readonly TreeSettings TreeSettings = new()
    {
        Trees = 300,
        Leaves = 10,
        Depth = 5,
        Rate = 0.03f,
        RowShare = 0.5f,
        FeatureShare = 0.3f,
        LeastChildWeight = 2,
        L2 = 4,
    };

    private readonly BoilerplateExamples _all;
    private readonly int[] _paragraphs;
    private readonly int[] _foldOf;
    private readonly float[] _labels;
    private readonly bool[] _isMarked;

    private BoilerplateTrainer(BoilerplateExamples all, List<BoilerplateExamples.Article> articles)
    {
        (_all, _paragraphs, _labels) = (all, BoilerplateExamples.Paragraphs(articles), [.. all.Labels]);
        (_foldOf, _isMarked) = (new int[_labels.Length], new bool[_labels.Length]);
        for (int place = 0; place < articles.Count; place++)
        {
            foreach (int i in BoilerplateExamples.Paragraphs([articles[place]])) (_foldOf[i], _isMarked[i]) = (place % FoldCount, articles[place].IsMarked);
        }
    }

    /// <summary>Learns from <paramref name="articles"/>.</summary>
    public static BoilerplateModel Train(BoilerplateExamples all, List<BoilerplateExamples.Article> articles) => new BoilerplateTrainer(all, articles).Train();

    private BoilerplateModel Train()
    {
        DenseRows rows = Rows(Folds.Unseen(_paragraphs, _foldOf, Words, (model, i) => model.Score(_all.Hashed[i])));
        float[] scores = Folds.Unseen(_paragraphs, _foldOf, some => Trees(rows, some), (model, i) => BoilerplateModel.Score(model, rows[i]));
        int[] told = [.. _paragraphs.Where(i => _isMarked[i] && _all.IsOpen[i])];
        float threshold = Threshold.ForPrecision([.. told.Select(i => scores[i])], [.. told.Select(i => _labels[i])], WantedPrecision);
        return new BoilerplateModel(Words(_paragraphs), Trees(rows, _paragraphs), threshold);
    }

    private LogisticModel Words(int[] examples) => LogisticTrainer.Train(_all.Hashed, _labels, Weights(examples), Open(examples), WordSettings);

    private TreeEnsemble Trees(DenseRows rows, int[] examples) => TreeTrainer.Train(rows, new LogisticLoss(_labels, Weights(examples)), Open(examples), TreeSettings);

    private int[] Open(int[] examples) => [.. examples.Where(i => _all.IsOpen[i])];

    // A line that comes often in one article says less each time.
    private float[] Weights(int[] examples)
    {
        float[] weights = new float[_labels.Length];
        HashSet<uint> marked = [.. examples.Where(i => _labels[i] > 0).Select(i => _all.Shapes[i])];
        foreach (int i in examples)
        {
            float weight = _isMarked[i] ? 1 : marked.Contains(_all.Shapes[i]) ? WeightLikeMarked : WeightUnmarked;
            weights[i] = weight / MathF.Sqrt(_all.SameShape[i]);
        }
        return weights;
    }

    private DenseRows Rows(float[] wordScores)
    {
        DenseRows rows = new(BoilerplateModel.TreeWidth);
        foreach (BoilerplateExamples.Article article in _all.Articles)
        {
            float[] filled = new float[article.Paragraphs.Length * BoilerplateModel.TreeWidth];
            BoilerplateModel.Fill(article.Features, wordScores.AsSpan(article.First, article.Paragraphs.Length), filled);
            foreach (float[] row in filled.Chunk(BoilerplateModel.TreeWidth)) row.CopyTo(rows.Add());
        }
        return rows;
    }
}
