namespace NewsReader.Analysis.Tokens;

/// <summary>A word, number or sign, with its exact place.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);
