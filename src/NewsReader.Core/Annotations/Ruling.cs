namespace NewsReader.Core.Annotations;

/// <summary>A verdict given on a claim, with its reason: the history of <see cref="Claim.Verdict"/>.</summary>
public sealed class Ruling
{
    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>The claim.</summary>
    public int ClaimId { get; set; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, in a sentence or two; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who gave it.</summary>
    public required int AuthorId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime AtUtc { get; init; }
}
