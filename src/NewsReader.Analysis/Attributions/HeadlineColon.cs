using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions;

/// <summary>Headlines that give their words to a person by a colon: "Keel: Bridge is unsafe".</summary>
internal static class HeadlineColon
{
    private const int LongestName = 5, FewestWords = 3;

    /// <summary>What the headline in <paramref name="paragraph"/> says so; null where it doesn't.</summary>
    public static Statement? Read(Draft draft, int paragraph)
    {
        if (draft.Paragraphs[paragraph].Kind != ParagraphKind.Title) return null;
        int first = draft.FirstToken[paragraph], end = draft.FirstToken[paragraph + 1], colon = first;
        while (colon < end && colon - first <= LongestName && !draft.IsSign(colon, ':')) colon++;
        while (end > colon && draft.QuoteOf[end - 1] < 0 && (draft.IsSign(end - 1, '.') || draft.IsSign(end - 1, ';'))) end--;
        if (colon - first is 0 or > LongestName || end - colon <= FewestWords || !IsPerson(draft, first, colon) || !IsSaid(draft, colon + 1, end)) return null;
        return new Statement
        {
            Contents = [draft.Span(colon + 1, end - 1)],
            Cue = draft.Tokens[colon].Span,
            Source = TokenRange.Through(first, colon - 1),
            Paragraph = paragraph,
        };
    }

    // A name, a title before it perhaps; a surname alone is known by the rest of the text.
    private static bool IsPerson(Draft draft, int first, int end)
    {
        for (int i = first; i < end - 1; i++) if (!draft.IsCapital(i) && !draft.IsSign(i, '.')) return false;
        if (!draft.IsCapital(end - 1)) return false;
        for (int i = end - 1; i < draft.Tokens.Length; i++) if (draft.Words[i] == draft.Words[end - 1] && draft.Tagged.Names[i].Kind() == NameKind.Person) return true;
        return false;
    }

    // "Brona Keel: A Life in Letters" names a subject: what people say has a verb, or stands in quotation marks.
    private static bool IsSaid(Draft draft, int first, int end)
    {
        for (int i = first; i < end; i++) if (draft.QuoteOf[i] >= 0 || draft.Tagged.Tags[i].IsVerb() || draft.Tagged.Tags[i] == PennTag.MD) return true;
        return false;
    }
}
