using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Training;

/// <summary>Learns names from PolNeAR's silver tokens and from WikiGold.</summary>
internal static class NameTrainer
{
    private const int Rounds = 6;

    /// <summary>The model, with its card.</summary>
    public static TrainedModel Train(TrainingRun run)
    {
        Sample[] samples = [.. SilverSamples.ReadAll(run.Corpora, "train", run.Clusters), .. WikiGold.ReadAll(run.Corpora, run.Clusters)];
        NameModel model = Learn(run, samples, GivenNameLists.Read(run.Corpora));
        return new TrainedModel(NameModel.Name, model.Write, Card(NameScores.Measure(run.Tags, model, SilverSamples.ReadAll(run.Corpora, "dev", run.Clusters))));
    }

    private static NameModel Learn(TrainingRun run, Sample[] samples, GivenNames given)
    {
        PennTag[][] parts = [.. samples.Select(s => run.Tags.Tag(s.Words, s.Sentences))];
        int[] order = [.. Enumerable.Range(0, samples.Length)];
        Chance chance = new(31);
        NameLesson lesson = new(given);
        for (int round = 0; round < Rounds; round++)
        {
            int before = lesson.Mistakes;
            chance.Shuffle(order);
            foreach (int at in order) lesson.Learn(samples[at], parts[at]);
            run.Tell($"round {round + 1}: {lesson.Mistakes - before} mistakes");
        }
        return lesson.Finish();
    }

    private static string Card(NameScores scores) => $"""
        # names: persons, organisations, places and other names

        Finds names by an averaged perceptron over hashed features and the best path through each sentence.

        Data: PolNeAR 1.0.0 train (research corpus; the names are CoreNLP's, not hand-made), WikiGold (CC BY 4.0); given names of the Names Corpus 1.3
        (Mark Kantrowitz, Bill Ross; free with credit).

        {scores}
        """;
}
