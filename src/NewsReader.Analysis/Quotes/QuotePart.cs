namespace NewsReader.Analysis.Quotes;

/// <summary>One paragraph's part of an outermost quotation.</summary>
internal readonly record struct QuotePart(Quotation Quotation, TextSpan Span);
