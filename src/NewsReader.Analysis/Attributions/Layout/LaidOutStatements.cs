using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Attributions.Layout;

/// <summary>What the layout alone says: the turns of a transcript, headlines of a name and a colon, and quotations signed with a dash and a name.</summary>
internal static class LaidOutStatements
{
    // What the rules before the learned stages had for turns and signed quotations on annotated articles. A rough figure: the corpus has few such lines, and
    // an interview in it was left without annotations. Of headlines of a name and a colon it has four, all right.
    private const double Sure = 0.8;
    private const int LongestName = 8, LongestSignature = 20;

    /// <summary>The statements, paragraph by paragraph.</summary>
    public static List<Statement> Find(Draft draft)
    {
        List<Statement> found = [];
        Transcript transcript = Transcript.In(draft);
        HeadlineColon headline = new(draft);
        for (int p = 0; p < draft.Paragraphs.Length; p++)
        {
            if (!StatementFinder.Holds(draft.Paragraphs[p].Kind)) continue;
            if ((transcript.Turn(p) ?? headline.Read(p) ?? Signed(draft, p) ?? SignedBelow(draft, p)) is not { } statement) continue;
            statement.Confidence = Sure;
            found.Add(statement);
        }
        return found;
    }

    // “…” — Name, and nothing else in the paragraph.
    private static Statement? Signed(Draft draft, int paragraph)
    {
        int first = draft.FirstToken[paragraph], end = draft.FirstToken[paragraph + 1];
        while (end > first && draft.IsSign(end - 1, '.')) end--;
        int dash = end - 1;
        while (dash > first && dash > end - LongestName && !IsDash(draft, dash)) dash--;
        int quoteEnd = dash;
        while (quoteEnd > first && IsDash(draft, quoteEnd - 1) && draft.QuoteOf[quoteEnd - 1] < 0) quoteEnd--;
        if (quoteEnd <= first || dash + 1 >= end || !IsDash(draft, dash) || !draft.IsQuoted(first) || !draft.IsQuoted(quoteEnd - 1)) return null;
        for (int i = dash + 1; i < end; i++) if (!IsNamePart(draft, i)) return null;
        if (!draft.IsCapital(dash + 1)) return null;
        return new Statement
        {
            Contents = [draft.Span(first, quoteEnd - 1)],
            Cue = draft.Span(quoteEnd, dash),
            Source = TokenRange.Through(dash + 1, end - 1),
            Paragraph = paragraph,
        };
    }

    // “…” and in the paragraph below: — Name, or — Name, with a few words about them.
    private static Statement? SignedBelow(Draft draft, int paragraph)
    {
        (int first, int end) = (draft.FirstToken[paragraph], draft.FirstToken[paragraph + 1]);
        if (paragraph + 1 == draft.Paragraphs.Length || first == end || !draft.IsQuoted(first) || draft.QuoteOf[end - 1] != draft.QuoteOf[first]) return null;
        QuotePart part = draft.OuterParts[draft.QuoteOf[first]];
        int name = end + 1, last = draft.FirstToken[paragraph + 2];
        bool isList = paragraph + 2 < draft.Paragraphs.Length && last < draft.Tokens.Length && IsDash(draft, last);
        if (last - end is < 2 or > LongestSignature || !IsDash(draft, end) || isList || part.Span != part.Quotation.Parts[^1]) return null;
        int nameEnd = name;
        while (nameEnd < last && draft.IsCapital(nameEnd)) nameEnd++;
        if (nameEnd == name || nameEnd - name > LongestName || (nameEnd < last && (draft.Tokens[nameEnd].Kind != TokenKind.Sign || draft.IsSign(nameEnd, ':')))) return null;
        // An agency's name is a credit.
        if (draft.Tagged.Names[nameEnd - 1].Kind() != NameKind.Person) return null;
        return new Statement
        {
            Contents = [.. part.Quotation.Parts],
            Cue = draft.Tokens[end].Span,
            Source = new TokenRange(name, nameEnd),
            Paragraph = paragraph,
        };
    }

    private static bool IsNamePart(Draft draft, int i) => draft.QuoteOf[i] < 0 && (draft.IsCapital(i) || draft.IsSign(i, ',') || draft.IsSign(i, '.') || draft.Words[i].Length <= 3);

    private static bool IsDash(Draft draft, int i) => draft.IsSign(i, '—') || draft.IsSign(i, '–') || draft.IsSign(i, '―') || draft.IsSign(i, '-');
}
