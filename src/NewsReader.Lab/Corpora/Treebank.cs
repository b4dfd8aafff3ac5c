using System.IO.Compression;
using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Lab.Corpora;

/// <summary>GUM: documents with hand-made tokens, parts of speech and base forms.</summary>
internal static class Treebank
{
    /// <summary>The documents of <c>train</c> or <c>dev</c>.</summary>
    public static IEnumerable<Sample> ReadAll(DirectoryInfo corpora, string part, WordClusters clusters)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(Path.Combine(corpora.FullName, "gum", part + ".conllu.gz")), CompressionMode.Decompress));
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && lines.Count > 0)
            {
                yield return Read(lines, clusters);
                lines.Clear();
            }
            lines.Add(line);
        }
        if (lines.Count > 0) yield return Read(lines, clusters);
    }

    private static Sample Read(List<string> lines, WordClusters clusters)
    {
        List<string[]> rows = [];
        List<TokenRange> sentences = [];
        int first = 0;
        foreach (string line in lines)
        {
            if (line.Length > 0 && char.IsDigit(line[0]) && line.Split('\t') is { } fields && fields[0].All(char.IsDigit)) rows.Add(fields);
            if (line.Length > 0 || rows.Count == first) continue;
            sentences.Add(new TokenRange(first, rows.Count));
            first = rows.Count;
        }
        string[] tokens = [.. rows.Select(r => r[1])];
        bool[] touches = [.. rows.Select(r => r[9].Contains("SpaceAfter=No", StringComparison.Ordinal))];
        PennTag?[] tags = [.. rows.Select(r => TagOf(r[1], r[4]))];
        return new Sample(tokens, Sample.WordsOf(tokens, touches, clusters), sentences, tags, [.. rows.Select(r => r[2])], new NameTag[tokens.Length]);
    }

    // The Penn Treebank calls every "to" TO.
    private static PennTag? TagOf(string word, string tag) => word.Equals("to", StringComparison.OrdinalIgnoreCase) ? PennTag.TO : PennTags.Parse(tag);
}
