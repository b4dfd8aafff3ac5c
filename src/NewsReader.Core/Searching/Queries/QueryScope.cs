namespace NewsReader.Core.Searching.Queries;

/// <summary>What a part of a query is asked of.</summary>
public enum QueryScope
{
    /// <summary>The article itself, or things of several kinds in it.</summary>
    Article = 0,

    /// <summary>One quote of the article.</summary>
    Quote = 1,

    /// <summary>One note on the article.</summary>
    Note = 2,

    /// <summary>One claim that is made in the article.</summary>
    Claim = 3,
}
