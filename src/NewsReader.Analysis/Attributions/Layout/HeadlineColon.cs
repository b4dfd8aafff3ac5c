using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Attributions.Layout;

/// <summary>Headlines that give their words to a person by a colon: "Keel: Bridge is unsafe".</summary>
internal sealed class HeadlineColon(Draft draft)
{
    private const int LongestName = 5, FewestWords = 3, Deepest = 5;

    // The words of persons' names in the text.
    private readonly Lazy<HashSet<string>> _people = new(() => [.. Enumerable.Range(0, draft.Tokens.Length).Where(i => draft.IsCapital(i) && IsNamed(draft, i)).Select(i => draft.Words[i])]);

    /// <summary>What the headline in <paramref name="paragraph"/> says so; null where it doesn't.</summary>
    public Statement? Read(int paragraph)
    {
        if (!draft.IsTitle(paragraph)) return null;
        int first = draft.FirstToken[paragraph], end = draft.FirstToken[paragraph + 1], colon = first;
        while (colon < end && colon - first <= LongestName && !draft.IsSign(colon, ':')) colon++;
        while (end > colon && draft.QuoteOf[end - 1] < 0 && draft.IsSign(end - 1, '.')) end--;
        if (colon - first is 0 or > LongestName || colon + 1 >= end || !IsPerson(first, colon) || !IsSaid(colon + 1, end)) return null;
        return new Statement
        {
            Contents = [draft.Span(colon + 1, end - 1)],
            Cue = draft.Tokens[colon].Span,
            Source = TokenRange.Through(first, colon - 1),
            Paragraph = paragraph,
        };
    }

    // A name, titles before it perhaps; a surname alone is known by the rest of the text.
    private bool IsPerson(int first, int end)
    {
        int name = first;
        while (name < end - 1 && (PersonWords.Titles.ContainsKey(draft.Words[name]) || draft.IsSign(name, '.'))) name++;
        if (!draft.IsCapital(end - 1)) return false;
        for (int i = name; i < end - 1; i++) if (!IsNamed(draft, i)) return false;
        return _people.Value.Contains(draft.Words[end - 1]);
    }

    private static bool IsNamed(Draft draft, int i) => draft.Tagged.Names[i].Kind() == NameKind.Person;

    // "Brona Keel: The woman who saved the bridge" and "Brona Keel: How she saved the bridge" name a subject. What people say begins in quotation marks,
    // or has a verb in a tense of its own and asks nothing without a question mark.
    private bool IsSaid(int first, int end)
    {
        int words = 0;
        bool isSaid = false, opensClause = draft.Tagged.Tags[first] is PennTag.WRB or PennTag.WP or PennTag.WDT && !draft.IsSign(end - 1, '?');
        for (int i = first; i < end; i++)
        {
            if (draft.Tokens[i].Kind != TokenKind.Sign) words++;
            bool isFinite = draft.Tagged.Tags[i] is PennTag.VBD or PennTag.VBP or PennTag.VBZ or PennTag.MD;
            isSaid |= isFinite && !opensClause && !IsRelative(draft.Tagged, i, first);
        }
        return words >= FewestWords && (isSaid || draft.QuoteOf[first] >= 0);
    }

    // Whether the word, or a verb a few arcs above it, stands in a clause about a noun of what is said.
    private static bool IsRelative(TaggedText tagged, int i, int first)
    {
        for (int at = i, steps = 0; at >= first && steps < Deepest; at = tagged.Heads[at], steps++)
        {
            if (tagged.Relations[at] == Relation.AclRelcl && tagged.Heads[at] >= first) return true;
        }
        return false;
    }
}
