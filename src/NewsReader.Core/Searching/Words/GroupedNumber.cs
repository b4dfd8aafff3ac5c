namespace NewsReader.Core.Searching.Words;

/// <summary>Numbers whose thousands are set apart by commas, such as <c>1,200,000</c>.</summary>
internal static class GroupedNumber
{
    /// <summary>The length of such a number at the very start of <paramref name="text"/>; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        int length = DigitsAt(text);
        if (length is 0 or > 3) return 0;
        int groups = 0;
        for (; IsGroup(text[length..]); groups++) length += 4;
        return groups > 0 ? length : 0;
    }

    private static bool IsGroup(ReadOnlySpan<char> text) => text is [',', ..] && DigitsAt(text[1..]) == 3;

    /// <summary>How many digits the text starts with; more than three count as four.</summary>
    private static int DigitsAt(ReadOnlySpan<char> text)
    {
        int digits = 0;
        while (digits < text.Length && digits < 4 && char.IsAsciiDigit(text[digits])) digits++;
        return digits;
    }
}
