using System.Collections.Frozen;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Attributions;

/// <summary>Languages other than English: what stands in quotation marks, and its speaker only where a name touches a known verb beside it.</summary>
internal static class ForeignStatements
{
    // How often the English rules of the same kind were right on annotated articles; other languages have no measure yet.
    private const double WithCue = 0.87, Alone = 0.25;
    private const int LongestName = 7;

    // A quotation further from its verb than so many characters is not led to by it.
    private const int Near = 120;

    private static readonly FrozenSet<string> Cues = (
        "sagte sagt erklärte erklärt meinte meint betonte kritisierte kritisiert warnte fragte schrieb forderte antwortete ergänzte mahnte bestätigte " +
        "déclaré affirme affirmé explique expliqué ajouté ajoute dit répond répondu estime raconte ironise indiqué confie souligne souligné assure écrit " +
        "dijo dice afirmó explicó añadió señaló aseguró declaró preguntó respondió escribió " +
        "disse afirmou explicou acrescentou detto dichiarato spiegato aggiunto zei zegt verklaarde aldus sade säger sa " +
        "powiedział powiedziała сказал сказала заявил заявила отметил отметила добавил добавила сообщил сообщила сказав сказала заявив заявила").Split(' ').ToFrozenSet();

    /// <summary>The statements found so; a quotation carried over paragraphs is one, with all its parts.</summary>
    public static List<Statement> Find(Draft draft)
    {
        List<Statement> found = [];
        int part = 0, token = 0;
        foreach (Quotation quotation in draft.Quotations.Where(q => q.Depth == 0))
        {
            while (token < draft.Tokens.Length && draft.QuoteOf[token] < part) token++;
            part += quotation.Parts.Count;
            int first = token;
            token = End(draft, first, part);
            if (token == first || quotation.IsFragment || !StatementFinder.Holds(draft.Paragraphs[draft.ParagraphOf[first]].Kind)) continue;
            if (After(draft, quotation, token) is { } statement) found.Add(statement);
            else if (found.Count > 0 && Follows(draft, found[^1], first)) found[^1].Contents.AddRange(quotation.Parts);
            else found.Add(Unsaid(draft, quotation, first));
        }
        return found;
    }

    // After the last token that stands in a part before this one; what lies between two parts belongs to none.
    private static int End(Draft draft, int first, int part)
    {
        int end = first;
        for (int i = first; i < draft.Tokens.Length && draft.QuoteOf[i] < part; i++) if (draft.QuoteOf[i] >= 0) end = i + 1;
        return end;
    }

    private static Statement Unsaid(Draft draft, Quotation quotation, int first) =>
        new() { Contents = [.. quotation.Parts], Paragraph = draft.ParagraphOf[first], Confidence = Alone };

    private static Statement? After(Draft draft, Quotation quotation, int end)
    {
        int paragraphEnd = end < draft.Tokens.Length ? draft.FirstToken[draft.ParagraphOf[end] + 1] : end;
        int cue = end;
        while (cue < paragraphEnd && cue < end + 4 && !Cues.Contains(draft.Words[cue])) cue++;
        if (cue >= paragraphEnd || cue == end + 4 || draft.ParagraphOf[cue] != draft.ParagraphOf[end - 1]) return null;
        return new Statement
        {
            Contents = [.. quotation.Parts],
            Cue = draft.Tokens[cue].Span,
            Source = NameAfter(draft, cue + 1, paragraphEnd) ?? NameBefore(draft, cue - 1, end),
            Paragraph = draft.ParagraphOf[cue],
            Confidence = WithCue,
        };
    }

    // The run of capitals that touches the verb.
    private static TokenRange? NameAfter(Draft draft, int first, int end)
    {
        int i = first;
        while (i < end && i < first + LongestName && draft.IsCapital(i) && draft.QuoteOf[i] < 0) i++;
        return i > first ? new TokenRange(first, i) : null;
    }

    private static TokenRange? NameBefore(Draft draft, int last, int first)
    {
        int i = last;
        while (i >= first && draft.IsCapital(i) && draft.QuoteOf[i] < 0) i--;
        return i < last ? TokenRange.Through(i + 1, last) : null;
    }

    private static bool Follows(Draft draft, Statement last, int token)
    {
        if (draft.ParagraphOf[token] != last.Paragraph || last.Cue is not { } cue) return false;
        int said = draft.TokenAt(cue.Start);
        int before = token - 1;
        while (before >= 0 && draft.Tokens[before].Kind == TokenKind.Sign) before--;
        // Near first: the way back to the verb, which is looked over next, must not grow with the sentence.
        if (before < 0 || draft.Tokens[before].Span.Start - cue.End >= Near) return false;
        return draft.SentenceOf[before] == draft.SentenceOf[token] ? IsSameVoice(draft, said, token) : draft.SentenceOf[before] == draft.SentenceOf[token] - 1;
    }

    // In mid-sentence only the sentence's own verb leads to it, and no further one that a name touches.
    private static bool IsSameVoice(Draft draft, int said, int token)
    {
        if (draft.SentenceOf[said] != draft.SentenceOf[token]) return false;
        for (int i = said + 1; i < token; i++) if (Cues.Contains(draft.Words[i]) && (NameBefore(draft, i - 1, said + 1) ?? NameAfter(draft, i + 1, token)) is not null) return false;
        return true;
    }
}
