namespace NewsReader.Core.Searching.Saved;

/// <summary>A query that a reader searched for lately, to be offered while they type the next.</summary>
public sealed class RecentSearch
{
    /// <summary>How many are remembered.</summary>
    public const int Most = 20;

    /// <summary>The reader.</summary>
    public required int ReaderId { get; init; }

    /// <summary>The query as it was typed.</summary>
    public required string Query { get; init; }

    /// <summary>When it was last searched for, in UTC.</summary>
    public required DateTime UsedUtc { get; init; }
}
