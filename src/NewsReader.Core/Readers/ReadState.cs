namespace NewsReader.Core.Readers;

/// <summary>How far one reader is with one article. A preference, so no change of it is logged.</summary>
public sealed class ReadState
{
    /// <summary>The reader.</summary>
    public required int ReaderId { get; init; }

    /// <summary>The article.</summary>
    public required int ArticleId { get; init; }

    /// <summary>When it was last opened or marked read, in UTC; null while it is unread.</summary>
    public DateTime? ReadUtc { get; set; }

    /// <summary>Whether the reader starred it.</summary>
    public bool IsStarred { get; set; }

    /// <summary>The ordinal of the paragraph where the reader left off; null where they did not begin, or are through.</summary>
    public int? Paragraph { get; set; }

    /// <summary>The revision that <see cref="Paragraph"/> counts in.</summary>
    public int? RevisionId { get; set; }
}
