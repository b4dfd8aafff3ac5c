namespace NewsReader.Analysis.Claims;

/// <summary>A sentence, or the words of a quote, that someone could check.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Score">How likely people would call it worth checking, from 0 to 1.</param>
public readonly record struct FoundClaim(TextSpan Span, double Score);
