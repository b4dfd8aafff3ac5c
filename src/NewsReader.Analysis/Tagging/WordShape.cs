namespace NewsReader.Analysis.Tagging;

/// <summary>The shape of a token: Brandt is Xxx, IBM is XX, McCain is XxXxx, 30-day is dd-xx. Runs count up to two.</summary>
internal static class WordShape
{
    private const int LongestRun = 2;

    /// <summary>The shape's hash and the use of capitals.</summary>
    public static (uint Shape, Casing Case) Of(ReadOnlySpan<char> token)
    {
        uint hash = 2166136261;
        char last = '\0';
        int run = 0;
        bool small = false, capital = false;
        foreach (char c in token)
        {
            char kind = Kind(c);
            small |= kind == 'x';
            capital |= kind == 'X';
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= LongestRun) hash = (hash ^ kind) * 16777619;
        }
        return (hash, CaseOf(token, small, capital));
    }

    private static Casing CaseOf(ReadOnlySpan<char> token, bool small, bool capital)
    {
        if (!small && !capital) return Casing.None;
        if (!capital || Kind(token[0]) == 'x') return Casing.Small;
        return small ? Casing.Capital : Casing.Capitals;
    }

    private static char Kind(char c)
    {
        if ((uint)(c - 'a') <= 25) return 'x';
        if ((uint)(c - 'A') <= 25) return 'X';
        if ((uint)(c - '0') <= 9) return 'd';
        if (c < 128) return c;
        if (char.IsLower(c)) return 'x';
        if (char.IsUpper(c)) return 'X';
        return char.IsLetter(c) ? 'l' : char.IsDigit(c) ? 'd' : c == '’' ? '\'' : c;
    }
}
