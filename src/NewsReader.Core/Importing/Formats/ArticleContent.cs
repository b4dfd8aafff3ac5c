using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Importing.Decoding;

namespace NewsReader.Core.Importing.Formats;

/// <summary>What a format's reader makes of a file's characters.</summary>
/// <param name="Format">The format the text was read as.</param>
/// <param name="Text">The plain text.</param>
internal sealed record ArticleContent(string Format, string Text)
{
    /// <summary>Paragraphs whose kind the format tells.</summary>
    public IReadOnlyList<ParagraphSpan> KnownParagraphs { get; init; } = [];

    /// <summary>Where the text comes from in the file's characters with LF line ends; null where it is those characters.</summary>
    public IReadOnlyList<TracedPiece>? Pieces { get; init; }

    /// <summary>What the file says of itself.</summary>
    public FrontMatter FrontMatter { get; init; } = FrontMatter.Empty;

    /// <summary>What the reader replaced or left out.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
