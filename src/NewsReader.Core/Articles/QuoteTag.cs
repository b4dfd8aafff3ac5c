namespace NewsReader.Core.Articles;

/// <summary>A tag on a quote.</summary>
public sealed class QuoteTag
{
    /// <summary>The quote.</summary>
    public int QuoteId { get; set; }

    /// <summary>The quote.</summary>
    public Quote? Quote { get; set; }

    /// <summary>The tag.</summary>
    public int TagId { get; set; }

    /// <summary>The tag.</summary>
    public Tag? Tag { get; set; }

    /// <summary>Who put it there.</summary>
    public int AuthorId { get; set; }
}
