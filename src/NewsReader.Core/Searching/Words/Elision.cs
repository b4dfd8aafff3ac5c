namespace NewsReader.Core.Searching.Words;

/// <summary>
/// French and Italian words that lose their last vowel to the word that follows: the <c>l’</c> of <c>l’Ukraine</c>, the <c>dell’</c> of
/// <c>dell’Ucraina</c>. Unlike other apostrophes, theirs stands between two words.
/// </summary>
internal static class Elision
{
    /// <summary>Whether an apostrophe after the folded word <paramref name="word"/> and before <paramref name="next"/> stands for an elided vowel.</summary>
    public static bool Stands(ReadOnlySpan<char> word, char next) => IsSounded(word, next) && IsElided(word);

    // Only what sounds like a vowel takes another’s place, be it a mute h or a number (l’8 marzo). So names and transcriptions that have
    // another consonant there stay one word, as people write them without the apostrophe too: N’Djamena, M’Bala, D’Souza, L’viv. A d’ before
    // a vowel is Italian or French also in a name, so D’Angelo is found as Angelo. Italian says l’Fbi, for such letters are named with a vowel.
    private static bool IsSounded(ReadOnlySpan<char> word, char next) => next
        is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or '1' or '8'
        || (word[^1] == 'l' && next is 'f' or 'l' or 'm' or 'n' or 'r' or 's' or 'x');

    // Not aujourd’hui, quelqu’un and the like, which have become one word; nor what elides before a few words only, such as vent’anni.
    private static bool IsElided(ReadOnlySpan<char> word) => word
        is "c" or "d" or "l" or "m" or "n" or "s" or "t" // both languages
        or "j" or "qu" or "jusqu" or "lorsqu" or "puisqu" or "quoiqu" or "presqu" // French
        or "un" or "nessun" or "all" or "coll" or "dall" or "dell" or "nell" or "sull" or "quell" or "quest" or "bell" or "sant" // Italian
        or "anch" or "com" or "cos" or "dov" or "mezz" or "quand" or "senz" or "tutt";
}
