using System.Globalization;

namespace NewsReader.Lab.Corpora;

/// <summary>A sentence of a debate, with what people said of it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Debate">The debate's name.</param>
/// <param name="Verdict">1 worth checking, 0 factual but unimportant, -1 not factual.</param>
/// <param name="ByExperts">Whether experts judged it; else a crowd did.</param>
internal sealed record DebateSentence(string Text, string Debate, int Verdict, bool ByExperts)
{
    /// <summary>Whether it is worth checking.</summary>
    public bool IsClaim => Verdict == 1;

    /// <summary>The sentences of ClaimBuster, the crowd's first.</summary>
    public static List<DebateSentence> ReadAll(DirectoryInfo corpora) =>
        [.. Read(corpora, "crowdsourced.csv", byExperts: false), .. Read(corpora, "groundtruth.csv", byExperts: true)];

    private static IEnumerable<DebateSentence> Read(DirectoryInfo corpora, string file, bool byExperts) =>
        Csv.Read(File.ReadAllText(Path.Combine(corpora.FullName, "claimbuster", file)))
            .Select(row => new DebateSentence(row["Text"], row["File_id"], int.Parse(row["Verdict"], CultureInfo.InvariantCulture), byExperts));
}
