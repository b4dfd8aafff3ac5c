using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>Parts of speech and base forms, as trained. Immutable in use; safe to share.</summary>
internal sealed record TagModel(Lexicon Lexicon, WeightTable Weights, LemmaRules Lemmas)
{
    /// <summary>The model's name.</summary>
    public const string Name = "tags";

    /// <summary>The part of speech of each token, sentence by sentence.</summary>
    public PennTag[] Tag(WordForms words, IReadOnlyList<TokenRange> sentences)
    {
        byte[] usual = Lexicon.Look(words.Forms);
        PennTag[] tags = new PennTag[words.Count];
        FeatureList features = new();
        float[] scores = new float[Weights.Labels];
        foreach (TokenRange sentence in sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                tags[i] = Lexicon.IsCertain(usual[i]) ? Lexicon.TagOf(usual[i]) : Best(words, usual, tags, sentence, i, features, scores);
            }
        }
        return tags;
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        Lexicon.Write(writer);
        Lemmas.Write(writer);
        Weights.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static TagModel Read(BinaryReader reader)
    {
        Lexicon lexicon = Lexicon.Read(reader);
        LemmaRules lemmas = LemmaRules.Read(reader);
        WeightTable weights = WeightTable.Read(reader);
        return weights.Labels == PennTags.Count ? new TagModel(lexicon, weights, lemmas) : throw new InvalidDataException("it knows other parts of speech");
    }

    private PennTag Best(WordForms words, byte[] usual, PennTag[] tags, TokenRange sentence, int i, FeatureList features, float[] scores)
    {
        features.Clear();
        TagFeatures.Add(features, words, usual, tags, sentence, i);
        Weights.Score(features.Open, scores);
        return (PennTag)scores.AsSpan().IndexOfMax();
    }
}
