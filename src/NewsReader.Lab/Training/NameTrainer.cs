using System.Globalization;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Training;

/// <summary>Learns names from PolNeAR's silver tokens and from WikiGold.</summary>
internal static class NameTrainer
{
    private const int Rounds = 6;

    /// <summary>The model, with its card.</summary>
    public static TrainedModel Train(DirectoryInfo corpora)
    {
        TagModel tags = TagTrainer.Model(corpora);
        WordClusters clusters = ClusterTrainer.Model(corpora);
        Sample[] samples = [.. SilverSamples.ReadAll(corpora, "train", clusters), .. WikiGold.ReadAll(corpora, clusters)];
        NameModel model = Learn(samples, tags, GivenNameLists.Read(corpora));
        return new TrainedModel(NameModel.Name, model.Write, Card(NameScores.Measure(tags, model, SilverSamples.ReadAll(corpora, "dev", clusters))));
    }

    private static NameModel Learn(Sample[] samples, TagModel tags, GivenNames given)
    {
        PennTag[][] parts = [.. samples.Select(s => tags.Tag(s.Words, s.Sentences))];
        int[] order = [.. Enumerable.Range(0, samples.Length)];
        Chance chance = new(31);
        NameLesson lesson = new(given);
        for (int round = 0; round < Rounds; round++)
        {
            int before = lesson.Mistakes;
            chance.Shuffle(order);
            foreach (int at in order) lesson.Learn(samples[at], parts[at]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}: {lesson.Mistakes - before} mistakes"));
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
