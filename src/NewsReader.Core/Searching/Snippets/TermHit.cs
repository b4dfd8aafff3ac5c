using NewsReader.Analysis;

namespace NewsReader.Core.Searching.Snippets;

/// <summary>Where a term was found.</summary>
/// <param name="Span">From the start of its first word to the end of its last.</param>
/// <param name="Term">Which of the finder's terms it is, from 0.</param>
internal readonly record struct TermHit(TextSpan Span, int Term);
