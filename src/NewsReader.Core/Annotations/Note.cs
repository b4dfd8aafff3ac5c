namespace NewsReader.Core.Annotations;

/// <summary>A person's note in Markdown, on words of an article.</summary>
public sealed class Note : IVersioned
{
    /// <summary>The longest note, in characters.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>The article it belongs to.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The words it hangs on.</summary>
    public int AnchorId { get; set; }

    /// <summary>The words it hangs on.</summary>
    public TextAnchor? Anchor { get; set; }

    /// <summary>The note, in Markdown.</summary>
    public required string Body { get; set; }

    /// <summary>Who wrote it.</summary>
    public required int AuthorId { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
