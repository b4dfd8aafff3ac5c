namespace NewsReader.Core.Importing.Formats;

/// <summary>Which reader reads which file: a new format is one more line here and a reader in a file of its own.</summary>
public static class ArticleFormats
{
    /// <summary>Why a file of any other format is refused.</summary>
    internal const string OnlyThese = "only .txt and .md files can be read";

    /// <summary>Whether a file of this name can be read, by its ending.</summary>
    public static bool IsKnown(string fileName) => ReaderFor(fileName) is not null;

    /// <summary>The reader for a file of this name, from its characters to its content; null when there is none.</summary>
    internal static Func<string, ArticleContent>? ReaderFor(string fileName) =>
        Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".TXT" or ".TEXT" => PlainTextReader.Read,
            ".MD" or ".MARKDOWN" => MarkdownReader.Read,
            _ => null,
        };
}
