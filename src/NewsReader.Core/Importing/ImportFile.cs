using System.Text;
using NewsReader.Core.Importing.Formats;

namespace NewsReader.Core.Importing;

/// <summary>A file to import, or pasted text treated as one.</summary>
/// <param name="Name">The file's name as given; it is shown to people and its extension chooses the reader, nothing else is trusted to it.</param>
/// <param name="Bytes">Everything in the file.</param>
/// <param name="SourceKey">The full path, for the command line and the seeds; null for uploads and pasted text.</param>
public sealed record ImportFile(string Name, ReadOnlyMemory<byte> Bytes, string? SourceKey = null)
{
    /// <summary>The name pasted text goes by.</summary>
    public const string PastedTextName = "Pasted text.txt";

    private const string PastedMarkdownName = "Pasted text.md";

    /// <summary>Pasted text; with front matter it is read as Markdown.</summary>
    public static ImportFile Pasted(string text) =>
        new(FrontMatterBlock.Find(text.ReplaceLineEndings("\n")) is null ? PastedTextName : PastedMarkdownName, Encoding.UTF8.GetBytes(text));
}
