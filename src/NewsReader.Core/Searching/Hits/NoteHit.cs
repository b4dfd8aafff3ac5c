using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Core.Searching.Hits;

/// <summary>A note that a search found.</summary>
public sealed record NoteHit
{
    /// <summary>The note’s id.</summary>
    public required int NoteId { get; init; }

    /// <summary>The id of the article it is on.</summary>
    public required int ArticleId { get; init; }

    /// <summary>That article’s title.</summary>
    public required string Title { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>An extract of the note as it was written, in pieces, with the hits marked.</summary>
    public required IReadOnlyList<SnippetPart> Body { get; init; }

    /// <summary>The words of the article that it hangs on.</summary>
    public required string On { get; init; }
}
