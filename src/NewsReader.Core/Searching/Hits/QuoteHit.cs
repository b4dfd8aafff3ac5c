using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Core.Searching.Hits;

/// <summary>A quote that a search found.</summary>
public sealed record QuoteHit
{
    /// <summary>The quote's id.</summary>
    public required int QuoteId { get; init; }

    /// <summary>The id of the article it stands in.</summary>
    public required int ArticleId { get; init; }

    /// <summary>That article's title.</summary>
    public required string Title { get; init; }

    /// <summary>Who published the article; null where unknown.</summary>
    public required string? Outlet { get; init; }

    /// <summary>When the article was published, or imported where that is unknown.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether <see cref="Date"/> is when the article was imported.</summary>
    public required bool IsImportDate { get; init; }

    /// <summary>The id of who said it; null where unknown.</summary>
    public required int? SpeakerId { get; init; }

    /// <summary>The speaker's name, or the name as found in the article; null where unknown.</summary>
    public required string? SpeakerName { get; init; }

    /// <summary>The tags that were asked for, of its own or the article’s.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>An extract of the words said, in pieces, with the hits marked.</summary>
    public required IReadOnlyList<SnippetPart> Words { get; init; }
}
