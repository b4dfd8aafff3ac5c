using System.Globalization;
using System.IO.Compression;
using NewsReader.Analysis;

namespace NewsReader.Lab.Corpora;

/// <summary>An article of PolNeAR with CoreNLP's automatic tokens.</summary>
internal sealed record SilverArticle(string Name, string Text, IReadOnlyList<SilverToken> Tokens)
{
    private const string Heading = "# article ";

    /// <summary>The articles of <c>train</c> or <c>dev</c>, in the file's order; those without tokens are left out.</summary>
    public static IEnumerable<SilverArticle> ReadAll(DirectoryInfo corpora, string part)
    {
        string folder = Path.Combine(corpora.FullName, "polnear", part);
        using StreamReader reader = new(new GZipStream(File.OpenRead(folder + ".conll.gz"), CompressionMode.Decompress));
        string? name = null;
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith(Heading, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            if (name is not null) yield return Read(folder, name, lines);
            name = line[Heading.Length..];
            lines.Clear();
        }
        if (name is not null) yield return Read(folder, name, lines);
    }

    private static SilverArticle Read(string folder, string name, List<string> lines)
    {
        string text = File.ReadAllText(Path.Combine(folder, name + ".txt"));
        CodePoints points = new(text);
        List<SilverToken> tokens = [];
        int sentence = 0, first = 0;
        foreach (string line in lines)
        {
            if (line.Length > 0) tokens.Add(ReadToken(line.Split('\t'), points, first, sentence));
            else (sentence, first) = (sentence + 1, tokens.Count);
        }
        return new SilverArticle(name, text, tokens);
    }

    private static SilverToken ReadToken(string[] fields, CodePoints points, int first, int sentence)
    {
        int head = Number(fields[7]);
        TextSpan span = new(points.UnitOf(Number(fields[1])), points.UnitOf(Number(fields[2])));
        return new SilverToken(span, fields[4], fields[5], fields[6], head == 0 ? -1 : first + head - 1, fields[8], sentence, fields[9] == "_" ? -1 : Number(fields[9].TrimStart('*')));
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
