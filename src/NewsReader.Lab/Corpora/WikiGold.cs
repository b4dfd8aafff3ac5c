using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Lab.Corpora;

/// <summary>Wikipedia sentences with names marked by hand.</summary>
internal static class WikiGold
{
    /// <summary>The documents.</summary>
    public static IEnumerable<Sample> ReadAll(DirectoryInfo corpora, WordClusters clusters)
    {
        List<string> tokens = [];
        List<NameKind> kinds = [];
        List<TokenRange> sentences = [];
        int first = 0;
        foreach (string line in File.ReadLines(Path.Combine(corpora.FullName, "wikigold", "wikigold.conll")).Append("").Append("-DOCSTART- O"))
        {
            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                if (tokens.Count > 0) yield return Read(tokens, kinds, sentences, clusters);
                tokens.Clear();
                kinds.Clear();
                sentences.Clear();
                first = 0;
            }
            else if (line.Length == 0)
            {
                if (tokens.Count > first) sentences.Add(new TokenRange(first, tokens.Count));
                first = tokens.Count;
            }
            else
            {
                int space = line.LastIndexOf(' ');
                tokens.Add(line[..space]);
                kinds.Add(KindOf(line[(space + 1)..]));
            }
        }
    }

    private static Sample Read(List<string> tokens, List<NameKind> kinds, List<TokenRange> sentences, WordClusters clusters)
    {
        TokenRange[] ranges = [.. sentences];
        bool[] touches = [.. tokens.Select((_, i) => i + 1 < tokens.Count && tokens[i + 1] is "." or "," or ")" or "'s" or ";" or ":" or "?")];
        return new Sample([.. tokens], Sample.WordsOf(tokens, touches, clusters), ranges, new PennTag?[tokens.Count], new string?[tokens.Count], Sample.NamesOf([.. kinds], ranges));
    }

    private static NameKind KindOf(string label) => label switch
    {
        "I-PER" => NameKind.Person,
        "I-ORG" => NameKind.Organisation,
        "I-LOC" => NameKind.Location,
        "I-MISC" => NameKind.Misc,
        _ => NameKind.None,
    };
}
