namespace NewsReader.Core.Searching;

/// <summary>What a short look for a query came to.</summary>
/// <param name="Kind">What was counted: the kind that was asked for, or another where only that was found.</param>
/// <param name="Count">How many were counted; where none was, though there may be more, it was not found out.</param>
public readonly record struct SearchGlance(SearchKind Kind, HitCount Count);
