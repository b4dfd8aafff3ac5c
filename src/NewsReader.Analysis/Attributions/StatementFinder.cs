using NewsReader.Analysis.Attributions.Layout;
using NewsReader.Analysis.Paragraphs;

namespace NewsReader.Analysis.Attributions;

/// <summary>Finds the statements of a text, paragraph by paragraph.</summary>
internal static class StatementFinder
{
    /// <summary>The statements in order of their first content.</summary>
    public static List<Statement> Find(Draft draft)
    {
        if (draft.IsEnglish) return Join(draft, LearnedStatements.Find(AttributionModels.Shared, draft));
        List<Statement> found = ForeignStatements.Find(draft);
        found.Sort(InOrder);
        return found;
    }

    /// <summary>What was learned, joined with what the layout says and with quotations that go on, in order of their first content.</summary>
    public static List<Statement> Join(Draft draft, List<Statement> learned)
    {
        // What the layout says is sure: a learned finding of the same words gives way.
        List<Statement> laidOut = LaidOutStatements.Find(draft);
        Dictionary<int, Statement> byParagraph = laidOut.ToDictionary(s => s.Paragraph);
        learned.RemoveAll(l => byParagraph.TryGetValue(l.Paragraph, out Statement? s) && (SaysTheSame(s, l) || SharesSource(s, l)));
        List<Statement> found = [.. laidOut, .. learned];
        found.Sort(InOrder);
        Continuations.Add(draft, found);
        found.Sort(InOrder);
        return found;
    }

    private static int InOrder(Statement a, Statement b) =>
        a.Contents[0].CompareTo(b.Contents[0]) is var order && order != 0 ? order : a.Contents[^1].End.CompareTo(b.Contents[^1].End);

    // Who speaks in a turn stands before it and does nothing else: in "MORENO: Thank you." she does not thank.
    private static bool SharesSource(Statement turn, Statement other) =>
        turn.IsTurn && turn.Source is { } label && other.Source is { } source && source.First < label.End && label.First < source.End;

    private static bool SaysTheSame(Statement one, Statement other)
    {
        TextSpan a = one.Contents[0], b = new(other.Contents[0].Start, other.Contents[^1].End);
        int shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared * 2 > Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start);
    }

    /// <summary>Whether words in a paragraph of this kind belong to somebody.</summary>
    public static bool Holds(ParagraphKind kind) => kind is ParagraphKind.Body or ParagraphKind.Title or ParagraphKind.Heading or ParagraphKind.Caption;
}
