namespace NewsReader.Analysis.Paragraphs;

/// <summary>One paragraph: where it is and what it is.</summary>
/// <param name="Span">From its first to its last character that is not white space.</param>
/// <param name="Kind">What it is in the article.</param>
public readonly record struct ParagraphSpan(TextSpan Span, ParagraphKind Kind);
