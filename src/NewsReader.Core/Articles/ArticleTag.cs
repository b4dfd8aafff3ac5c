namespace NewsReader.Core.Articles;

/// <summary>A tag on an article.</summary>
public sealed class ArticleTag
{
    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The tag.</summary>
    public int TagId { get; set; }

    /// <summary>The tag.</summary>
    public Tag? Tag { get; set; }

    /// <summary>Who put it there; null where the article's file did.</summary>
    public int? AuthorId { get; set; }
}
