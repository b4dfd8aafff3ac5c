using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions;

/// <summary>Headlines that give their words to a person by a colon: "Keel: Bridge is unsafe".</summary>
internal static class HeadlineColon
{
    private const int LongestName = 5, FewestWords = 3, Deepest = 5;

    /// <summary>What the headline in <paramref name="paragraph"/> says so; null where it doesn't.</summary>
    public static Statement? Read(Draft draft, int paragraph)
    {
        if (draft.Paragraphs[paragraph].Kind != ParagraphKind.Title) return null;
        int first = draft.FirstToken[paragraph], end = draft.FirstToken[paragraph + 1], colon = first;
        while (colon < end && colon - first <= LongestName && !draft.IsSign(colon, ':')) colon++;
        while (end > colon && draft.QuoteOf[end - 1] < 0 && draft.IsSign(end - 1, '.')) end--;
        if (colon - first is 0 or > LongestName || end - colon <= FewestWords || !IsPerson(draft, first, colon) || !IsSaid(draft, colon + 1, end)) return null;
        return new Statement
        {
            Contents = [draft.Span(colon + 1, end - 1)],
            Cue = draft.Tokens[colon].Span,
            Source = TokenRange.Through(first, colon - 1),
            Paragraph = paragraph,
        };
    }

    // A name, titles before it perhaps; a surname alone is known by the rest of the text.
    private static bool IsPerson(Draft draft, int first, int end)
    {
        int name = first;
        while (name < end - 1 && (PersonWords.Titles.ContainsKey(draft.Words[name]) || draft.IsSign(name, '.'))) name++;
        if (!draft.IsCapital(end - 1)) return false;
        for (int i = name; i < end - 1; i++) if (!IsNamed(draft, i)) return false;
        for (int i = end - 1; i < draft.Tokens.Length; i++) if (draft.Words[i] == draft.Words[end - 1] && draft.IsCapital(i) && IsNamed(draft, i)) return true;
        return false;
    }

    private static bool IsNamed(Draft draft, int i) => draft.Tagged.Names[i].Kind() == NameKind.Person;

    // "Brona Keel: The woman who saved the bridge" names a subject: what people say begins in quotation marks, or has a verb in a tense of its own.
    private static bool IsSaid(Draft draft, int first, int end)
    {
        if (draft.QuoteOf[first] >= 0) return true;
        for (int i = first; i < end; i++)
        {
            bool isFinite = draft.Tagged.Tags[i] is PennTag.VBD or PennTag.VBP or PennTag.VBZ or PennTag.MD;
            if (draft.IsQuoted(i) || (isFinite && !IsRelative(draft.Tagged, i, first))) return true;
        }
        return false;
    }

    // Whether the word, or a verb a few arcs above it, stands in a clause about a noun of what is said.
    private static bool IsRelative(TaggedText tagged, int i, int first)
    {
        for (int at = i, steps = 0; at >= first && steps < Deepest; at = tagged.Heads[at], steps++) if (tagged.Relations[at] == Relation.AclRelcl && tagged.Heads[at] >= first) return true;
        return false;
    }
}
