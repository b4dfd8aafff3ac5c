using NewsReader.Analysis;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>Learns word clusters from the running text of all training articles.</summary>
internal static class ClusterTrainer
{
    private const int Seldom = 4;
    private const int Clusters = 255;
    private const int Rounds = 12;
    private const string SentenceEnd = "\n";
    private const string Stranger = "\t";

    private const string Card = """
        # clusters: words that stand in like places

        255 clusters of words, so that what is learnt of a frequent word holds a little for rarer ones. Made by the exchange algorithm from pairs of neighbours.

        Data: the running text of PolNeAR 1.0.0 train (research corpus), Universal Dependencies English GUM train (CC BY 4.0), WikiGold (CC BY 4.0), GAP
        development (Apache 2.0).
        """;

    /// <summary>The model, with its card.</summary>
    public static TrainedModel Train(TrainingRun run) => new(WordClusters.Name, run.Clusters.Write, Card);

    /// <summary>The model.</summary>
    public static WordClusters Make(TrainingRun run)
    {
        List<string> text = [.. Texts(run.Corpora).SelectMany(Words)];
        string[] words = [.. text.CountBy(w => w).Where(w => w.Value >= Seldom).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key)];
        if (!words.Contains(Stranger)) words = [.. words, Stranger];
        Dictionary<string, int> numbers = words.Select((w, i) => (w, i)).ToDictionary(w => w.w, w => w.i);
        ExchangeClustering clustering = new([.. text.Select(w => numbers.GetValueOrDefault(w, numbers[Stranger]))], words.Length, Clusters);
        for (int round = 0; round < Rounds; round++)
        {
            run.Tell($"round {round + 1}: {clustering.Round()} of {words.Length} words moved");
        }
        WordClusters clusters = new();
        for (int i = 0; i < words.Length; i++) clusters.Add(FeatureHash.Of(words[i]), (byte)(clustering.ClusterOf[i] + 1));
        return clusters;
    }

    private static IEnumerable<Sample> Texts(DirectoryInfo corpora)
    {
        WordClusters none = new();
        return [.. SilverSamples.ReadAll(corpora, "train", none), .. Treebank.ReadAll(corpora, "train", none), .. WikiGold.ReadAll(corpora, none), .. GapTexts.ReadAll(corpora, none)];
    }

    private static IEnumerable<string> Words(Sample sample)
    {
        foreach (TokenRange sentence in sample.Sentences)
        {
            yield return SentenceEnd;
            for (int i = sentence.First; i < sentence.End; i++) yield return LemmaMaker.Fold(sample.Tokens[i]);
        }
    }
}
