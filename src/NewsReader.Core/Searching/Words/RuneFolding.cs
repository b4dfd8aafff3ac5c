using System.Globalization;
using System.Text;

namespace NewsReader.Core.Searching.Words;

/// <summary>Folds single characters. Answers are kept in pages of 256, each worked out when a text first needs it.</summary>
internal static class RuneFolding
{
    private const int PageSize = 256;
    private const int ZeroWidthSpace = 0x200B;
    private const int Tatweel = 0x0640;

    private static readonly FoldedRune[]?[] Pages = new FoldedRune[]?[0x110000 / PageSize];

    /// <summary>What <paramref name="rune"/> does and becomes. Safe to call from several threads.</summary>
    public static FoldedRune Of(Rune rune)
    {
        int page = rune.Value / PageSize;
        FoldedRune[] folded = Volatile.Read(ref Pages[page]) ?? AddPage(page);
        return folded[rune.Value % PageSize];
    }

    private static FoldedRune[] AddPage(int page)
    {
        FoldedRune[] folded = FoldPage(page);
        Volatile.Write(ref Pages[page], folded);
        return folded;
    }

    // A page never straddles the surrogates, so its characters are all valid when one of them is.
    private static FoldedRune[] FoldPage(int page)
    {
        var folded = new FoldedRune[PageSize];
        for (int i = 0; i < PageSize; i++) folded[i] = Fold(new Rune((page * PageSize) + i));
        return folded;
    }

    private static FoldedRune Fold(Rune rune)
    {
        if (rune.Value == Tatweel || IsMark(rune)) return FoldMark(rune);
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format) return new FoldedRune(FormatRole(rune), "");
        if (!IsSearchable(rune)) return new FoldedRune(RuneRole.Separator, "");
        string text = FoldSearchable(rune);
        if (text.Length == 0) return FoldMark(rune); // The half-width marks of kana are letters to Unicode.
        return new FoldedRune(IsSolo(Rune.GetRuneAt(text, 0)) ? RuneRole.Solo : RuneRole.Letter, text);
    }

    private static FoldedRune FoldMark(Rune rune) =>
        new(IsSign(rune) ? RuneRole.Sign : RuneRole.Mark, rune.ToString().Normalize(NormalizationForm.FormKD));

    private static RuneRole FormatRole(Rune rune) => rune.Value == ZeroWidthSpace ? RuneRole.Separator : RuneRole.Joiner;

    // The compatibility form makes ﬁ two letters and ² a digit, but it also spells ½ with a slash: then the plain form is right.
    private static string FoldSearchable(Rune rune)
    {
        string text = rune.ToString();
        if (IsHangulSyllable(rune)) return text;
        return TryFold(text.Normalize(NormalizationForm.FormKD)) ?? TryFold(text.Normalize(NormalizationForm.FormD)) ?? text;
    }

    /// <summary>The small letters and digits of a decomposed character; null where it would not stay within one word.</summary>
    private static string? TryFold(string decomposed)
    {
        var folded = new StringBuilder();
        int letters = 0, solos = 0;
        foreach (Rune rune in decomposed.EnumerateRunes())
        {
            if (IsMark(rune))
            {
                if (!TryAttach(folded, rune)) return null;
                continue;
            }

            if (!IsSearchable(rune)) return null;
            letters++;
            if (IsSolo(rune)) solos++;
            folded.Append(Lower(rune));
        }

        return solos > 0 && letters > 1 ? null : folded.ToString();
    }

    /// <summary>Puts a sign after its letter and makes of a letter and a mark what they are together; false where a sign has no letter.</summary>
    private static bool TryAttach(StringBuilder folded, Rune mark)
    {
        if (folded.Length == 0) return !IsSign(mark);
        if (IsSign(mark)) folded.Append(mark);
        else if (mark.IsBmp) folded[^1] = LetterPairs.Join(folded[^1], (char)mark.Value) ?? folded[^1];
        return true;
    }

    private static string Lower(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) return Digit(rune);
        Rune lower = Rune.ToLowerInvariant(rune);
        return Spelled(lower.Value) ?? lower.ToString();
    }

    private static string Digit(Rune rune) => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Letters that decomposition leaves whole but that people type in their plain form.</summary>
    private static string? Spelled(int lower) => lower switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "n",
        'ς' => "σ",
        'ٱ' => "ا",
        _ => null,
    };

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // In the scripts of South and South-East Asia and of the Maldives a mark is a vowel, a consonant, the lack of a vowel, a nasal or a tone,
    // as much part of the word as its letters (The Unicode Standard, chapters 12, 13, 16 and 17): without them कि and को would be one word.
    // Their vowels and viramas are primary in Unicode’s collation (UTS #10), unlike accents, harakat and Hebrew points.
    private static bool IsSign(Rune rune) => !IsDot(rune) && rune.Value
        is (>= 0x0780 and <= 0x07BF) // Thaana
        or (>= 0x0900 and <= 0x109F and not (>= 0x0951 and <= 0x0954)) // From Devanagari to Myanmar, but for the accents of the Vedas
        or (>= 0x1700 and <= 0x17FF) // The Philippines, Khmer
        or (>= 0x1900 and <= 0x1AAF) // Limbu, Tai, Buginese
        or (>= 0x1B00 and <= 0x1C4F) // Balinese, Sundanese, Batak, Lepcha
        or (>= 0xA800 and <= 0xA8DF) or (>= 0xA8FF and <= 0xABFF) // Syloti, Saurashtra; from Kayah Li to Meetei
        or (>= 0x10A00 and <= 0x10A5F) or (>= 0x11000 and <= 0x11FFF) // Kharoshthi; from Brahmi to Kawi
        or (>= 0x16100 and <= 0x1613F) or (>= 0x16F00 and <= 0x16F9F); // Gurung Khema, Miao

    // The dot below or beside a consonant, for sounds of other languages: as often left out, and only secondary in the collation.
    private static bool IsDot(Rune rune) => rune.Value is 0x093C or 0x09BC or 0x0A3C or 0x0ABC or 0x0B3C or 0x0C3C or 0x0CBC;

    private static bool IsSearchable(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    private static bool IsHangulSyllable(Rune rune) => rune.Value is >= 0xAC00 and <= 0xD7A3;

    /// <summary>Whether the character belongs to a script that sets no spaces between its words, or is a Hangul syllable.</summary>
    private static bool IsSolo(Rune rune) => rune.Value
        is (>= 0x0E00 and <= 0x0EFF) // Thai, Lao
        or (>= 0x1000 and <= 0x109F) // Myanmar
        or (>= 0x1100 and <= 0x11FF) // Hangul letters
        or (>= 0x1780 and <= 0x17FF) // Khmer
        or (>= 0x3005 and <= 0x3007) // Han iteration mark, closing mark, zero
        or (>= 0x3040 and <= 0x31FF) // Kana, Bopomofo, Hangul letters
        or (>= 0x3400 and <= 0x9FFF) // Han
        or (>= 0xAC00 and <= 0xD7FF) // Hangul syllables
        or (>= 0xF900 and <= 0xFAFF) // Han, compatibility
        or (>= 0x1AFF0 and <= 0x1B16F) // Kana, supplements
        or (>= 0x20000 and <= 0x3FFFF); // Han, extensions
}
