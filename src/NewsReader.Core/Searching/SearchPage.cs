namespace NewsReader.Core.Searching;

/// <summary>One page of a search's answer.</summary>
/// <param name="Articles">The page's articles, best first; empty for a search for quotes, and past the last page.</param>
/// <param name="Quotes">The page's quotes, best first; empty for a search for articles, and past the last page.</param>
/// <param name="ArticleCount">How many articles match in all.</param>
/// <param name="QuoteCount">How many quotes match in all.</param>
/// <param name="IsBounded">Whether the search stopped early, so that there are more hits than counted: to be said to the person.</param>
public sealed record SearchPage(
    IReadOnlyList<ArticleHit> Articles,
    IReadOnlyList<QuoteHit> Quotes,
    int ArticleCount,
    int QuoteCount,
    bool IsBounded);
