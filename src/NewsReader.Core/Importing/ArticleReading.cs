using System.Security.Cryptography;
using System.Text;
using NewsReader.Core.Importing.Decoding;
using NewsReader.Core.Importing.Formats;

namespace NewsReader.Core.Importing;

/// <summary>The way from a file to an article, the same for uploads, pasted text, the command line and the seeds.</summary>
public static class ArticleReading
{
    /// <summary>Reads any file at all; the time and memory grow with its length.</summary>
    public static ReadResult Read(ImportFile file, ImportLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (limits.Refusal(file.Bytes.Length) is { } tooLong) return new ReadResult.Unreadable(tooLong);
        if (ArticleFormats.ReaderFor(file.Name) is not { } reader) return new ReadResult.Unreadable(ArticleFormats.OnlyThese);
        return FileDecoder.Decode(file.Bytes) switch
        {
            DecodeResult.Decoded(var decoded) => Finish(file, decoded, reader(decoded.Text)),
            DecodeResult.Refused(var reason) => new ReadResult.Unreadable(reason),
            _ => throw new InvalidOperationException("A decoding neither succeeded nor failed."),
        };
    }

    private static ReadResult Finish(ImportFile file, DecodedText decoded, ArticleContent content) =>
        string.IsNullOrWhiteSpace(content.Text)
            ? new ReadResult.Unreadable("it holds no text besides its front matter")
            : new ReadResult.Read(Article(file, decoded, content));

    private static SourceArticle Article(ImportFile file, DecodedText decoded, ArticleContent content) => new()
    {
        Text = content.Text,
        KnownParagraphs = content.KnownParagraphs,
        Source = new SourceText(decoded.Raw, content.Pieces),
        Title = TitleRule.TitleOf(content),
        Outlet = content.FrontMatter.Outlet,
        Author = content.FrontMatter.Author,
        Url = content.FrontMatter.Url,
        PublishedOn = content.FrontMatter.Published?.Day,
        PublishedUtc = content.FrontMatter.Published?.Utc,
        Language = content.FrontMatter.Language,
        Tags = content.FrontMatter.Tags,
        Warnings = [.. decoded.Warnings, .. content.Warnings],
        Format = content.Format,
        Encoding = decoded.Encoding,
        OriginalBytes = file.Bytes,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)),
        TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.Text))),
    };
}
