using System.Text;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>The mark at a file's start that names its encoding.</summary>
internal static class ByteOrderMark
{
    /// <summary>The encoding, its name and the mark's length in bytes; null without a mark.</summary>
    public static (Encoding Encoding, string Name, int Length)? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, "utf-8", 3),
        // The shorter UTF-16 mark begins the same way; U+0000 as the first character of a text is the less likely reading.
        [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => (new UTF32Encoding(bigEndian: false, byteOrderMark: true), "utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), "utf-32be", 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, "utf-16le", 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, "utf-16be", 2),
        _ => null,
    };
}
