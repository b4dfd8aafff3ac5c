namespace NewsReader.Analysis.Paragraphs;

/// <summary>What a paragraph opens and closes with.</summary>
internal static class LineEnds
{
    /// <summary>How a paragraph opens that opens with a bracket, a dash or star, or a mark.</summary>
    public const int OpeningBracket = 2, OpeningDash = 3, OpeningMark = 4;

    /// <summary>How one closes that ends with a letter or digit, or with a sign that closes neither sentences nor brackets.</summary>
    public const int ClosingLetter = 1, ClosingOther = 6;

    private const int LongestLabel = 2;
    private const int LongestName = 8;

    /// <summary>With a letter 0, a digit 1, a bracket 2, a dash or star 3, a mark 4, else 5.</summary>
    public static int Opening(char c) => c switch
    {
        _ when char.IsLetter(c) => 0,
        _ when char.IsDigit(c) => 1,
        '(' or '[' or '<' or '{' => OpeningBracket,
        '-' or '–' or '—' or '*' or '•' => OpeningDash,
        '"' or '“' or '\'' or '‘' or '«' => OpeningMark,
        _ => 5,
    };

    /// <summary>With a point 0, a letter or digit 1, a colon 2, a question or exclamation mark 3, a bracket 4, a mark 5, else 6.</summary>
    public static int Closing(char c) => c switch
    {
        '.' => 0,
        _ when char.IsLetterOrDigit(c) => ClosingLetter,
        ':' => 2,
        '?' or '!' => 3,
        ')' or ']' or '>' or '}' => 4,
        '"' or '”' or '\'' or '’' or '»' => 5,
        _ => ClosingOther,
    };

    /// <summary>0 without a label; 1 for one or two words and a colon; 2 where they say that a note on the article or its makers follows.</summary>
    public static int Label(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':'), words = 0;
        if (colon < 0) return 0;
        ReadOnlySpan<char> before = line[..colon];
        Span<char> lower = stackalloc char[ReaderWords.Longest];
        foreach (Range place in before.SplitAny(" \u00A0(\"“"))
        {
            ReadOnlySpan<char> word = before[place];
            if (word.IsEmpty) continue;
            if (word.Length <= lower.Length && ReaderWords.LabelsNote(lower[..word.ToLowerInvariant(lower)])) return 2;
            if (++words > LongestLabel) return 0;
        }
        return 1;
    }

    /// <summary>
    /// Whether it opens with a name and goes on to say what the one so called is or does, where the name's last word is said to be
    /// <paramref name="isStrange"/> to the rest of the article. Of anybody one can say that he is something, so then it takes a word for those who
    /// make a newspaper.
    /// </summary>
    public static bool IntroducesAuthor(ReadOnlySpan<char> line, List<Range> words, bool holdsMaker, Func<int, bool> isStrange)
    {
        int last = -1;
        for (int i = 0; i < Math.Min(words.Count, LongestName); i++)
        {
            ReadOnlySpan<char> word = line[words[i]];
            if (char.IsUpper(word[0])) last = i;
            else if (last < 0 || word is not "and") return last >= 0 && Introduces(word, holdsMaker) && isStrange(last);
        }
        return false;
    }

    private static bool Introduces(ReadOnlySpan<char> word, bool holdsMaker) => ReaderWords.IntroducesAuthor(word) || (holdsMaker && word is "is" or "are");
}
