using System.Buffers.Binary;
using System.Text;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>Files that are certainly no text, known by how they begin.</summary>
internal static class BinaryKind
{
    private const string SaveAsText = "; save it as text or Markdown";

    private static readonly (byte[] Start, string Kind)[] Kinds =
    [
        (Latin("%PDF-"), "a PDF file" + SaveAsText),
        (Latin("{\\rtf"), "a rich text (RTF) document" + SaveAsText),
        (Latin("PK\u0003\u0004"), "a ZIP archive or an Office document (docx, odt, epub)" + SaveAsText),
        (Latin("PK\u0005\u0006"), "an empty ZIP archive"),
        (Latin("PK\u0007\u0008"), "a ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document" + SaveAsText),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Latin("GIF87a"), "a GIF image"),
        (Latin("GIF89a"), "a GIF image"),
        (Latin("II*\0"), "a TIFF image"),
        (Latin("MM\0*"), "a TIFF image"),
        ([0x1F, 0x8B, 0x08], "a gzip archive"),
        ([(byte)'B', (byte)'Z', (byte)'h', (byte)'9', 0x31, 0x41, 0x59], "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        (Latin("Rar!\u001A\u0007"), "a RAR archive"),
        (Latin("\u007FELF"), "a program (ELF)"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "a Java class or a macOS program"),
        ([0xCF, 0xFA, 0xED, 0xFE], "a macOS program"),
        (Latin("\0asm"), "a WebAssembly program"),
        (Latin("SQLite format 3\0"), "an SQLite database"),
        (Latin("OggS\0"), "an Ogg sound or video"),
        (Latin("ID3\u0002"), "an MP3 sound"),
        (Latin("ID3\u0003"), "an MP3 sound"),
        (Latin("ID3\u0004"), "an MP3 sound"),
        (Latin("fLaC\0"), "a FLAC sound"),
        ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM video"),
    ];

    /// <summary>Why these bytes are no text, beginning "it is"; null when their start is none of the known ones.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] start, string kind) in Kinds)
            if (bytes.StartsWith(start)) return "it is " + kind;
        if (IsRiff(bytes)) return "it is a sound, video or WebP image (RIFF)";
        if (IsMp4(bytes)) return "it is a video or sound (MP4)";
        return IsWindowsProgram(bytes) ? "it is a Windows program" : null;
    }

    private static bool IsRiff(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes.StartsWith("RIFF"u8)
        && (bytes[8..].StartsWith("WAVE"u8) || bytes[8..].StartsWith("AVI "u8) || bytes[8..].StartsWith("WEBP"u8));

    private static bool IsMp4(ReadOnlySpan<byte> bytes) => bytes.Length >= 12 && bytes[0] == 0 && bytes[4..].StartsWith("ftyp"u8);

    // A text may well begin with "MZ": only the header it points to makes it a program.
    private static bool IsWindowsProgram(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 64 || !bytes.StartsWith("MZ"u8)) return false;
        uint header = BinaryPrimitives.ReadUInt32LittleEndian(bytes[60..]);
        return header <= bytes.Length - 4 && bytes[(int)header..].StartsWith("PE\0\0"u8);
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
