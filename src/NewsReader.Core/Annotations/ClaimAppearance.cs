using NewsReader.Core.Articles;

namespace NewsReader.Core.Annotations;

/// <summary>One place where a claim is made: words of an article, and the quote they are part of, if somebody says them.</summary>
public sealed class ClaimAppearance
{
    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>The claim.</summary>
    public int ClaimId { get; set; }

    /// <summary>The claim.</summary>
    public Claim? Claim { get; set; }

    /// <summary>The article.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The words.</summary>
    public int AnchorId { get; set; }

    /// <summary>The words.</summary>
    public TextAnchor? Anchor { get; set; }

    /// <summary>The quote that the words are part of; null where the article itself makes the claim.</summary>
    public int? QuoteId { get; set; }

    /// <summary>The quote that the words are part of.</summary>
    public Quote? Quote { get; set; }

    /// <summary>Who found it there.</summary>
    public required int AuthorId { get; init; }

    /// <summary>Whether <paramref name="other"/> is on the very same words. Both need their anchors.</summary>
    public bool IsSamePlace(ClaimAppearance other) =>
        Anchor!.RevisionId == other.Anchor!.RevisionId && Anchor.Ranges.Select(range => range.Span).SequenceEqual(other.Anchor.Ranges.Select(range => range.Span));
}
