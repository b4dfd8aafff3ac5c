namespace NewsReader.Core.Importing;

/// <summary>A file to import, or pasted text treated as one.</summary>
/// <param name="Name">The file's name as given; it is shown to people and its extension chooses the reader, nothing else is trusted to it.</param>
/// <param name="Bytes">Everything in the file.</param>
/// <param name="SourceKey">The full path, for the command line and the seeds; null for uploads and pasted text.</param>
public sealed record ImportFile(string Name, ReadOnlyMemory<byte> Bytes, string? SourceKey = null)
{
    /// <summary>The name pasted text goes by.</summary>
    public const string PastedTextName = "Pasted text.txt";
}
