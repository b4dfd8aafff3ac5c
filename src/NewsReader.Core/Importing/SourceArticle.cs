using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Importing.Decoding;

namespace NewsReader.Core.Importing;

/// <summary>An article as its file tells it, whatever the file's format; nothing in it has met the archive yet.</summary>
public sealed record SourceArticle
{
    /// <summary>The plain text, line ends as LF. Never empty or all white space.</summary>
    public required string Text { get; init; }

    /// <summary>Paragraphs whose kind the format tells, in order, disjoint, each without white space at its ends. Empty for plain text.</summary>
    public required IReadOnlyList<ParagraphSpan> KnownParagraphs { get; init; }

    /// <summary>The characters of the file, and where among them the text's words stand.</summary>
    public required SourceText Source { get; init; }

    /// <summary>From the front matter, else the first heading, else what the text begins with. Never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it; null when the file does not say.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote it, several names joined with commas; null when the file does not say.</summary>
    public string? Author { get; init; }

    /// <summary>Its http or https address; null when the file does not say.</summary>
    public string? Url { get; init; }

    /// <summary>The date of publication as written; null when the file does not say.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The moment of publication in UTC; null unless the file gives a time with its offset.</summary>
    public DateTime? PublishedUtc { get; init; }

    /// <summary>The language's code of two or three small letters (<c>en</c>); null when the file does not say.</summary>
    public string? Language { get; init; }

    /// <summary>Tags in the file's order, each once.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What was replaced or left out on the way, in words for people; empty when nothing was.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How the text was made: <c>text</c> or <c>markdown</c>. Markdown that could only be taken as it stands is <c>text</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The encoding's name, such as <c>utf-8</c> or <c>windows-1252</c>.</summary>
    public required string Encoding { get; init; }

    /// <summary>The file, byte for byte.</summary>
    public required ReadOnlyMemory<byte> OriginalBytes { get; init; }

    /// <summary>SHA-256 of the file, 64 small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// SHA-256 of <see cref="Text"/> in UTF-8, 64 small hexadecimal digits: equal texts have equal hashes, however they were encoded.
    /// </summary>
    public required string TextHash { get; init; }
}
