using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Training;

/// <summary>PolNeAR's paragraphs as the boilerplate model sees them, article after article.</summary>
internal sealed class BoilerplateExamples
{
    /// <summary>One article's paragraphs, from <paramref name="First"/> on among all.</summary>
    internal sealed record Article(DiscardedArticle Source, ParagraphSpan[] Paragraphs, ParagraphFeatures Features, int First)
    {
        /// <summary>Whether its annotator marked anything as no part of it.</summary>
        public bool IsMarked => Source.Discards.Count > 0;
    }

    /// <summary>Reads the articles.</summary>
    public BoilerplateExamples(DirectoryInfo corpora)
    {
        foreach (DiscardedArticle source in DiscardedArticle.ReadAll(corpora)) Add(source);
    }

    /// <summary>The articles.</summary>
    public List<Article> Articles { get; } = [];

    /// <summary>Each paragraph's hashed features.</summary>
    public FeatureList Hashed { get; } = new();

    /// <summary>1 for each paragraph that is no part of its article, else 0.</summary>
    public List<float> Labels { get; } = [];

    /// <summary>Whether each may turn out to be boilerplate: the others are not learned from.</summary>
    public List<bool> IsOpen { get; } = [];

    /// <summary>Each paragraph's shape.</summary>
    public List<uint> Shapes { get; } = [];

    /// <summary>How many paragraphs of its article have that shape.</summary>
    public List<int> SameShape { get; } = [];

    /// <summary>The paragraphs of some articles, by place among all.</summary>
    public static int[] Paragraphs(IEnumerable<Article> articles) => [.. articles.SelectMany(a => Enumerable.Range(a.First, a.Paragraphs.Length))];

    private void Add(DiscardedArticle source)
    {
        ParagraphSpan[] paragraphs = ParagraphClassifier.Classify(source.Text, ParagraphSplitter.Split(source.Text), null);
        int first = Hashed.Positions;
        ParagraphFeatures features = new(source.Text, paragraphs, Hashed);
        Articles.Add(new Article(source, paragraphs, features, first));
        for (int i = 0; i < paragraphs.Length; i++)
        {
            Labels.Add(source.DiscardsMost(paragraphs[i].Span) ? 1 : 0);
            IsOpen.Add(ParagraphClassifier.MayBeBoilerplate(source.Text, paragraphs[i]));
            Shapes.Add(features.Shapes.Key(i));
            SameShape.Add(features.Shapes.Count(i));
        }
    }
}
