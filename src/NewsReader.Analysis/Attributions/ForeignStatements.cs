using System.Collections.Frozen;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Attributions;

/// <summary>Languages other than English: what stands in quotation marks, and its speaker only where a name touches a known verb beside it.</summary>
internal static class ForeignStatements
{
    // How often the English rules of the same kind were right on annotated articles; other languages have no measure yet.
    private const double WithCue = 0.87, Alone = 0.25;
    private const int LongestName = 7;

    private static readonly FrozenSet<string> Cues = (
        "sagte sagt erklärte erklärt meinte meint betonte kritisierte kritisiert warnte fragte schrieb forderte antwortete ergänzte mahnte bestätigte " +
        "déclaré affirme affirmé explique expliqué ajouté ajoute dit répond répondu estime raconte ironise indiqué confie souligne souligné assure écrit " +
        "dijo dice afirmó explicó añadió señaló aseguró declaró preguntó respondió escribió " +
        "disse afirmou explicou acrescentou detto dichiarato spiegato aggiunto ha zei zegt verklaarde aldus sade säger sa " +
        "powiedział powiedziała сказал сказала заявил заявила отметил отметила добавил добавила сообщил сообщила сказав сказала заявив заявила").Split(' ').Where(w => w != "ha").ToFrozenSet();

    /// <summary>The statements found so.</summary>
    public static List<Statement> Find(Draft draft)
    {
        List<Statement> found = [];
        for (int part = 0, token = 0; part < draft.OuterParts.Length; part++)
        {
            while (token < draft.Tokens.Length && draft.QuoteOf[token] < part) token++;
            int end = token;
            while (end < draft.Tokens.Length && draft.QuoteOf[end] == part) end++;
            if (end == token || draft.OuterParts[part].Quotation.IsFragment) continue;
            if (After(draft, part, end) is { } statement) found.Add(statement);
            else if (found.Count > 0 && Follows(draft, found[^1], token)) found[^1].Contents.Add(draft.OuterParts[part].Span);
            else if (StatementFinder.Holds(draft.Paragraphs[draft.ParagraphOf[token]].Kind)) found.Add(Unsaid(draft, part, token));
            token = end;
        }
        return found;
    }

    private static Statement Unsaid(Draft draft, int part, int token) =>
        new() { Contents = [draft.OuterParts[part].Span], Paragraph = draft.ParagraphOf[token], Confidence = Alone };

    private static Statement? After(Draft draft, int part, int end)
    {
        int paragraphEnd = end < draft.Tokens.Length ? draft.FirstToken[draft.ParagraphOf[end] + 1] : end;
        int cue = end;
        while (cue < paragraphEnd && cue < end + 4 && !Cues.Contains(draft.Words[cue])) cue++;
        if (cue >= paragraphEnd || cue == end + 4 || draft.ParagraphOf[cue] != draft.ParagraphOf[end - 1]) return null;
        return new Statement
        {
            Contents = [draft.OuterParts[part].Span],
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
        return before >= 0 && (draft.SentenceOf[before] == draft.SentenceOf[token] ? IsSameVoice(draft, said, token) : draft.SentenceOf[before] == draft.SentenceOf[token] - 1)
            && draft.Tokens[before].Span.Start - cue.End < 120;
    }

    // In mid-sentence only the sentence's own verb leads to it, and no further one that a name touches.
    private static bool IsSameVoice(Draft draft, int said, int token)
    {
        if (draft.SentenceOf[said] != draft.SentenceOf[token]) return false;
        for (int i = said + 1; i < token; i++) if (Cues.Contains(draft.Words[i]) && (NameBefore(draft, i - 1, said + 1) ?? NameAfter(draft, i + 1, token)) is not null) return false;
        return true;
    }
}
