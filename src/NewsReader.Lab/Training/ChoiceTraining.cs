using NewsReader.Analysis.Attributions.Proposals;
using NewsReader.Analysis.Learning;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>Trains what chooses among proposals.</summary>
internal static class ChoiceTraining
{
    private static readonly LogisticSettings WordSettings = new() { Bits = 18, Passes = 6 };
    private static readonly TreeSettings FirstSettings = new() { Trees = 400, Leaves = 24, Depth = 7, Rate = 0.06f, RowShare = 0.7f, FeatureShare = 0.5f, LeastChildWeight = 8, L2 = 5 };
    private static readonly TreeSettings SecondSettings = FirstSettings with { Trees = 160, Seed = 2 };

    // Where the best threshold is looked for: below, proposals are hardly ever right; above, most of what is right is lost.
    private static readonly float[] Thresholds = [.. Enumerable.Range(-40, 61).Select(step => step / 20f)];

    /// <summary>
    /// Trains on the proposals of each article, which come from models that did not see it. Each proposal is left with the score of models that did not
    /// see its article either.
    /// </summary>
    public static (ChoiceModel Model, ChoiceScores Scores) Train(GoldArticle[] articles, Proposed[] proposed)
    {
        Table table = new(articles, proposed);
        ChoiceScores scores = table.Judge();
        ChoiceModel model = new(table.TrainWords(table.All), table.TrainFirst(table.All), table.TrainSecond(table.All), scores.Line, scores.Threshold);
        return (model, scores);
    }

    /// <summary>Judges as <see cref="Train"/> does, without the models for articles of others.</summary>
    public static ChoiceScores Judge(GoldArticle[] articles, Proposed[] proposed) => new Table(articles, proposed).Judge();

    // Every proposal of every article as a row.
    private sealed class Table
    {
        private readonly GoldArticle[] _articles;
        private readonly Proposed[] _proposed;
        private readonly List<(int Article, Proposal Proposal)> _rows = [];
        private readonly FeatureList _words = new();
        private readonly DenseRows _first = new(ProposalFeatures.Width), _second = new(SecondFeatures.Width);
        private readonly float[] _labels;
        private readonly int[] _lists, _folds;

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
            _lists = new int[_rows.Count];
            for (int i = 1; i < _lists.Length; i++) _lists[i] = _lists[i - 1] + (IsOfOneCue(_rows[i - 1], _rows[i]) ? 0 : 1);
            _folds = [.. _rows.Select(r => Folds.Of(r.Article))];
            All = [.. Enumerable.Range(0, _rows.Count)];
        }

        public int[] All { get; }

        private static bool IsOfOneCue((int Article, Proposal Proposal) a, (int Article, Proposal Proposal) b) => a.Article == b.Article && a.Proposal.Cue == b.Proposal.Cue;

        public LogisticModel TrainWords(int[] rows) => LogisticTrainer.Train(_words, _labels, [], rows, WordSettings);

        public TreeEnsemble TrainFirst(int[] rows) => TreeTrainer.Train(_first, new ListLoss(_labels, _lists), rows, FirstSettings);

        public TreeEnsemble TrainSecond(int[] rows) => TreeTrainer.Train(_second, new LogisticLoss(_labels), rows, SecondSettings);

        // Every score is of models that did not see the article.
        public ChoiceScores Judge()
        {
            Fill(Unseen(TrainWords, (model, row) => model.Score(_words[row])));
            FillSecond(Unseen(TrainFirst, (model, row) => model.Score(_first[row])));
            return Calibrate(Unseen(TrainSecond, (model, row) => model.Score(_second[row])));
        }

        private void Fill(float[] words)
        {
            int row = 0;
            for (int a = 0; a < _articles.Length; a++)
            {
                Proposal?[] bests = Choice.Bests(_proposed[a].Proposals);
                foreach (Proposal proposal in _proposed[a].Proposals.SelectMany(p => p))
                {
                    ProposalFeatures.Fill(_articles[a].Scene, _proposed[a].Map, bests, proposal, words[row++], _first.Add());
                }
            }
        }

        private void FillSecond(float[] first)
        {
            for (int i = 0; i < first.Length; i++) _rows[i].Proposal.FirstScore = first[i];
            int row = 0;
            for (int a = 0; a < _articles.Length; a++)
            {
                Standings standings = new(_proposed[a].Proposals);
                foreach (Proposal proposal in _proposed[a].Proposals.SelectMany(p => p))
                {
                    Span<float> numbers = _second.Add();
                    _first[row++].CopyTo(numbers);
                    SecondFeatures.Fill(_articles[a].Scene, standings, proposal, numbers);
                }
            }
        }

        // The threshold of the best F1, and how often what is taken there is right. Each threshold takes for itself, as it will when it is used.
        private ChoiceScores Calibrate(float[] scores)
        {
            for (int i = 0; i < scores.Length; i++) _rows[i].Proposal.Score = scores[i];
            HashSet<Proposal> right = new(All.Where(row => _labels[row] > 0).Select(row => _rows[row].Proposal), ReferenceEqualityComparer.Instance);
            int gold = _articles.Sum(a => a.Attributions.Count);
            double F1(List<TakenProposal> taken) => 2.0 * taken.Count(t => right.Contains(t.Proposal)) / (taken.Count + gold);
            float threshold = Thresholds.MaxBy(t => F1(Take(t)));
            List<TakenProposal> taken = Take(threshold);
            Calibration line = CalibrationTrainer.Train([.. taken.Select(t => t.Score)], [.. taken.Select(t => right.Contains(t.Proposal) ? 1f : 0f)]);
            return new ChoiceScores(F1(taken), threshold, line);
        }

        private List<TakenProposal> Take(float threshold) =>
            [.. Enumerable.Range(0, _articles.Length).SelectMany(a => Choice.Take(_articles[a].Scene, _proposed[a].Proposals, threshold))];

        private float[] Unseen<TModel>(Func<int[], TModel> train, Func<TModel, int, float> score) => Folds.Unseen(All, _folds, train, score);
    }
}
