using NewsReader.Analysis;
using NewsReader.Analysis.Tokens;
using NewsReader.Core.Importing;

namespace NewsReader.Benchmarks;

/// <summary>Texts that are analysed one after the other, from the articles in seeds/.</summary>
/// <param name="Name">What the table calls them.</param>
/// <param name="Texts">The texts, as an import would read them.</param>
/// <param name="Words">How many words they have together.</param>
public sealed record SampleText(string Name, IReadOnlyList<string> Texts, int Words)
{
    /// <summary>Each article by itself.</summary>
    public static SampleText EachSeed() => Of("seeds in turn", ReadSeeds());

    /// <summary>One text, as long as that: the articles one after the other, again and again, cut off at the end of a word.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="length">Its length in UTF-16 code units, or a little less.</param>
    public static SampleText OfLength(string name, int length)
    {
        string seeds = string.Join("\n\n", ReadSeeds());
        string repeated = string.Join("\n\n", Enumerable.Repeat(seeds, (length / seeds.Length) + 1));
        return Of(name, [repeated[..repeated.LastIndexOf(' ', length - 1)]]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static SampleText Of(string name, IReadOnlyList<string> texts) => new(name, texts, texts.Sum(CountWords));

    private static int CountWords(string text) => new TextAnalyzer().Analyze(text).Tokens.Count(token => token.Kind == TokenKind.Word);

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
