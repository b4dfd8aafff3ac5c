using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Attributions;

/// <summary>Quotations that are whole sentences and that nobody is found to have said: they are somebody's (in the annotated articles four of five), though it is not told whose.</summary>
internal static class UnclaimedQuotations
{
    // Fewer words than this are a title, a sign or a shout.
    private const int LeastWords = 5;

    // The words are mostly right where somebody's, the speaker, who is not found, seldom.
    private const double Sure = 0.2;

    /// <summary>Adds them to <paramref name="statements"/>, without a source.</summary>
    public static void Add(Draft draft, List<Statement> statements)
    {
        bool[] isSaid = SaidWords.In(draft, statements);
        foreach (Quotation quotation in draft.Quotations)
        {
            if (quotation.Depth > 0 || quotation.IsFragment || !quotation.IsClosed) continue;
            (int first, int end) = (draft.TokenAt(quotation.Parts[0].Start), draft.TokenAt(quotation.Parts[^1].End));
            if (first >= draft.Tokens.Length || draft.QuoteOf[first] < 0 || draft.Paragraphs[draft.ParagraphOf[first]].Kind != ParagraphKind.Body) continue;
            if (!OpensSentence(draft, first) || !EndsSentence(draft, first, end) || !IsFree(draft, first, end, isSaid)) continue;
            statements.Add(new Statement { Contents = [.. quotation.Parts], Paragraph = draft.ParagraphOf[first], Confidence = Sure });
        }
    }

    private static bool OpensSentence(Draft draft, int first) =>
        first == 0 || draft.SentenceOf[first - 1] != draft.SentenceOf[first] || draft.IsSign(first - 1, ':');

    private static bool EndsSentence(Draft draft, int first, int end)
    {
        for (int i = end - 1; i > first && draft.Tokens[i].Kind == TokenKind.Sign; i--) if (draft.Text[draft.Tokens[i].Span.Start] is '.' or '!' or '?' or '…') return true;
        return false;
    }

    private static bool IsFree(Draft draft, int first, int end, bool[] isSaid)
    {
        int words = 0;
        for (int i = first; i < end; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Sign) continue;
            if (isSaid[i]) return false;
            words++;
        }
        return words >= LeastWords;
    }
}
