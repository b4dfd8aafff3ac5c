namespace NewsReader.Lab.Measures;

/// <summary>An annotated quote and the finding that overlaps it.</summary>
/// <param name="Gold">The annotators'.</param>
/// <param name="Found">The analysis's.</param>
/// <param name="HasSource">Whether the finding has the annotators' source, or both have none.</param>
internal readonly record struct QuotePair(ScoredQuote Gold, ScoredQuote Found, bool HasSource);
