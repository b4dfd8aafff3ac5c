using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;

namespace NewsReader.Core.Articles;

/// <summary>One paragraph of a revision. Everything between paragraphs is white space.</summary>
public sealed class Paragraph
{
    /// <summary>The revision whose text it is of.</summary>
    public required int RevisionId { get; init; }

    /// <summary>1 for the first paragraph.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Where it begins in the revision's text, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>Just past its last code unit.</summary>
    public required int End { get; init; }

    /// <summary>What it is in the article.</summary>
    public required ParagraphKind Kind { get; set; }

    /// <summary>Who says that it is of that kind.</summary>
    public Origin Origin { get; set; }

    /// <summary>From start to end.</summary>
    public TextSpan Span => new(Start, End);
}
