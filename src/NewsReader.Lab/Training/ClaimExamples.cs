using NewsReader.Analysis;
using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Tokens;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>The sentences of ClaimBuster as the claim model sees them, each with its fold: whole debates share one.</summary>
internal sealed class ClaimExamples
{
    /// <summary>How many folds there are.</summary>
    public const int Folds = 5;

    /// <summary>Reads the sentences.</summary>
    public ClaimExamples(DirectoryInfo corpora)
    {
        Sentences = DebateSentence.ReadAll(corpora);
        Labels = [.. Sentences.Select(s => s.IsClaim ? 1f : 0)];
        List<string> debates = [.. Sentences.Select(s => s.Debate).Distinct().Order(StringComparer.Ordinal)];
        FoldOf = [.. Sentences.Select(s => debates.IndexOf(s.Debate) % Folds)];
        ClaimFeatures features = new(Hashed);
        foreach (DebateSentence sentence in Sentences) Read(sentence.Text, features);
    }

    /// <summary>The sentences.</summary>
    public List<DebateSentence> Sentences { get; }

    /// <summary>1 for each that is worth checking, else 0.</summary>
    public float[] Labels { get; }

    /// <summary>Each sentence's fold.</summary>
    public int[] FoldOf { get; }

    /// <summary>Each sentence's hashed features.</summary>
    public FeatureList Hashed { get; } = new();

    /// <summary>Each sentence's counts.</summary>
    public DenseRows Counts { get; } = new(ClaimFeatures.Width);

    /// <summary>The sentences for which <paramref name="takes"/> holds, by place.</summary>
    public int[] Where(Func<int, bool> takes) => [.. Enumerable.Range(0, Sentences.Count).Where(takes)];

    private void Read(string text, ClaimFeatures features)
    {
        List<Token> tokens = Tokenizer.Cut(text, [new ParagraphSpan(new TextSpan(0, text.Length), ParagraphKind.Body)]);
        features.Clear();
        features.Read(text, [.. tokens]);
        features.Close();
        features.Counts.CopyTo(Counts.Add());
    }
}
