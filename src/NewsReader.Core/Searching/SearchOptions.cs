namespace NewsReader.Core.Searching;

/// <summary>What to look for and which part of the answer to give.</summary>
/// <param name="Kind">What to look for; only its hits are listed, while both kinds are counted.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="PageSize">How many hits a page has, 1 or more.</param>
public sealed record SearchOptions(SearchKind Kind, int Page, int PageSize);
