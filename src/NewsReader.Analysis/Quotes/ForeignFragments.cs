using System.Globalization;

namespace NewsReader.Analysis.Quotes;

/// <summary>Tells a mere term set in marks from a statement where the language's words are not known: by its length and the signs around it.</summary>
internal static class ForeignFragments
{
    private const int FewestWords = 3;

    // Where words stand without spaces, a word is about so many characters.
    private const int LettersOfWord = 2;

    // Further than this nothing changes the answer, and the work on each mark stays bounded.
    private const int Reach = 300;

    /// <summary>Whether the quotation at <paramref name="span"/> is a term in the sentence around it.</summary>
    public static bool Is(string text, TextSpan paragraph, TextSpan span)
    {
        int words = Words(text, span);
        if (words == 0) return true;
        if (words >= FewestWords || EndsSentence(Last(text, span))) return false;
        char before = Before(text, paragraph, span.Start);
        return !(before is '\0' or ':' or '：' or '”' or '"' || EndsSentence(before) || (IsComma(before) && IsComma(Last(text, span))));
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or '…' or '。' or '．' or '！' or '？' or '؟' or '۔' or '।';

    private static bool IsComma(char c) => c is ',' or '，' or '、' or '،' or ';' or '；' or '؛';

    private static char Before(string text, TextSpan paragraph, int at)
    {
        int i = at - 1;
        while (i >= Math.Max(paragraph.Start, at - Reach) && (char.IsWhiteSpace(text[i]) || text[i] is '(' or '（' or '*' or '_')) i--;
        return i >= paragraph.Start ? text[i] : '\0';
    }

    // The last character inside the marks; French sets a space before the closing one.
    private static char Last(string text, TextSpan span)
    {
        int i = span.End - 2;
        while (i > span.Start && i > span.End - Reach && char.IsWhiteSpace(text[i])) i--;
        return i > span.Start ? text[i] : '\0';
    }

    private static int Words(string text, TextSpan span)
    {
        int words = 0, unspaced = 0;
        bool inWord = false;
        for (int i = span.Start; i < span.End && i < span.Start + Reach && words < FewestWords; i++)
        {
            if (IsUnspaced(text[i])) unspaced++;
            bool letter = IsPartOfWord(text[i], inWord);
            if (letter && !inWord) words++;
            inWord = letter;
        }
        return words + ((unspaced + LettersOfWord - 1) / LettersOfWord);
    }

    // Vowel signs, and an apostrophe or hyphen, go on with a word and begin none.
    private static bool IsPartOfWord(char c, bool inWord)
    {
        if (char.IsLetterOrDigit(c)) return !IsUnspaced(c);
        return inWord && (c is '\'' or '’' or '-' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);
    }

    // Ideographs, kana and Thai: scripts that set no space between words. Of two surrogates, which are ideographs beyond the first plane, one counts.
    private static bool IsUnspaced(char c) =>
        c is (>= '\u3041' and <= '\u30FF' and not '・') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '々' or (>= '\u0E01' and <= '\u0E3A') || IsFarIdeograph(c);

    private static bool IsFarIdeograph(char c) => c is >= '\uD840' and <= '\uD88D';
}
