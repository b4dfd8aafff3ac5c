using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Ranking;

/// <summary>A whole query as one expression for an index.</summary>
/// <param name="Match">The expression.</param>
/// <param name="Weights">What the index’s columns and the expression’s phrases weigh, as <see cref="RelevanceFunction"/> takes it, in hexadecimal.</param>
/// <param name="Range">The articles that the query is about.</param>
internal sealed record WeighedMatch(string Match, string Weights, KeyRange Range);
