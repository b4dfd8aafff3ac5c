using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Tokens;
using NewsReader.Core.Importing;

namespace NewsReader.Benchmarks;

/// <summary>Texts that are analysed one after the other, from the articles in seeds/.</summary>
/// <param name="Name">What the table calls them.</param>
/// <param name="Texts">The texts, as an import would read them.</param>
/// <param name="Words">How many words they have together.</param>
public sealed record SampleText(string Name, IReadOnlyList<string> Texts, int Words)
{
    private static readonly (string Name, int Length)[] Lengths = [("1 KB", 1_000), ("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)];

    /// <summary>Each article by itself.</summary>
    public static SampleText EachSeed() => Of("seeds in turn", ReadSeeds());

    /// <summary>Each English article by itself.</summary>
    public static SampleText EachEnglishSeed() => Of("English seeds in turn", [.. ReadSeeds().Where(text => Draft.Read(text).IsEnglish)]);

    /// <summary>One text, as long as that: the articles one after the other, again and again, cut off at the end of a word.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="length">Its length in UTF-16 code units, or a little less.</param>
    public static SampleText OfLength(string name, int length)
    {
        string seeds = AllSeeds();
        string repeated = string.Join("\n\n", Enumerable.Repeat(seeds, (length / seeds.Length) + 1));
        return Of(name, [repeated[..repeated.LastIndexOf(' ', length - 1)]]);
    }

    /// <summary>Texts of one shape, from 1 KB to 1 MB and, where the shape is an article's, 10 MB.</summary>
    public static IEnumerable<SampleText> InLengths(TextShape shape)
    {
        string seeds = AllSeeds();
        foreach ((string name, int length) in Lengths.Take(shape.IsArticle ? 5 : 4)) yield return Of($"{shape.Name}, {name}", [shape.OfLength(seeds, length)]);
    }

    /// <summary>The length of the texts together, in UTF-16 code units.</summary>
    public int Length => Texts.Sum(text => text.Length);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static SampleText Of(string name, IReadOnlyList<string> texts) => new(name, texts, texts.Sum(CountWords));

    private static int CountWords(string text) =>
        Tokenizer.Cut(text, ParagraphClassifier.Classify(text, ParagraphSplitter.Split(text), known: null)).Count(token => token.Kind == TokenKind.Word);

    private static string AllSeeds() => string.Join("\n\n", ReadSeeds());

    private static string[] ReadSeeds() => [.. Directory.EnumerateFiles(SeedFolder()).Order(StringComparer.Ordinal).Select(ReadText)];

    private static string ReadText(string path) => ArticleReading.Read(new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)), new ImportLimits()) switch
    {
        ReadResult.Read(var article) => article.Text,
        ReadResult.Unreadable(var reason) => throw new InvalidOperationException($"{path}: {reason}"),
        _ => throw new InvalidOperationException("A file is either read or not."),
    };

    private static string SeedFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsReader.sln"))) folder = folder.Parent;
        return folder is null ? throw new DirectoryNotFoundException("The benchmarks run inside the repository only: they read seeds/.") : Path.Combine(folder.FullName, "seeds");
    }
}
