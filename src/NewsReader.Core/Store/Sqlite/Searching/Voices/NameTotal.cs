namespace NewsReader.Core.Store.Sqlite.Searching.Voices;

/// <summary>A row of <c>NameTotals</c>: what can be found and nobody rejected of what articles put beside a name that no speaker is linked to.</summary>
/// <param name="Name">The name as found; empty for quotes beside which no name was found.</param>
/// <param name="Quotes">How many quotes.</param>
/// <param name="Articles">In how many articles.</param>
internal sealed record NameTotal(string Name, int Quotes, int Articles);
