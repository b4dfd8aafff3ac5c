namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>How the search's indexes differ from the rows they are made from. All lists are in ascending order.</summary>
/// <param name="MissingArticles">Ids of articles that should be found and can't be.</param>
/// <param name="SurplusArticles">Ids that the index has and that are no articles to be found.</param>
/// <param name="StaleArticles">Ids of articles that the index has with other words or facts than they have.</param>
/// <param name="MissingQuotes">Ids of quotes that should be found and can't be.</param>
/// <param name="SurplusQuotes">Ids that the index has and that are no quotes to be found.</param>
/// <param name="StaleQuotes">Ids of quotes that the index has with other words or facts than they have.</param>
/// <param name="StaleSpeakers">Ids of speakers that are listed or counted otherwise than what is in the archive tells.</param>
/// <param name="StaleNames">Names that no speaker is linked to and that are counted otherwise; an empty one stands for quotes beside which there is none.</param>
/// <param name="Strays">How many entries belong to no number at all.</param>
public sealed record SearchIndexDifferences(
    IReadOnlyList<int> MissingArticles,
    IReadOnlyList<int> SurplusArticles,
    IReadOnlyList<int> StaleArticles,
    IReadOnlyList<int> MissingQuotes,
    IReadOnlyList<int> SurplusQuotes,
    IReadOnlyList<int> StaleQuotes,
    IReadOnlyList<int> StaleSpeakers,
    IReadOnlyList<string> StaleNames,
    int Strays)
{
    /// <summary>Whether there is no difference.</summary>
    public bool IsNone => MissingArticles.Count + SurplusArticles.Count + StaleArticles.Count + MissingQuotes.Count + SurplusQuotes.Count + StaleQuotes.Count
        + StaleSpeakers.Count + StaleNames.Count + Strays == 0;
}
