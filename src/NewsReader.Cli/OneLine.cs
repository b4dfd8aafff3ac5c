using System.Globalization;
using System.Text;

namespace NewsReader.Cli;

/// <summary>Text of whatever origin as part of one line: it moves no cursor, rings no bell and turns no writing about.</summary>
internal static class OneLine
{
    /// <summary>The text with one space for each run of white space and signs that steer a terminal.</summary>
    public static string Of(string text) => string.Join(' ', Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text with a space for each such sign, so that every character stays where it is.</summary>
    public static string Plain(string text) => string.Concat(text.Select(c => IsSteering(c) ? ' ' : c));

    /// <summary>How many columns of a terminal the text takes: letters of East Asia and pictures take two, accents and invisible signs none.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int rune) => rune
        is (>= 0x1100 and <= 0x115F) // Hangul letters that begin a syllable
        or (>= 0x2E80 and <= 0xA4CF) // Han, kana, Yi and their signs
        or (>= 0xA960 and <= 0xA97F) // Hangul letters, extended
        or (>= 0xAC00 and <= 0xD7A3) // Hangul syllables
        or (>= 0xF900 and <= 0xFAFF) // Han, compatibility
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) // signs for vertical writing, full width
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) // pictures
        or (>= 0x20000 and <= 0x3FFFD); // Han, extensions

    // Line and paragraph separators, and the signs that embed or override a direction, are none of .NET's control characters.
    private static bool IsSteering(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
