using System.Collections.Frozen;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Quotes;

/// <summary>Languages other than English: only quotation marks beside a known verb and a name.</summary>
internal static class ForeignStatements
{
    private const int Reach = 7;

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
            token = end;
        }
        return found;
    }

    private static Statement? After(Draft draft, int part, int end)
    {
        int paragraphEnd = end < draft.Tokens.Length ? draft.FirstToken[draft.ParagraphOf[end] + 1] : end;
        int cue = end;
        while (cue < paragraphEnd && cue < end + 4 && !Cues.Contains(draft.Words[cue])) cue++;
        if (cue >= paragraphEnd || cue == end + 4 || draft.ParagraphOf[cue] != draft.ParagraphOf[end - 1]) return null;
        TokenRange? source = NameAfter(draft, cue + 1, Math.Min(paragraphEnd, cue + 1 + Reach));
        return new Statement
        {
            Contents = [draft.OuterParts[part].Span],
            Cue = draft.Tokens[cue].Span,
            Source = source,
            Paragraph = draft.ParagraphOf[cue],
            Rule = Rule.QuoteAndCue,
        };
    }

    // The first run of two capitals or more, else the first capital.
    private static TokenRange? NameAfter(Draft draft, int first, int end)
    {
        for (int i = first; i < end && !draft.IsSign(i, '.') && draft.QuoteOf[i] < 0; i++)
        {
            if (!draft.IsCapital(i)) continue;
            int last = i;
            while (last + 1 < end && draft.IsCapital(last + 1)) last++;
            return new TokenRange(i, last);
        }
        return null;
    }

    private static bool Follows(Draft draft, Statement last, int token)
    {
        if (draft.ParagraphOf[token] != last.Paragraph) return false;
        int before = token - 1;
        while (before >= 0 && draft.Tokens[before].Kind == TokenKind.Sign) before--;
        return before >= 0 && (draft.SentenceOf[before] == draft.SentenceOf[token] || draft.SentenceOf[before] == draft.SentenceOf[token] - 1)
            && last.Cue is { } cue && draft.Tokens[before].Span.Start - cue.End < 120;
    }
}
