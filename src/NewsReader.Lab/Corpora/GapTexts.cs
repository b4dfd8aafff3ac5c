using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Lab.Corpora;

/// <summary>GAP's passages of Wikipedia, as running text.</summary>
internal static class GapTexts
{
    private const int TextColumn = 1;

    /// <summary>The passages of the development part.</summary>
    public static IEnumerable<Sample> ReadAll(DirectoryInfo corpora, WordClusters clusters) =>
        File.ReadLines(Path.Combine(corpora.FullName, "gap", "gap-development.tsv")).Skip(1).Select(line => Read(line.Split('\t')[TextColumn], clusters));

    private static Sample Read(string text, WordClusters clusters)
    {
        (List<Token> tokens, List<TokenRange> sentences) = SilverSamples.Cut(text);
        string[] written = [.. tokens.Select(t => t.Span.In(text))];
        int count = tokens.Count;
        return new Sample(written, WordForms.Of(text, tokens, clusters), sentences, new PennTag?[count], new string?[count], new NameTag[count]);
    }
}
