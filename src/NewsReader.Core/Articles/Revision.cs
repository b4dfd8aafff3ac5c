namespace NewsReader.Core.Articles;

/// <summary>One text of an article, as its file gave it. Never edited: another text is another revision.</summary>
public sealed class Revision
{
    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>The article it belongs to.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article it belongs to.</summary>
    public Article? Article { get; set; }

    /// <summary>1 for the article's first text, 2 for the next.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Whether it is the text that is shown and searched. One of an article's revisions is.</summary>
    public required bool IsCurrent { get; set; }

    /// <summary>The plain text that the format's reader made of the bytes, line ends as LF. All spans count in it, in UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> as UTF-8, in lower-case hex. Unique: the same content is there once, whatever its file name.</summary>
    public required string TextHash { get; init; }

    /// <summary>The file as it came, byte for byte; null where that is the text in UTF-8: see <see cref="OriginalOf"/> and <see cref="File"/>.</summary>
    public required byte[]? Original { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name of the file, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The format it was read as: <c>text</c> or <c>markdown</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The encoding it was decoded with, by its IANA name.</summary>
    public required string Encoding { get; init; }

    /// <summary>What a reader should know about how it was read, a line each: replaced bytes, front matter that could not be used.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>When it was imported, in UTC.</summary>
    public required DateTime ImportedUtc { get; init; }

    /// <summary>Its paragraphs, in order.</summary>
    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>What is to be kept of a file beside the text that was read from it: all of it, or nothing where it is that text.</summary>
    public static byte[]? OriginalOf(ReadOnlySpan<byte> file, string text) =>
        file.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(text)) ? null : file.ToArray();

    /// <summary>The file as it came, byte for byte.</summary>
    public byte[] File() => Original ?? System.Text.Encoding.UTF8.GetBytes(Text);
}
