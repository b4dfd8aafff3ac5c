using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis;

/// <summary>What the analysis found in one text. Immutable; every span lies inside <see cref="Text"/>.</summary>
public sealed record AnalyzedText
{
    /// <summary>The text as it was given.</summary>
    public required string Text { get; init; }

    /// <summary>The language as an ISO 639-1 code, or <c>und</c> where it could not be told.</summary>
    public required string Language { get; init; }

    /// <summary>Paragraphs in order. They cover the text: everything between them is white space.</summary>
    public required IReadOnlyList<ParagraphSpan> Paragraphs { get; init; }

    /// <summary>Words, numbers and signs in order.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>Sentences in order; none crosses a paragraph's end.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>What stands in quotation marks, in order of its opening mark, nested ones included.</summary>
    public required IReadOnlyList<Quotation> Quotations { get; init; }

    /// <summary>Who said what, in order of the first content.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Quotations that are whole sentences and of which no attribution has a word, in order: they are somebody's, and nobody is found. English only.</summary>
    public IReadOnlyList<Attribution> Unattributed { get; init; } = [];

    /// <summary>The people and organisations that something is attributed to, in order of first mention.</summary>
    public required IReadOnlyList<FoundSpeaker> Speakers { get; init; }

    /// <summary>Sentences and quotes that someone could check, in order, each with its score; the likely ones only.</summary>
    public IReadOnlyList<FoundClaim> Claims { get; init; } = [];
}
