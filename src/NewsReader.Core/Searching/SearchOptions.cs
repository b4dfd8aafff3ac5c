namespace NewsReader.Core.Searching;

/// <summary>What to look for, in which order, and which part of the answer to give.</summary>
public sealed record SearchOptions
{
    /// <summary>What to list; every kind is counted.</summary>
    public required SearchKind Kind { get; init; }

    /// <summary>What comes first.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>The most hits to list; 1 or more.</summary>
    public required int Size { get; init; }

    /// <summary>Where the list begins or ends; null for its beginning.</summary>
    public SearchCursor? From { get; init; }

    /// <summary>Whether to tell how the hits divide, which takes as long as finding them.</summary>
    public bool WithFacets { get; init; }

    /// <summary>The reader’s day, from which relative dates count.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whose reading <c>is:read</c>, <c>is:unread</c> and <c>is:starred</c> ask about.</summary>
    public required int ReaderId { get; init; }
}
