using System.Collections.Frozen;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Whose a picture is ("Photo: Ines Dahl / The Courier", "Credit: …"): neither the label nor whom it thanks says anything.</summary>
internal static class Credits
{
    private static readonly FrozenSet<string> Labels =
        "photo photos photograph photographs photography picture pictures image images video credit credits caption illustration illustrations graphic graphics".Split(' ').ToFrozenSet();

    /// <summary>Whether token <paramref name="i"/> is a label at a sentence's start: "Photo:", "Photograph by".</summary>
    public static bool IsLabel(Draft draft, int i) =>
        Labels.Contains(draft.Words[i]) && draft.IsCapital(i) && i + 1 < draft.Tokens.Length && draft.ParagraphOf[i + 1] == draft.ParagraphOf[i] && Introduces(draft, i + 1) && Starts(draft, i);

    /// <summary>Whether <paramref name="source"/> is a label, or the name that one introduces.</summary>
    public static bool Is(Draft draft, TokenRange source)
    {
        if (IsLabel(draft, source.First)) return true;
        bool introduced = source.First > 1 && Introduces(draft, source.First - 1) && IsLabel(draft, source.First - 2);
        return introduced && !GoesOn(draft, source);
    }

    private static bool Introduces(Draft draft, int i) => draft.IsSign(i, ':') || draft.IsSign(i, '/') || draft.Words[i] == "by";

    private static bool Starts(Draft draft, int i) =>
        i == 0 || draft.SentenceOf[i - 1] != draft.SentenceOf[i] || draft.IsSign(i - 1, '(') || draft.IsSign(i - 1, '[') || draft.IsSign(i - 1, '*') || draft.IsSign(i - 1, '_');

    // A caption goes on with what the one in the picture does: "Photo: Ada Brandt told the council that …".
    private static bool GoesOn(Draft draft, TokenRange source)
    {
        int after = source.Last + 1;
        return after < draft.Tokens.Length && draft.ParagraphOf[after] == draft.ParagraphOf[source.Last] && draft.Tokens[after].Kind == TokenKind.Word;
    }
}
