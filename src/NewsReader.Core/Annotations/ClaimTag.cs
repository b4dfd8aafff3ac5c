using NewsReader.Core.Articles;

namespace NewsReader.Core.Annotations;

/// <summary>A tag on a claim.</summary>
public sealed class ClaimTag
{
    /// <summary>The claim.</summary>
    public int ClaimId { get; set; }

    /// <summary>The claim.</summary>
    public Claim? Claim { get; set; }

    /// <summary>The tag.</summary>
    public int TagId { get; set; }

    /// <summary>The tag.</summary>
    public Tag? Tag { get; set; }

    /// <summary>Who put it there.</summary>
    public int AuthorId { get; set; }
}
