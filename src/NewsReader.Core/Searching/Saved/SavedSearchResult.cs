namespace NewsReader.Core.Searching.Saved;

/// <summary>What came of something that a reader asked for with a saved search.</summary>
public abstract record SavedSearchResult
{
    private SavedSearchResult()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Search">The search as it is now.</param>
    public sealed record Done(SavedSearch Search) : SavedSearchResult;

    /// <summary>It was so already, as where the same form was sent twice: nothing was changed.</summary>
    /// <param name="Search">The search.</param>
    public sealed record Already(SavedSearch Search) : SavedSearchResult;

    /// <summary>It can’t be done as asked: nothing was changed.</summary>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Refused(string Message) : SavedSearchResult;

    /// <summary>The reader has no such search.</summary>
    public sealed record NotFound : SavedSearchResult;
}
