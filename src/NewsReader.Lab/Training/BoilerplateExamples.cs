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

    /// <summary>The paragraphs of some articles, by place among all, that may turn out to be boilerplate.</summary>
    public static int[] Paragraphs(IEnumerable<Article> articles) =>
        [.. articles.SelectMany(a => Enumerable.Range(0, a.Paragraphs.Length).Where(i => ParagraphClassifier.MayBeBoilerplate(a.Paragraphs[i].Kind)).Select(i => a.First + i))];

    private void Add(DiscardedArticle source)
    {
        ParagraphSpan[] paragraphs = ParagraphClassifier.Classify(source.Text, ParagraphSplitter.Split(source.Text), null);
        int first = Hashed.Positions;
        Articles.Add(new Article(source, paragraphs, new ParagraphFeatures(source.Text, paragraphs, Hashed), first));
        foreach (ParagraphSpan paragraph in paragraphs) Labels.Add(source.DiscardsMost(paragraph.Span) ? 1 : 0);
    }
}
