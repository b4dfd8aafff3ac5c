using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Attributions.Proposals;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>
/// Trains the stages that find who said what. Each learns from what the one before makes of articles that it had not seen: cues, then contents and
/// sources around them, then the choice among these.
/// </summary>
internal static class AttributionTraining
{
    private const string About = """
        # attribution: who said what

        Three models in one file: a conditional random field finds cues, another the content and source of each cue, and boosted trees choose among
        their sixteen best readings and say how likely the chosen one is right.

        Data: PolNeAR 1.0.0 train (Newell, Margolin and Ruths, LREC 2018; research corpus, annotated by hand), on the parts of speech, names and trees of
        the models beside this one.
        Trees are of parsers that had not seen the article, parts of speech and names of models that had: the figure flatters, analysis.md's doesn't.

        """;

    /// <summary>The three models.</summary>
    public static TrainedModel Train(TrainingRun run)
    {
        GoldArticle[] articles = Read(run);
        (List<CueCandidate>[] cues, Proposed[] proposed) = Propose(run, articles);
        run.Tell($"choice among {proposed.Sum(p => p.Proposals.Sum(all => all.Count))} proposals");
        (ChoiceModel choice, ChoiceScores scores) = ChoiceTraining.Train(articles, proposed);
        run.Tell($"cues, contents and sources, models from all parts");
        int[] all = [.. Enumerable.Range(0, articles.Length)];
        AttributionModels models = new(CueTraining.Train(articles, all), RoleTraining.Train(articles, cues, all), choice);
        string card = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{About}On articles of train that the models had not seen (4 parts): {100 * scores.F1:F1} F1 of content (at least 0.8 of the words) with its source.");
        return new TrainedModel(AttributionModels.Name, models.Write, card);
    }

    /// <summary>What the stages find in each article of train: cues, contents, sources, trees and the choice from models that did not see it.</summary>
    public static IEnumerable<(string Name, AnalyzedText Found)> FindUnseen(TrainingRun run)
    {
        GoldArticle[] articles = Read(run);
        (_, Proposed[] proposed) = Propose(run, articles);
        ChoiceScores scores = ChoiceTraining.Judge(articles, proposed);
        foreach ((GoldArticle article, Proposed of) in articles.Zip(proposed))
        {
            List<Statement> learned = LearnedStatements.Take(scores.Threshold, scores.Line, article.Scene, of.Map, of.Proposals);
            yield return (article.Name, TextAnalyzer.Finish(article.Scene.Draft, StatementFinder.Join(article.Scene.Draft, learned)));
        }
    }

    // Each article with trees from a parser that did not learn from it.
    private static GoldArticle[] Read(TrainingRun run)
    {
        string folder = Path.Combine(run.Corpora.FullName, "polnear", "train");
        Dictionary<string, int> places = BratArticle.Names(folder).Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        Tagger[] taggers = Array.ConvertAll(ParserTrainer.Jackknife(run, name => Folds.Of(places[name])), Tagger.Shared.With);
        return GoldArticle.ReadAll(folder, i => taggers[Folds.Of(i)]);
    }

    private static (List<CueCandidate>[] Cues, Proposed[] Proposed) Propose(TrainingRun run, GoldArticle[] articles)
    {
        run.Tell($"cues, a model for each part");
        List<CueCandidate>[] cues = CueTraining.Jackknife(articles);
        run.Tell($"contents and sources, a model for each part");
        return (cues, RoleTraining.Jackknife(articles, cues));
    }
}
