namespace NewsReader.Core.Searching;

/// <summary>A search that finds something where another one finds nothing.</summary>
/// <param name="Query">The query.</param>
/// <param name="LeftOut">What of the other one is left out; null where all is there, asked otherwise.</param>
/// <param name="Kind">What it finds.</param>
/// <param name="Count">How many.</param>
public sealed record Remedy(string Query, string? LeftOut, SearchKind Kind, HitCount Count);
