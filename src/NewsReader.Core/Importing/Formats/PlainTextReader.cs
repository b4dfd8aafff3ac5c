namespace NewsReader.Core.Importing.Formats;

/// <summary>Plain text: line ends become LF, nothing else is changed.</summary>
internal static class PlainTextReader
{
    /// <summary>Reads any text.</summary>
    public static ArticleContent Read(string text) => new("text", WithLineFeeds(text));

    /// <summary>The text with CRLF and CR as LF.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
