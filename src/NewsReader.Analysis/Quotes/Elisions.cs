using System.Collections.Frozen;

namespace NewsReader.Analysis.Quotes;

/// <summary>Apostrophes that stand for letters left out before or around a word: ’90s, ’em, rock ’n’ roll.</summary>
internal static class Elisions
{
    private static readonly FrozenSet<string> Words =
        "em n tis twas til till cause cuz cos bout round er im un ere nother".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the mark at <paramref name="at"/> begins a clipped word or decade.</summary>
    public static bool Is(string text, int at, int limit)
    {
        int end = at + 1;
        while (end < limit && end < at + 8 && char.IsLetterOrDigit(text[end])) end++;
        ReadOnlySpan<char> word = text.AsSpan(at + 1, end - at - 1);
        bool decade = word.Length == 3 && char.IsDigit(word[0]) && char.IsDigit(word[1]) && word[2] == 's';
        return decade || Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Whether the mark at <paramref name="at"/> ends a word clipped at both sides, as the second of ’n’.</summary>
    public static bool Ends(string text, int at, TextSpan paragraph) =>
        at - 2 >= paragraph.Start && text[at - 1] is 'n' or 'N' && text[at - 2] is '\'' or '’' or '‘';
}
