namespace NewsReader.Analysis.Speakers;

/// <summary>A party and a state behind a politician's name, as American papers write them: "Owen Strake, R-Tenn.,", "Lindsey Dunn (D-Ohio)".</summary>
internal static class PartyTags
{
    /// <summary>Whether token <paramref name="i"/> is one: between signs, as names like D-Wave rarely are.</summary>
    public static bool Is(Draft draft, int i)
    {
        if (i < 1 || !draft.IsCapital(i) || draft.Words[i] is not ['r' or 'd' or 'i', '-', _, ..]) return false;
        bool isState = char.IsUpper(draft.Text[draft.Tokens[i].Span.Start + 2]);
        return isState && (draft.IsSign(i - 1, ',') || draft.IsSign(i - 1, '(')) && (i + 1 == draft.Tokens.Length || draft.Tokens[i + 1].Kind == Tokens.TokenKind.Sign);
    }
}
