using System.Globalization;
using NewsReader.Analysis;

namespace NewsReader.Lab.Corpora;

/// <summary>A few sentences of GAP with one pronoun, and where the name stands that it means.</summary>
/// <param name="Text">The sentences.</param>
/// <param name="Pronoun">Where the pronoun begins, in UTF-16 units.</param>
/// <param name="Name">Where the name stands that it means, in UTF-16 units.</param>
internal sealed record GapSnippet(string Text, int Pronoun, TextSpan Name)
{
    /// <summary>The snippets whose pronoun means one of the two names.</summary>
    public static IEnumerable<GapSnippet> ReadAll(DirectoryInfo corpora) =>
        new[] { "gap-development.tsv", "gap-validation.tsv" }.SelectMany(f => File.ReadLines(Path.Combine(corpora.FullName, "gap", f)).Skip(1)).Select(Read).OfType<GapSnippet>();

    // ID, text, pronoun, its offset, name A, its offset, whether it is meant, name B, its offset, whether it is meant, address.
    private static GapSnippet? Read(string line)
    {
        string[] fields = line.Split('\t');
        CodePoints points = new(fields[1]);
        int Place(int field) => points.UnitOf(int.Parse(fields[field], CultureInfo.InvariantCulture));
        int name = fields[6] == "TRUE" ? 4 : fields[9] == "TRUE" ? 7 : -1;
        return name < 0 ? null : new GapSnippet(fields[1], Place(3), new TextSpan(Place(name + 1), Place(name + 1) + fields[name].Length));
    }
}
