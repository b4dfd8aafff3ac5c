using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;

namespace NewsReader.Analysis.Quotes;

/// <summary>Finds the statements of a text, paragraph by paragraph.</summary>
internal static class StatementFinder
{
    /// <summary>The statements in order of their first content.</summary>
    public static List<Statement> Find(Draft draft, string language)
    {
        List<Statement> found = language == "en" ? new EnglishStatements(draft).Find() : ForeignStatements.Find(draft);
        found.RemoveAll(s => s.Contents.Count == 0);
        foreach (Statement statement in found) statement.Confidence = Confidences.Of(statement);
        found.Sort(static (a, b) => a.Contents[0].CompareTo(b.Contents[0]) is var order && order != 0 ? order : a.Contents[^1].End.CompareTo(b.Contents[^1].End));
        return found;
    }

    /// <summary>Whether words in a paragraph of this kind belong to somebody.</summary>
    public static bool Holds(ParagraphKind kind) => kind is ParagraphKind.Body or ParagraphKind.Title or ParagraphKind.Heading or ParagraphKind.Caption;
}
