using System.Text;

namespace NewsReader.Core.Searching.Words;

/// <summary>
/// Two characters that are one letter of their own, where folding would take the second for an accent or a word: <c>ハ</c> and a
/// half-voiced mark are <c>パ</c>, no kind of <c>ハ</c>. So a text means the same however its letters are composed.
/// </summary>
internal static class LetterPairs
{
    /// <summary>The letter that a folded letter and the character after it make; null where they stay two.</summary>
    public static char? Join(char letter, char next) =>
        AreOne(letter, next) && new string([letter, next]).Normalize(NormalizationForm.FormC) is [var joined] ? joined : null;

    // Of Cyrillic, what alphabets count as letters: the collation of Unicode (UTS #10) tells й from и, and those of languages in CLDR ї
    // (Ukrainian), ў (Belarusian), ѓ and ќ (Macedonian) from theirs. Not ё: print mostly has е for it, and Russian sorts them as one.
    // Of Hangul, what Unicode composes to syllables (The Unicode Standard, 3.12).
    private static bool AreOne(char letter, char next) => next switch
    {
        '\u3099' or '\u309A' => letter is >= '\u3040' and <= '\u30FF', // The marks of kana
        '\u0306' => letter is 'и' or 'у',
        '\u0308' => letter is 'і',
        '\u0301' => letter is 'г' or 'к',
        >= '\u1161' and <= '\u1175' => letter is >= '\u1100' and <= '\u1112', // A Hangul vowel
        >= '\u11A8' and <= '\u11C2' => letter is >= '\uAC00' and <= '\uD7A3', // A Hangul consonant that ends a syllable
        _ => false,
    };
}
