using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tokens;

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
            int before = ParagraphBefore(draft, first);
            Statement? last = retold is not null && Ends(draft, retold, before) ? retold : quoted;
            if (last is null || !Spoke(draft, last, before) || last.Contents[^1].End > quotation.Parts[0].Start) continue;
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
            if (draft.Tokens[i].Kind != TokenKind.Sign) words++;
        }
        return words >= LeastWords;
    }

    // Whether the statement began or ended in this paragraph.
    private static bool Spoke(Draft draft, Statement last, int paragraph) =>
        last.Paragraph == paragraph || draft.ParagraphOf[Math.Min(draft.TokenAt(last.Contents[^1].Start), draft.Tokens.Length - 1)] == paragraph;

    // Whether retold words, or who said them, are the last in this paragraph.
    private static bool Ends(Draft draft, Statement retold, int paragraph)
    {
        if (retold.Paragraph != paragraph) return false;
        int end = Math.Max(retold.Contents[^1].End, Math.Max(retold.Cue?.End ?? 0, draft.Tokens[retold.Source!.Value.Last].Span.End));
        int rest = draft.TokenAt(end), after = draft.FirstToken[paragraph + 1];
        while (rest < after && draft.Tokens[rest].Kind == TokenKind.Sign) rest++;
        return rest >= after;
    }

    // Pictures and sign-ups stand between without a say; -1 where nothing comes before.
    private static int ParagraphBefore(Draft draft, int token)
    {
        int before = draft.ParagraphOf[token] - 1;
        while (before >= 0 && draft.Paragraphs[before].Kind is ParagraphKind.Boilerplate or ParagraphKind.Caption) before--;
        return before;
    }
}
