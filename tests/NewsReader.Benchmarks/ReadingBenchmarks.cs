using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using NewsReader.Core.Importing;
using NewsReader.Core.Markup;

namespace NewsReader.Benchmarks;

/// <summary>Whether the time to read a file, and to show a note, stays in step with the length, also where the text is none or its Markdown has no end.</summary>
[Config(typeof(Settings))]
public class ReadingBenchmarks
{
    private readonly ImportLimits _limits = new();
    private ImportFile _text = null!;
    private ImportFile _markdown = null!;
    private string _note = null!;

    /// <summary>What is repeated.</summary>
    [Params("word ", "a. ", "x", "\n ", "Mr. ", ">", "[", "*a _b ", "[a](", "[a]: x\n", "|a|", "- item\n", "A *note* of some [length](https://x.org).\n\n")]
    public string Part { get; set; } = "";

    /// <summary>How many characters of it.</summary>
    [Params(100_000, 1_000_000)]
    public int Length { get; set; }

    /// <summary>Writes the text.</summary>
    [GlobalSetup]
    public void Write()
    {
        _note = string.Concat(Enumerable.Repeat(Part, Length / Part.Length));
        byte[] bytes = Encoding.UTF8.GetBytes("Start " + _note);
        _text = new ImportFile("news.txt", bytes);
        _markdown = new ImportFile("news.md", bytes);
    }

    /// <summary>Reads it as text, and finds its title.</summary>
    [Benchmark]
    public ReadResult Text() => ArticleReading.Read(_text, _limits);

    /// <summary>Reads it as Markdown.</summary>
    [Benchmark]
    public ReadResult Markdown() => ArticleReading.Read(_markdown, _limits);

    /// <summary>Shows it as a note.</summary>
    [Benchmark]
    public string Note() => MarkdownHtml.ToSafeHtml(_note);

    private sealed class Settings : ManualConfig
    {
        public Settings() => AddJob(Jobs.OneByOne.WithWarmupCount(1).WithIterationCount(3));
    }
}
