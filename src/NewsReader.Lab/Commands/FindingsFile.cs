using NewsReader.Analysis;
using NewsReader.Core.Exporting;
using NewsReader.Core.Importing.Decoding;

namespace NewsReader.Lab.Commands;

/// <summary>Writes one article's findings for scorers outside this program.</summary>
internal static class FindingsFile
{
    /// <summary>Writes NAME.json into <paramref name="folder"/>.</summary>
    public static void Write(DirectoryInfo folder, string name, AnalyzedText found)
    {
        folder.Create();
        using FileStream file = File.Create(Path.Combine(folder.FullName, name + ".json"));
        CitronFindings.Write(file, SourceText.Itself(found.Text), found);
    }
}
