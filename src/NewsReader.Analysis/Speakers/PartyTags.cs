namespace NewsReader.Analysis.Speakers;

/// <summary>A party and a state behind a politician's name, as American papers write them: R-Tenn., D-Ohio, I-Vt.</summary>
internal static class PartyTags
{
    /// <summary>Whether token <paramref name="i"/> is one.</summary>
    public static bool Is(Draft draft, int i) =>
        draft.Words[i] is ['r' or 'd' or 'i', '-', _, ..] && char.IsUpper(draft.Text[draft.Tokens[i].Span.Start + 2]);
}
