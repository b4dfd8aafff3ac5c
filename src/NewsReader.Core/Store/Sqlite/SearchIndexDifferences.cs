namespace NewsReader.Core.Store.Sqlite;

/// <summary>How the search's indexes differ from the rows they are made from. All lists are in ascending order.</summary>
/// <param name="MissingArticles">Ids of articles that should be found and can't be.</param>
/// <param name="SurplusArticles">Ids that the index has and that are no articles to be found.</param>
/// <param name="MissingQuotes">Ids of quotes that should be found and can't be.</param>
/// <param name="SurplusQuotes">Ids that the index has and that are no quotes to be found.</param>
public sealed record SearchIndexDifferences(
    IReadOnlyList<int> MissingArticles,
    IReadOnlyList<int> SurplusArticles,
    IReadOnlyList<int> MissingQuotes,
    IReadOnlyList<int> SurplusQuotes)
{
    /// <summary>Whether there is no difference.</summary>
    public bool IsNone => MissingArticles.Count + SurplusArticles.Count + MissingQuotes.Count + SurplusQuotes.Count == 0;
}
