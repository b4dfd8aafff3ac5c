namespace NewsReader.Core.Searching;

/// <summary>The unreviewed quotes that a search finds.</summary>
/// <param name="Ids">Their numbers.</param>
/// <param name="IsBounded">Whether there are more, older ones.</param>
/// <param name="Refused">Why the search was not made; null where it was.</param>
public sealed record WaitingQuotes(IReadOnlyList<int> Ids, bool IsBounded, SearchAnswer.TooBroad? Refused = null);
