using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>Names of persons, organisations, places and others, as trained. Immutable in use; safe to share.</summary>
internal sealed record NameModel(GivenNames Given, WeightTable Weights, float[] Steps)
{
    /// <summary>The model's name.</summary>
    public const string Name = "names";

    /// <summary>How many steps there are: each tag after each, and each as the first.</summary>
    public const int StepCount = (NameTags.Count + 1) * NameTags.Count;

    // A longer sentence is read in parts, so that memory stays small.
    private const int LongestRun = 500;

    private const float Never = -1e6f;

    /// <summary>The name tag of each token.</summary>
    public NameTag[] Tag(WordForms words, PennTag[] tags, IReadOnlyList<TokenRange> sentences)
    {
        byte[] clues = NameClues.Find(words, sentences, Given);
        NameTag[] names = new NameTag[words.Count];
        FeatureList features = new();
        NamePath path = new();
        float[] scores = new float[LongestRun * NameTags.Count];
        foreach (TokenRange sentence in sentences)
        {
            for (int first = sentence.First; first < sentence.End; first += LongestRun)
            {
                TokenRange run = new(first, Math.Min(first + LongestRun, sentence.End));
                Score(words, tags, clues, sentence, run, features, scores);
                path.Find(scores.AsSpan(0, run.Length * NameTags.Count), Steps, names.AsSpan(run.First, run.Length));
            }
        }
        return names;
    }

    /// <summary>Makes impossible steps so: a name that goes on without having begun.</summary>
    public static void Forbid(Span<float> steps)
    {
        for (int t = 0; t < NameTags.Count; t++)
        {
            for (int before = 0; before < NameTags.Count; before++) if (!((NameTag)t).MayFollow((NameTag)before)) steps[before * NameTags.Count + t] = Never;
            if (!((NameTag)t).MayFollow(NameTag.Outside)) steps[NameTags.Count * NameTags.Count + t] = Never;
        }
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        Given.Write(writer);
        foreach (float step in Steps) writer.Write(step);
        Weights.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static NameModel Read(BinaryReader reader)
    {
        GivenNames given = GivenNames.Read(reader);
        float[] steps = new float[StepCount];
        for (int i = 0; i < steps.Length; i++) steps[i] = reader.ReadSingle();
        WeightTable weights = WeightTable.Read(reader);
        return weights.Labels == NameTags.Count ? new NameModel(given, weights, steps) : throw new InvalidDataException("it knows other kinds of names");
    }

    private void Score(WordForms words, PennTag[] tags, byte[] clues, TokenRange sentence, TokenRange run, FeatureList features, float[] scores)
    {
        for (int i = run.First; i < run.End; i++)
        {
            features.Clear();
            NameFeatures.Add(features, words, tags, clues, sentence, i);
            Weights.Score(features.Open, scores.AsSpan((i - run.First) * NameTags.Count, NameTags.Count));
        }
    }
}
