using NewsReader.Core.Annotations;
using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Core.Searching.Hits;

/// <summary>A claim that a search found.</summary>
public sealed record ClaimHit
{
    /// <summary>The claim’s id.</summary>
    public required int ClaimId { get; init; }

    /// <summary>Its statement in pieces, with the hits marked.</summary>
    public required IReadOnlyList<SnippetPart> Statement { get; init; }

    /// <summary>What checking came to.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>In how many places it is made.</summary>
    public required int Places { get; init; }
}
