namespace NewsReader.Core.Importing;

/// <summary>What came of importing one file.</summary>
/// <param name="FileName">The file, as it was given.</param>
public abstract record ImportResult(string FileName)
{
    /// <summary>It is in the archive now.</summary>
    /// <param name="FileName">The file, as it was given.</param>
    /// <param name="ArticleId">The article it became, or became a revision of.</param>
    /// <param name="Title">The article's title.</param>
    /// <param name="IsRevision">Whether it is a new text of an article that was there.</param>
    /// <param name="IsDeleted">Whether that article was deleted, and can be restored.</param>
    /// <param name="Warnings">What a reader should know about how it was read.</param>
    public sealed record Imported(string FileName, int ArticleId, string Title, bool IsRevision, bool IsDeleted, IReadOnlyList<string> Warnings)
        : ImportResult(FileName);

    /// <summary>The same content is there already.</summary>
    /// <param name="FileName">The file, as it was given.</param>
    /// <param name="ArticleId">The article that has it.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="IsDeleted">Whether that article was deleted, and can be restored.</param>
    public sealed record AlreadyPresent(string FileName, int ArticleId, string Title, bool IsDeleted) : ImportResult(FileName);

    /// <summary>It can't be imported.</summary>
    /// <param name="FileName">The file, as it was given.</param>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Unreadable(string FileName, string Reason) : ImportResult(FileName);
}
