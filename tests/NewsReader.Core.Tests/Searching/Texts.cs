using CsCheck;

namespace NewsReader.Core.Tests.Searching;

/// <summary>Texts for the laws: plain words and everything that is hard about text, broken surrogate pairs included.</summary>
internal static class Texts
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(" ", " ", " ", "\n", "'", "’", "'s", "’s ", "-", ",", ".", "\u0301", "\u00AD", "\u200B", "\uFEFF"),
        Gen.OneOf("Putin", "peskov", "don't", "Straße", "İ", "æ", "Łódź", "long-term", "1,200", "3.5", "10:30", "C++", "R&D"),
        Gen.OneOf("l’Ukraine", "qu'", "dell’", "d", "L", "Й", "и\u0306", "ё", "パ", "ﾊﾟ", "\u309A", "\u1112\u1161", "\u11AB", "\u0E48", "\u093F"),
        Gen.OneOf("東京", "タワー", "서울", "ไทย", "हिन्दी", "٣", "½", "ﬁ", "ª", "🙂", "❤️", "\uD83D", "\uDE42", "\U0001D400"),
        Gen.String[Gen.Char, 0, 4]);

    /// <summary>Any text at all.</summary>
    public static readonly Gen<string> Any = Piece.Array[0, 30].Select(string.Concat);
}
