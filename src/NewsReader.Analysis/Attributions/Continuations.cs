using NewsReader.Analysis.Quotes;

namespace NewsReader.Analysis.Attributions;

/// <summary>Quotations without a cue of their own that fill a paragraph: whoever was quoted last goes on.</summary>
internal static class Continuations
{
    // How often the rule of the same kind before the learned stages was right on annotated articles.
    private const double Confidence = 0.45;

    // Fewer words than this are a heading or a scrap.
    private const int LeastWords = 3;

    /// <summary>Adds to <paramref name="statements"/>, which come in order, those that go on from one of them.</summary>
    public static void Add(Draft draft, List<Statement> statements)
    {
        bool[] isSaid = Said(draft, statements);
        List<Statement> found = [];
        Statement? last = null;
        int next = 0;
        foreach (Quotation quotation in draft.Quotations)
        {
            if (quotation.Depth > 0 || quotation.IsFragment) continue;
            int first = draft.TokenAt(quotation.Parts[0].Start);
            for (; next < statements.Count && statements[next].Contents[0].Start < quotation.Parts[0].Start; next++) if (IsQuoted(draft, statements[next])) last = statements[next];
            if (first >= draft.Tokens.Length || draft.QuoteOf[first] < 0 || last is null || !IsOpen(draft, quotation, first, isSaid) || !Follows(draft, last, first)) continue;
            last = new Statement { Contents = [.. quotation.Parts], Paragraph = draft.ParagraphOf[first], GoesOnFrom = last, Confidence = Confidence };
            found.Add(last);
        }
        statements.AddRange(found);
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

    // From a headline's words nobody goes on.
    private static bool IsQuoted(Draft draft, Statement statement) =>
        !draft.IsTitle(statement.Paragraph) && draft.TokenAt(statement.Contents[^1].Start) is var token && token < draft.Tokens.Length && draft.QuoteOf[token] >= 0;

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
    private static bool Follows(Draft draft, Statement last, int first)
    {
        int before = draft.ParagraphOf[first] - 1;
        while (before >= 0 && draft.Paragraphs[before].Kind is Paragraphs.ParagraphKind.Boilerplate or Paragraphs.ParagraphKind.Caption) before--;
        int spoke = draft.ParagraphOf[Math.Min(draft.TokenAt(last.Contents[^1].Start), draft.Tokens.Length - 1)];
        return before >= 0 && (spoke == before || last.Paragraph == before);
    }
}
