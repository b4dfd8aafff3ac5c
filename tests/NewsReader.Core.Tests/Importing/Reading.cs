using System.Text;
using NewsReader.Core.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

/// <summary>Reads small files for the tests.</summary>
internal static class Reading
{
    static Reading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ReadResult Of(byte[] bytes, string name = "news.txt") => ArticleReading.Read(new ImportFile(name, bytes), new ImportLimits());

    public static SourceArticle Article(byte[] bytes, string name = "news.txt") => Assert.IsType<ReadResult.Read>(Of(bytes, name)).Article;

    public static SourceArticle Text(string text) => Article(Encoding.UTF8.GetBytes(text));

    public static SourceArticle Markdown(string text) => Article(Encoding.UTF8.GetBytes(text), "news.md");

    public static string Refusal(byte[] bytes, string name = "news.txt") => Assert.IsType<ReadResult.Unreadable>(Of(bytes, name)).Reason;

    public static byte[] Encode(string encoding, string text) => Encoding.GetEncoding(encoding).GetBytes(text);

    public static string[] Known(SourceArticle article) =>
        [.. article.KnownParagraphs.Select(paragraph => $"{paragraph.Kind}: {paragraph.Span.In(article.Text)}")];
}
