using NewsReader.Analysis;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Training;

/// <summary>Learns parts of speech and base forms from PolNeAR's silver tokens and GUM's gold ones.</summary>
internal static class TagTrainer
{
    private const int Bits = 16;
    private const int Rounds = 6;

    /// <summary>The model, with its card.</summary>
    public static TrainedModel Train(TrainingRun run)
    {
        return new TrainedModel(TagModel.Name, run.Tags.Write, Card(TagScores.Measure(run.Tags, run.Clusters, run.Corpora)));
    }

    /// <summary>The model.</summary>
    public static TagModel Make(TrainingRun run)
    {
        List<Sample> samples = [.. SilverSamples.ReadAll(run.Corpora, "train", run.Clusters), .. Treebank.ReadAll(run.Corpora, "train", run.Clusters)];
        Lexicon lexicon = LexiconMaker.Make(samples);
        return new TagModel(lexicon, Learn(run, samples, lexicon), LemmaMaker.Make(samples));
    }

    private static WeightTable Learn(TrainingRun run, List<Sample> samples, Lexicon lexicon)
    {
        Perceptron perceptron = new(Bits, PennTags.Count);
        Sample[] order = [.. samples];
        Chance chance = new(17);
        for (int round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            int mistakes = order.Sum(sample => Learn(perceptron, sample, lexicon));
            run.Tell($"round {round + 1}: {mistakes} mistakes");
        }
        return perceptron.Finish();
    }

    private static int Learn(Perceptron perceptron, Sample sample, Lexicon lexicon)
    {
        byte[] usual = lexicon.Look(sample.Words.Forms);
        PennTag[] tags = new PennTag[sample.Words.Count];
        FeatureList features = new();
        int mistakes = 0;
        foreach (TokenRange sentence in sample.Sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                features.Clear();
                TagFeatures.Add(features, sample.Words, usual, tags, sentence, i);
                tags[i] = Lexicon.IsCertain(usual[i]) ? Lexicon.TagOf(usual[i]) : Learn(perceptron, features, sample.Tags[i], ref mistakes);
            }
        }
        return mistakes;
    }

    // The tag that the weights of now choose; they are corrected where another is known to be right.
    private static PennTag Learn(Perceptron perceptron, FeatureList features, PennTag? right, ref int mistakes)
    {
        Span<float> scores = stackalloc float[PennTags.Count];
        perceptron.Score(features.Open, scores);
        PennTag chosen = (PennTag)scores.IndexOfMax();
        if (right is { } known && known != chosen)
        {
            perceptron.Add(features.Open, (int)known, 1);
            perceptron.Add(features.Open, (int)chosen, -1);
            mistakes++;
        }
        perceptron.EndStep();
        return chosen;
    }

    private static string Card(TagScores scores) => $"""
        # tags: parts of speech and base forms

        Tells the part of speech (Penn Treebank) of each token, left to right, and from it the base form. An averaged perceptron over hashed features; words
        that always have one part of speech are looked up.

        Data: PolNeAR 1.0.0 train (research corpus; the parts of speech and base forms are CoreNLP's, not hand-made), Universal Dependencies English GUM train
        (CC BY 4.0).

        {scores}
        """;
}
