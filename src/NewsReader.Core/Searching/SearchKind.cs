namespace NewsReader.Core.Searching;

/// <summary>What a search looks for.</summary>
public enum SearchKind
{
    /// <summary>Articles, by their title and text.</summary>
    Articles,

    /// <summary>Quotes, by what was said.</summary>
    Quotes,
}
