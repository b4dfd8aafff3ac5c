using NewsReader.Analysis.Claims;

namespace NewsReader.Lab.Training;

/// <summary>Trains the model of claims worth checking on all debates, and measures it on debates held out.</summary>
internal static class ClaimStage
{
    /// <summary>Trains the model for <paramref name="run"/>.</summary>
    public static TrainedModel Train(TrainingRun run)
    {
        ClaimExamples all = new(run.Corpora);
        (ClaimMeasure experts, ClaimMeasure crowd) = ClaimMeasure.Take(all);
        run.Tell($"judged by experts: {experts}");
        return new TrainedModel(ClaimModel.Name, ClaimTrainer.Train(all, all.Where(_ => true)).Write, Card(experts, crowd));
    }

    private static string Card(ClaimMeasure experts, ClaimMeasure crowd) => $"""
        # Claims worth checking

        Gives an English sentence, or the words of a quote, the probability that people would call it worth checking: a statement of fact, with numbers,
        comparisons, causes, records or events, that matters and that someone could look up. Opinions, promises, questions and courtesies are not.

        - How: a logistic regression over hashed words, pairs of words, word parts and word classes; gradient-boosted trees over counts (numbers, persons,
          tenses, modals, negations, comparisons, length) and that regression's score; isotonic calibration. Trees, calibration and threshold are learned
          from scores given to debates not seen.
        - Data: ClaimBuster, sentences of United States presidential debates of 1960 to 2016 (Arslan, Hassan, Li and Tremayne, ICWSM 2020; open data).
        - Scores, by five folds over whole debates, threshold chosen on the training folds:
          - judged by experts: {experts}
          - judged by a crowd: {crowd}
        - Limits: spoken American politics; what a sentence claims outside of it (science, sport) is scored less surely. It says nothing of truth.
        """;
}
