namespace NewsReader.Core.Searching.Snippets;

/// <summary>A piece of a snippet as it is shown.</summary>
/// <param name="Text">The piece's text; never empty.</param>
/// <param name="IsHit">Whether it is what was searched for, to be marked.</param>
public sealed record SnippetPart(string Text, bool IsHit);
