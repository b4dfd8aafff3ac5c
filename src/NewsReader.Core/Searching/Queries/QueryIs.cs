namespace NewsReader.Core.Searching.Queries;

/// <summary>What <c>is:</c> can ask for.</summary>
public enum QueryIs
{
    /// <summary>The reader has opened the article.</summary>
    Read = 0,

    /// <summary>The reader has not opened the article yet.</summary>
    Unread = 1,

    /// <summary>The reader has starred the article.</summary>
    Starred = 2,

    /// <summary>The article says no date, so it counts by when it was imported.</summary>
    Undated = 3,
}
