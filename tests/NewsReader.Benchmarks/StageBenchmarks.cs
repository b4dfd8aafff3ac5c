using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Jobs;
using NewsReader.Analysis;
using Perfolizer.Horology;

namespace NewsReader.Benchmarks;

/// <summary>How fast each stage of the analysis is by itself, over the English articles of seeds/ in turn, and what it allocates. Each begins with what the ones before it found.</summary>
[Config(typeof(Settings))]
public class StageBenchmarks
{
    private static readonly SampleText Sample = SampleText.EachEnglishSeed();

    private readonly StagedArticle[] _articles = [.. Sample.Texts.Select(text => new StagedArticle(text))];
    private readonly TextAnalyzer _analyzer = new();

    /// <summary>Paragraphs, boilerplate among them, tokens, language and sentences.</summary>
    [Benchmark(Description = "paragraphs, tokens, sentences")]
    public int Layout() => Each(article => article.Layout().Count);

    /// <summary>Quotation marks.</summary>
    [Benchmark(Description = "quotation marks")]
    public int Marks() => Each(article => article.Marks().Length);

    /// <summary>Parts of speech, base forms and names.</summary>
    [Benchmark(Description = "parts of speech, names")]
    public int Tags() => Each(article => article.Tags().Length);

    /// <summary>What hangs on what.</summary>
    [Benchmark(Description = "parser")]
    public int Parser() => Each(article => article.Parse().Length);

    /// <summary>Cues.</summary>
    [Benchmark(Description = "cues")]
    public int Cues() => Each(article => article.Cues().Cues.Count);

    /// <summary>Contents and sources of the cues.</summary>
    [Benchmark(Description = "contents and sources")]
    public int Roles() => Each(article => article.Roles().Count);

    /// <summary>The choice among the readings.</summary>
    [Benchmark(Description = "choice")]
    public int Choose() => Each(article => article.Choose().Count);

    /// <summary>Speakers.</summary>
    [Benchmark(Description = "speakers")]
    public int Speakers() => Each(article => article.Speakers().Length);

    /// <summary>Claims.</summary>
    [Benchmark(Description = "claims")]
    public int Claims() => Each(article => article.Claims().Length);

    /// <summary>Everything, from text to findings.</summary>
    [Benchmark(Description = "in all")]
    public int Whole() => Each(article => article.Whole(_analyzer).Attributions.Count);

    private int Each(Func<StagedArticle, int> stage)
    {
        int found = 0;
        foreach (StagedArticle article in _articles) found += stage(article);
        return found;
    }

    private sealed class Settings : AnalysisSettings
    {
        public Settings()
            : base(_ => Sample)
        {
            AddJob(Jobs.InProcess.WithWarmupCount(8).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(200)));
        }
    }
}
