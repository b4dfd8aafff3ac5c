namespace NewsReader.Core.Searching;

/// <summary>Full-text search over the archive; each kind of database has its own.</summary>
public interface IArticleSearch
{
    /// <summary>Finds what matches <paramref name="query"/>.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="options">What to list, and which part of it.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<SearchAnswer> SearchAsync(ArticleQuery query, SearchOptions options, CancellationToken ct);

    /// <summary>The quotes that match <paramref name="query"/> and that nobody has looked at, as many as a search counts; the newest where there are more.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="readerId">Whose reading it asks about.</param>
    /// <param name="today">The reader’s day, from which relative dates count.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<WaitingQuotes> UnreviewedAsync(ArticleQuery query, int readerId, DateOnly today, CancellationToken ct);
}
