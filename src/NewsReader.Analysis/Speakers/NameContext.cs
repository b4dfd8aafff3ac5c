using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Reads what the words beside a name tell of it: "spokeswoman Hope Hicks", "Hicks, a spokeswoman for the campaign", "Hicks, 28".</summary>
internal static class NameContext
{
    private const int Reach = 14;

    /// <summary>Notes on <paramref name="mention"/> what stands before token <paramref name="first"/> and after token <paramref name="last"/>.</summary>
    public static void Look(Draft draft, NameMention mention, int first, int last)
    {
        LookBefore(draft, mention, first);
        LookAfter(draft, mention, last);
    }

    private static void LookBefore(Draft draft, NameMention mention, int first)
    {
        for (int i = first - 1; i >= 0 && i >= first - 4 && draft.ParagraphOf[i] == draft.ParagraphOf[first] && draft.Tokens[i].Kind == TokenKind.Word; i--)
        {
            string word = draft.Words[i];
            if (i == first - 1 && word is "the") mention.IsBodyBeside |= !mention.IsPersonBeside;
            if (i == first - 1 && word is "in" or "across" or "throughout") mention.IsBodyBeside = true;
            if (!PersonWords.Roles.TryGetValue(word, out Gender told)) { if (i == first - 1) return; continue; }
            if (i == first - 1 || mention.IsPersonBeside) Note(draft, mention, i, told);
        }
    }

    // "X, a prominent analyst who …", "X, 44,", "X, who", "X is the nominee".
    private static void LookAfter(Draft draft, NameMention mention, int last)
    {
        int i = last + 1;
        if (i + 1 >= draft.Tokens.Length || mention.IsPossessive) return;
        int end = Math.Min(draft.FirstToken[draft.ParagraphOf[last] + 1], i + 1 + Reach);
        bool told = draft.Words[i] is "is" or "was" && draft.Words[i + 1] is "the" or "a" or "an";
        if (!draft.IsSign(i, ',') && !told) return;
        if (draft.Words[i + 1] is "who" or "whose" || (draft.Tokens[i + 1].Kind == TokenKind.Number && draft.Tokens[i + 1].Span.Length == 2)) mention.IsPersonBeside = true;
        for (i++; i < end && !draft.IsQuoted(i) && draft.Tokens[i].Kind != TokenKind.Sign; i++)
        {
            string word = draft.Words[i];
            if (word is "said" or "told" or "but" or "was" or "is" or "were" or "who" || SmallWords.Prepositions.Contains(word)) return;
            bool head = i + 1 >= end || draft.Tokens[i + 1].Kind == TokenKind.Sign || draft.Words[i + 1] is "and" || SmallWords.Prepositions.Contains(draft.Words[i + 1]) || SmallWords.ClauseOpeners.Contains(draft.Words[i + 1]);
            if (head && PersonWords.Roles.TryGetValue(word, out Gender gender)) Note(draft, mention, i, gender);
        }
    }

    private static void Note(Draft draft, NameMention mention, int role, Gender told)
    {
        mention.Roles.Add(PersonWords.Role(draft.Words[role], role > 0 ? draft.Words[role - 1] : ""));
        mention.IsPersonBeside = true;
        if (told != Gender.Unknown) mention.Gender = told;
    }
}
