using System.Globalization;
using System.Text;

namespace NewsReader.Core.Speakers;

/// <summary>Names as they are compared: without case, accents, points and apostrophes, hyphens as spaces.</summary>
public static class NameFolding
{
    // A longer name is a sentence: more of its words than this are not looked at.
    private const int MostWords = 12;

    /// <summary>Folds a name. Two names that fold alike are the same name.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var sign in WellFormed(name).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(sign) || IsPartOfLetter(sign)) folded.Append(Rune.ToLowerInvariant(sign));
            else if (IsGap(sign) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The last word of a folded name.</summary>
    public static string Surname(string folded) => folded[(folded.LastIndexOf(' ') + 1)..];

    /// <summary>
    /// What in a folded name could be a full name: every two or more words of it that follow one another. So Brona O'Keel is in
    /// Minister Brona O'Keel, and in Brona O'Keel of the Harbour Federation.
    /// </summary>
    public static IEnumerable<string> FullNamesIn(string folded)
    {
        string[] words = [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
        for (int first = 0; first < words.Length; first++)
        {
            for (int end = first + 2; end <= words.Length; end++) yield return string.Join(' ', words[first..end]);
        }
    }

    private static bool IsGap(Rune sign) =>
        Rune.IsWhiteSpace(sign) || Rune.GetUnicodeCategory(sign) == UnicodeCategory.DashPunctuation;

    // In the scripts of South and South-East Asia and in kana a mark is a vowel or makes another sound; elsewhere it is an accent,
    // a point that is mostly left out, or no part of a word.
    private static bool IsPartOfLetter(Rune sign) =>
        sign.Value is (>= 0x780 and < 0x1AB0) or 0x3099 or 0x309A or (>= 0xA800 and < 0xAC00) or (>= 0x11000 and < 0x12000)
        && Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Normalisation throws on a lone surrogate, and a name can come from any file.
    private static string WellFormed(string name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
}
