namespace NewsReader.Core.Searching;

/// <summary>What comes first among hits.</summary>
public enum SearchOrder
{
    /// <summary>The newest: articles and quotes by the article’s day, claims and notes by when they were made.</summary>
    Newest = 0,

    /// <summary>The oldest.</summary>
    Oldest = 1,

    /// <summary>What matches the words best, a word in a title weighing most; without words, the newest.</summary>
    Best = 2,
}
