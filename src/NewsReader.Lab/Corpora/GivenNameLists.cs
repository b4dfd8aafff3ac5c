using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Lab.Corpora;

/// <summary>The Names Corpus: given names of women and men, one a line.</summary>
internal static class GivenNameLists
{
    /// <summary>Both lists.</summary>
    public static GivenNames Read(DirectoryInfo corpora)
    {
        GivenNames names = new();
        Add(names, Path.Combine(corpora.FullName, "names", "female.txt"), GivenNames.Female);
        Add(names, Path.Combine(corpora.FullName, "names", "male.txt"), GivenNames.Male);
        return names;
    }

    private static void Add(GivenNames names, string path, byte bearers)
    {
        foreach (string line in File.ReadLines(path).Select(l => l.Trim().ToLowerInvariant()).Where(l => l.Length > 0)) names.Add(FeatureHash.Of(line), bearers);
    }
}
