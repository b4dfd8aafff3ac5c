using NewsReader.Analysis;

namespace NewsReader.Core.Searching.Words;

/// <summary>One word of a text, as it is searched for.</summary>
/// <param name="Folded">The word in its searched form: small letters, vowel signs and digits only, never empty.</param>
/// <param name="Span">Where it stands in the text. Text in this range folds to this word again.</param>
public readonly record struct SearchWord(string Folded, TextSpan Span);
