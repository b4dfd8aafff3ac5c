using NewsReader.Analysis.Quotes;

namespace NewsReader.Analysis.Attributions;

/// <summary>Quotations without a cue of their own that fill a paragraph: whoever was quoted last goes on, or whoever's retold words end the paragraph before.</summary>
internal static class Continuations
{
    // Fewer words than this are a heading or a scrap.
    private const int LeastWords = 3;

    /// <summary>Adds to the contents of <paramref name="statements"/>, which come in order, the quotations that go on from them: annotators take both for one attribution.</summary>
    public static void Add(Draft draft, List<Statement> statements)
    {
        bool[] isSaid = Said(draft, statements);
        Statement? quoted = null, retold = null;
        int next = 0;
        foreach (Quotation quotation in draft.Quotations)
        {
            if (quotation.Depth > 0 || quotation.IsFragment) continue;
            int first = draft.TokenAt(quotation.Parts[0].Start);
            for (; next < statements.Count && statements[next].Contents[0].Start < quotation.Parts[0].Start; next++)
            {
                if (draft.IsTitle(statements[next].Paragraph)) continue; // From a headline's words nobody goes on.
                if (IsQuoted(draft, statements[next])) quoted = statements[next];
                else if (statements[next].Source is not null) retold = statements[next];
            }
            if (first >= draft.Tokens.Length || draft.QuoteOf[first] < 0 || !IsOpen(draft, quotation, first, isSaid)) continue;
            Statement? last = EndsBefore(draft, retold, first) ? retold : Follows(draft, quoted, first) ? quoted : null;
            if (last is null || last.Contents[^1].End > quotation.Parts[0].Start) continue;
            last.Contents.AddRange(quotation.Parts);
            quoted = last;
        }
    }

    private static bool[] Said(Draft draft, List<Statement> statements)
    {
        bool[] isSaid = new bool[draft.Tokens.Length];
        // Contents may overlap: in order, each begins to mark where the one before has ended.
        int next = 0;
        foreach (TextSpan span in statements.SelectMany(s => s.Contents).Order())
        {
            for (next = Math.Max(next, draft.TokenAt(span.Start)); next < isSaid.Length && draft.Tokens[next].Span.Start < span.End; next++) isSaid[next] = true;
        }
        return isSaid;
    }

    private static bool IsQuoted(Draft draft, Statement statement) =>
        draft.TokenAt(statement.Contents[^1].Start) is var token && token < draft.Tokens.Length && draft.QuoteOf[token] >= 0;

    // Nobody said it yet, it is all that its paragraphs hold, and it is more than a scrap.
    private static bool IsOpen(Draft draft, Quotation quotation, int first, bool[] isSaid)
    {
        int paragraph = draft.ParagraphOf[first];
        if (draft.FirstToken[paragraph] != first || !StatementFinder.Holds(draft.Paragraphs[paragraph].Kind)) return false;
        int words = 0, end = draft.TokenAt(quotation.Parts[^1].End);
        if (end < draft.Tokens.Length && draft.ParagraphOf[end] == draft.ParagraphOf[end - 1]) return false;
        for (int i = first; i < draft.Tokens.Length && draft.Tokens[i].Span.Start < quotation.Parts[^1].End; i++)
        {
            if (isSaid[i]) return false;
            if (draft.Tokens[i].Kind != Tokens.TokenKind.Sign) words++;
        }
        return words >= LeastWords;
    }

    // The paragraph before is where the last one spoke, and it ends with the words said or who said them.
    private static bool Follows(Draft draft, Statement? last, int first)
    {
        if (last is null) return false;
        int spoke = draft.ParagraphOf[Math.Min(draft.TokenAt(last.Contents[^1].Start), draft.Tokens.Length - 1)];
        return Before(draft, first) is var before && before >= 0 && (spoke == before || last.Paragraph == before);
    }

    // The retold words, or who said them, are the last in the paragraph before.
    private static bool EndsBefore(Draft draft, Statement? retold, int first)
    {
        if (retold is null || Before(draft, first) is var before && (before < 0 || retold.Paragraph != before)) return false;
        int end = Math.Max(retold.Contents[^1].End, Math.Max(retold.Cue?.End ?? 0, draft.Tokens[retold.Source!.Value.Last].Span.End));
        int rest = draft.TokenAt(end), after = draft.FirstToken[before + 1];
        while (rest < after && draft.Tokens[rest].Kind == Tokens.TokenKind.Sign) rest++;
        return rest >= after;
    }

    private static int Before(Draft draft, int first)
    {
        int before = draft.ParagraphOf[first] - 1;
        while (before >= 0 && draft.Paragraphs[before].Kind is Paragraphs.ParagraphKind.Boilerplate or Paragraphs.ParagraphKind.Caption) before--;
        return before;
    }
}
