using NewsReader.Core.Searching.Hits;

namespace NewsReader.Core.Searching;

/// <summary>A part of a search’s answer: hits of the kind asked for, and how many there are of each.</summary>
public sealed record SearchPage
{
    /// <summary>The articles, in the order asked for; empty where another kind is listed.</summary>
    public IReadOnlyList<ArticleHit> Articles { get; init; } = [];

    /// <summary>The quotes.</summary>
    public IReadOnlyList<QuoteHit> Quotes { get; init; } = [];

    /// <summary>The claims.</summary>
    public IReadOnlyList<ClaimHit> Claims { get; init; } = [];

    /// <summary>The notes.</summary>
    public IReadOnlyList<NoteHit> Notes { get; init; } = [];

    /// <summary>How many hits there are of each kind.</summary>
    public required IReadOnlyDictionary<SearchKind, HitCount> Counts { get; init; }

    /// <summary>Where to ask for the hits before these; null where these are the first.</summary>
    public SearchCursor? Previous { get; init; }

    /// <summary>Where to ask for the hits after these; null where these are the last.</summary>
    public SearchCursor? Next { get; init; }

    /// <summary>Among how many of the newest hits the best were looked for, where there are more; null where all were looked at, or for another order.</summary>
    public int? BestAmong { get; init; }

    /// <summary>Whether the search was given up before its end because it took too much: to be said to the person.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>How the hits of the kind that is listed divide; null where nobody asked, and for claims and notes, which are few.</summary>
    public SearchFacets? Facets { get; init; }

    /// <summary>How many hits there are of <paramref name="kind"/>.</summary>
    public HitCount Count(SearchKind kind) => Counts[kind];

    /// <summary>Whether there is nothing of any kind.</summary>
    public bool IsEmpty => Counts.Values.All(count => count.IsNone);
}
