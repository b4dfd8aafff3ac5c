using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Learning;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Training;

/// <summary>Trains what chooses among proposals.</summary>
internal static class ChoiceTraining
{
    private static readonly LogisticSettings WordSettings = new() { Bits = 18, Passes = 6 };
    private static readonly TreeSettings TreeSettings = new() { Trees = 400, Leaves = 24, Depth = 7, Rate = 0.06f, RowShare = 0.7f, FeatureShare = 0.5f, LeastChildWeight = 8, L2 = 5 };
    private static readonly TreeSettings SecondSettings = TreeSettings with { Trees = 160, Seed = 2 };

    // Taken so far down, proposals are hardly ever right: no threshold lies lower.
    private const float Lowest = -3;

    /// <summary>
    /// Trains on the proposals of each article, which come from models that did not see it. Each proposal is left with the score of models that did not
    /// see its article either.
    /// </summary>
    public static (ChoiceModel Model, ChoiceScores Scores) Train(GoldArticle[] articles, Proposed[] proposed)
    {
        Table table = new(articles, proposed);
        table.Fill(table.JackknifeWords());
        float[] first = table.JackknifeTrees(TreeSettings);
        TreeEnsemble trees = table.TrainTrees(table.All, TreeSettings);
        table.FillSecond(first);
        float[] second = table.JackknifeTrees(SecondSettings);
        (Calibration line, ChoiceScores scores) = table.Calibrate(second);
        return (new ChoiceModel(table.TrainWords(table.All), trees, table.TrainTrees(table.All, SecondSettings), line, scores.Threshold), scores);
    }

    // Every proposal of every article as a row.
    private sealed class Table
    {
        private readonly GoldArticle[] _articles;
        private readonly Proposed[] _proposed;
        private readonly List<(int Article, Proposal Proposal)> _rows = [];
        private readonly FeatureList _words = new();
        private readonly DenseRows _numbers = new(ProposalFeatures.SecondWidth);
        private readonly float[] _labels;

        public Table(GoldArticle[] articles, Proposed[] proposed)
        {
            (_articles, _proposed) = (articles, proposed);
            for (int a = 0; a < articles.Length; a++)
            {
                foreach (Proposal proposal in proposed[a].Proposals.SelectMany(p => p))
                {
                    _rows.Add((a, proposal));
                    ProposalWords.Add(articles[a].Scene, proposal, _words);
                }
            }
            _labels = [.. _rows.Select(r => Verdict.Of(articles[r.Article], proposed[r.Article].Map, r.Proposal).Worth)];
            All = [.. Enumerable.Range(0, _rows.Count)];
        }

        public int[] All { get; }

        public LogisticModel TrainWords(int[] rows) => LogisticTrainer.Train(_words, _labels, [], rows, WordSettings);

        public TreeEnsemble TrainTrees(int[] rows, TreeSettings settings) => TreeTrainer.Train(_numbers, _labels, [], rows, settings);

        public float[] JackknifeWords() => Jackknife(TrainWords, (model, row) => model.Score(_words[row]));

        public float[] JackknifeTrees(TreeSettings settings) => Jackknife(rows => TrainTrees(rows, settings), (model, row) => model.Score(_numbers[row]));

        public void Fill(float[] words)
        {
            int row = 0;
            for (int a = 0; a < _articles.Length; a++)
            {
                Proposal?[] bests = Choice.Bests(_proposed[a].Proposals);
                foreach (Proposal proposal in _proposed[a].Proposals.SelectMany(p => p))
                {
                    ProposalFeatures.Fill(_articles[a].Scene, _proposed[a].Map, bests, proposal, words[row++], _numbers.Add());
                }
            }
        }

        public void FillSecond(float[] first)
        {
            for (int i = 0; i < first.Length; i++) _rows[i].Proposal.FirstScore = first[i];
            for (int i = 0; i < first.Length; i++)
            {
                (int article, Proposal proposal) = _rows[i];
                ProposalFeatures.FillSecond(_articles[article].Scene, _proposed[article].Proposals, proposal, _numbers[i]);
            }
        }

        // The threshold of the best F1, and how often what is taken is right.
        public (Calibration Line, ChoiceScores Scores) Calibrate(float[] scores)
        {
            SetScores(scores);
            List<(float Score, bool Right)> taken = [];
            for (int a = 0; a < _articles.Length; a++)
            {
                foreach ((Proposal proposal, float score) in Choice.Take(_articles[a].Scene, _proposed[a].Proposals, Lowest)) taken.Add((score, Verdict.Of(_articles[a], _proposed[a].Map, proposal).IsRight));
            }
            taken.Sort(static (x, y) => y.Score.CompareTo(x.Score));
            int gold = _articles.Sum(a => a.Attributions.Count), right = 0;
            (double best, float threshold) = (0, 0);
            for (int i = 0; i < taken.Count; i++)
            {
                if (taken[i].Right) right++;
                double f1 = 2.0 * right / (i + 1 + gold);
                if (f1 > best) (best, threshold) = (f1, taken[i].Score);
            }
            Calibration line = CalibrationTrainer.Train([.. taken.Select(t => t.Score)], [.. taken.Select(t => t.Right ? 1f : 0f)]);
            return (line, new ChoiceScores(best, threshold));
        }

        private void SetScores(float[] scores)
        {
            for (int row = 0; row < _rows.Count; row++) _rows[row].Proposal.Score = scores[row];
        }

        private float[] Jackknife<TModel>(Func<int[], TModel> train, Func<TModel, int, float> score)
        {
            float[] scores = new float[_rows.Count];
            Parallel.For(0, Folds.Count, fold =>
            {
                TModel model = train([.. All.Where(row => Folds.Of(_rows[row].Article) != fold)]);
                foreach (int row in All) if (Folds.Of(_rows[row].Article) == fold) scores[row] = score(model, row);
            });
            return scores;
        }
    }
}
