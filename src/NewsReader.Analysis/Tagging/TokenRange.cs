namespace NewsReader.Analysis.Tagging;

/// <summary>The tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>How many tokens it holds.</summary>
    public int Length => End - First;
}
