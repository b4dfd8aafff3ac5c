using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching;

/// <summary>Full-text search over the archive; each kind of database has its own.</summary>
public interface IArticleSearch
{
    /// <summary>Of how many articles that came in last new hits are looked for, and of how many claims and notes that match.</summary>
    const int MostLookedAt = 2_000;

    /// <summary>How many new hits are counted.</summary>
    const int MostNew = 99;

    /// <summary>How many waiting quotes are given for review at most, the newest: as some are judged, others follow.</summary>
    const int MostWaiting = 2_000;

    /// <summary>Finds what matches <paramref name="query"/>.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="options">What to list, and which part of it.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<SearchAnswer> SearchAsync(ArticleQuery query, SearchOptions options, CancellationToken ct);

    /// <summary>
    /// Finds out whether anything matches <paramref name="query"/>, of the kind that is asked for or else of any other, with so little work that
    /// a dozen queries can be tried for one page.
    /// </summary>
    /// <param name="query">What to look for.</param>
    /// <param name="options">What to count, if there is any of it; nothing is listed.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<SearchGlance> GlanceAsync(ArticleQuery query, SearchOptions options, CancellationToken ct);

    /// <summary>The quotes that match <paramref name="query"/> and that nobody has looked at: the <see cref="MostWaiting"/> newest where there are more.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="readerId">Whose reading it asks about.</param>
    /// <param name="today">The reader’s day, from which relative dates count.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<WaitingQuotes> UnreviewedAsync(ArticleQuery query, int readerId, DateOnly today, CancellationToken ct);

    /// <summary>
    /// Finds which hits of one kind came into the archive after a moment: articles and quotes by when the article was imported, claims and
    /// notes by when they were made. Looked at are the <see cref="MostLookedAt"/> articles that came last, whatever their days, and no more rows
    /// than a short search reads, so that many searches can be asked at once: where more came there may be more. Of the new ones
    /// <see cref="MostNew"/> are counted at most. The page has no other kinds, and no pages after it.
    /// </summary>
    /// <param name="query">What to look for.</param>
    /// <param name="options">What to list, and how many of the new hits; always those that came last, the last first.</param>
    /// <param name="sinceUtc">The moment.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<SearchAnswer> NewAsync(ArticleQuery query, SearchOptions options, DateTime sinceUtc, CancellationToken ct);
}
