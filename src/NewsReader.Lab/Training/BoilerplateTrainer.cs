using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Paragraphs;

namespace NewsReader.Lab.Training;

/// <summary>
/// Trains a <see cref="BoilerplateModel"/>. The trees learn from scores that the regression gave to articles it had not seen, and the threshold is
/// chosen, for precision first, from scores that both gave to articles they had not seen, and that an annotator did mark.
/// </summary>
internal sealed class BoilerplateTrainer
{
    private const int Folds = 5;
    private const double WantedPrecision = 0.88;

    // What a paragraph counts where the annotator marked nothing: most of them left even the plainest boilerplate unmarked, so little follows from it.
    private const float WeightUnmarked = 0.15f;

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
    private readonly List<BoilerplateExamples.Article> _articles;
    private readonly float[] _labels;
    private readonly float[] _weights;

    private BoilerplateTrainer(BoilerplateExamples all, List<BoilerplateExamples.Article> articles)
    {
        (_all, _articles, _labels) = (all, articles, [.. all.Labels]);
        _weights = [.. all.Articles.SelectMany(a => Enumerable.Repeat(a.IsMarked ? 1 : WeightUnmarked, a.Paragraphs.Length))];
    }

    /// <summary>Learns from <paramref name="articles"/>.</summary>
    public static BoilerplateModel Train(BoilerplateExamples all, List<BoilerplateExamples.Article> articles) => new BoilerplateTrainer(all, articles).Train();

    private BoilerplateModel Train()
    {
        DenseRows rows = Rows(Unseen(Words, (model, i) => model.Score(_all.Hashed[i])));
        float[] scores = Unseen(some => Trees(rows, some), (model, i) => BoilerplateModel.Score(model, rows[i]));
        int[] marked = BoilerplateExamples.Paragraphs(_articles.Where(a => a.IsMarked)), examples = BoilerplateExamples.Paragraphs(_articles);
        float threshold = Threshold.ForPrecision([.. marked.Select(i => scores[i])], [.. marked.Select(i => _labels[i])], WantedPrecision);
        return new BoilerplateModel(Words(examples), Trees(rows, examples), threshold);
    }

    private LogisticModel Words(int[] examples) => LogisticTrainer.Train(_all.Hashed, _labels, _weights, examples, WordSettings);

    private TreeEnsemble Trees(DenseRows rows, int[] examples) => TreeTrainer.Train(rows, _labels, _weights, examples, TreeSettings);

    // The score of each paragraph by a model trained on other articles.
    private float[] Unseen<T>(Func<int[], T> train, Func<T, int, float> score)
    {
        float[] scores = new float[_labels.Length];
        for (int fold = 0; fold < Folds; fold++)
        {
            T model = train(BoilerplateExamples.Paragraphs(_articles.Where((_, place) => place % Folds != fold)));
            foreach (BoilerplateExamples.Article article in _articles.Where((_, place) => place % Folds == fold))
            {
                for (int i = article.First; i < article.First + article.Paragraphs.Length; i++) scores[i] = score(model, i);
            }
        }
        return scores;
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
