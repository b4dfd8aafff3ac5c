namespace NewsReader.Core.Searching.Suggesting;

/// <summary>What a query that is being typed could be meant to say.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Query">The whole query with it.</param>
/// <param name="SavedId">The number of the saved search that it is; null for all others.</param>
public sealed record SearchSuggestion(SuggestionKind Kind, string Name, string Query, int? SavedId = null);

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>A saved search.</summary>
    Saved,

    /// <summary>A query that was searched for lately.</summary>
    Recent,

    /// <summary>A speaker’s name.</summary>
    Speaker,

    /// <summary>An outlet’s name.</summary>
    Outlet,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A value of a field that takes one of a list.</summary>
    Value,
}
