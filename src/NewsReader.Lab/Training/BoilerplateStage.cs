using NewsReader.Analysis.Paragraphs;

namespace NewsReader.Lab.Training;

/// <summary>Trains the boilerplate model on all articles, and measures it on articles and publishers held out.</summary>
internal static class BoilerplateStage
{
    /// <summary>Trains the model for <paramref name="run"/>.</summary>
    public static TrainedModel Train(TrainingRun run)
    {
        BoilerplateExamples all = new(run.Corpora);
        BoilerplateMeasure articles = BoilerplateMeasure.ByArticle(all);
        run.Tell($"five folds over articles: {articles}");
        return new TrainedModel(BoilerplateModel.Name, BoilerplateTrainer.Train(all, all.Articles).Write, Card(all, articles, BoilerplateMeasure.ByPublisher(all)));
    }

    private static string Card(BoilerplateExamples all, BoilerplateMeasure articles, List<(string Publisher, BoilerplateMeasure Measure)> publishers) => $"""
        # Boilerplate

        Tells which paragraphs of an English article are no part of it: sign-ups, share and follow lines, links to other articles, labels that a site
        puts around its text, copyright, notes on the author. It works beside the rules for such lines; what the rules find stays found.

        - How: a logistic regression over hashed words, pairs of words and the line's shape (names, numbers, handles and links left out); gradient-boosted
          trees over length, place, capitals, links, labels, credits, repetition, neighbours and that regression's score. A plain sentence needs
          more. A few bare words, figures, handles and dividers alone, and words between tags, are never taken. What nobody marked counts little.
          Trees and threshold are learned from scores given to articles not seen; the threshold puts precision first.
        - Data: the Discard spans of PolNeAR 1.0.0, train: US news of 2015-16 (Newell, Margolin and Ruths, LREC 2018; a research corpus, its texts are not here).
        - Scores, rules and model together:
          - five folds over articles: {articles}
        {string.Join("\n", publishers.Select(p => $"  - {p.Publisher} held out: {p.Measure}"))}
        - The marks: in {all.Articles.Count(a => !a.IsMarked)} of {all.Articles.Count} articles nothing is marked, and lines that some annotators mark others never do. So no
          model reaches a high precision against the marks of all articles: the first figures count the articles in which anything is marked; the last leave
          out what is unmarked but has the shape of something marked.
        - The rules and signs were chosen with these articles in view, so the folds flatter them a little; the publishers held out do less so.
        - Limits: much of a site's boilerplate is its own, so a publisher that was not seen is served less well, as the last rows say.
        """;
}
