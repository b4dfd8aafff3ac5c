using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Tells from the words beside a name or pronoun which place in the sentence it takes.</summary>
internal static class Places
{
    /// <summary>The place of the tokens from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static Place Of(Draft draft, int first, int last)
    {
        if (IsPossessive(draft, first, last)) return Place.Possessive;
        if (first > 0 && draft.SentenceOf[first - 1] == draft.SentenceOf[first])
        {
            PennTag before = draft.Tagged.Tags[first - 1];
            if (before is PennTag.IN or PennTag.TO) return Place.AfterPreposition;
            if (before.IsVerb()) return Place.Object;
        }
        if (IsOpening(draft, first)) return Place.Opening;
        return IsBeforeVerb(draft, last + 1) ? Place.Subject : Place.Other;
    }

    /// <summary>Whether token <paramref name="i"/> is the first word of its sentence.</summary>
    public static bool IsOpening(Draft draft, int i)
    {
        for (int before = i - 1; before >= 0 && draft.SentenceOf[before] == draft.SentenceOf[i]; before--) if (draft.Tokens[before].Kind != TokenKind.Sign) return false;
        return true;
    }

    private static bool IsPossessive(Draft draft, int first, int last)
    {
        if (last + 1 >= draft.Tokens.Length) return false;
        if (first == last && draft.Words[first] is "his" or "her") return draft.Tagged.Tags[first] == PennTag.PossessivePronoun;
        return draft.Words[last + 1] == "'s" && draft.Tokens[last + 1].Span.Start == draft.Tokens[last].Span.End;
    }

    private static bool IsBeforeVerb(Draft draft, int next)
    {
        if (next + 1 < draft.Tokens.Length && draft.Tagged.Tags[next] == PennTag.RB) next++;
        return next < draft.Tokens.Length && draft.Tagged.Tags[next] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD;
    }
}
