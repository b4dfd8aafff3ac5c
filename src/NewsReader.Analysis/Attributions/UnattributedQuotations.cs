using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Attributions;

/// <summary>Quotations that are whole sentences and that nobody is found to have said: they are somebody's (in the annotated articles four of five), though it is not told whose.</summary>
internal static class UnattributedQuotations
{
    // Fewer words than this are a title, a sign or a shout.
    private const int LeastWords = 5;

    // About so many of them are, word for word, the content of an attribution in the annotated articles.
    private const double Sure = 0.3;

    /// <summary>The quotations that none of <paramref name="statements"/> has a word of, in order, without a source.</summary>
    public static List<Attribution> Find(Draft draft, List<Statement> statements)
    {
        List<Attribution> found = [];
        bool[] isSaid = SaidWords.In(draft, statements);
        foreach (Quotation quotation in draft.Quotations)
        {
            if (quotation.Depth > 0 || quotation.IsFragment || !quotation.IsClosed) continue;
            (int first, int end) = (draft.TokenAt(quotation.Parts[0].Start), draft.TokenAt(quotation.Parts[^1].End));
            if (first >= draft.Tokens.Length || draft.QuoteOf[first] < 0 || draft.Paragraphs[draft.ParagraphOf[first]].Kind != ParagraphKind.Body) continue;
            if (!OpensSentence(draft, first) || !EndsSentence(draft, first, end) || !IsFree(draft, first, end, isSaid)) continue;
            found.Add(new Attribution { Contents = quotation.Parts, Form = QuoteForm.Direct, Confidence = Sure, Why = "in quotation marks; nobody is found to have said it" });
        }
        return found;
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
