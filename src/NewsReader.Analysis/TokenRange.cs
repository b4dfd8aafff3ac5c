namespace NewsReader.Analysis;

/// <summary>The tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>The last token.</summary>
    public int Last => End - 1;

    /// <summary>How many tokens it holds.</summary>
    public int Length => End - First;

    /// <summary>The tokens from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static TokenRange Through(int first, int last) => new(first, last + 1);
}
