namespace NewsReader.Core.Searching;

/// <summary>What a search lists.</summary>
public enum SearchKind
{
    /// <summary>Articles, by their title and text.</summary>
    Articles = 0,

    /// <summary>Quotes, by what was said.</summary>
    Quotes = 1,

    /// <summary>Claims, by their statement.</summary>
    Claims = 2,

    /// <summary>Notes, by what was written.</summary>
    Notes = 3,
}
