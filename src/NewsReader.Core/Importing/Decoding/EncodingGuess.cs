using System.Text;
using UtfUnknown;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>The encoding of bytes that do not name it and are not UTF-8.</summary>
internal static class EncodingGuess
{
    private const byte Escape = 0x1B;

    static EncodingGuess() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The likeliest encoding; null when none is likely.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        Encoding? found = CharsetDetector.DetectFromBytes(bytes).Detected?.Encoding;
        // As in browsers: the few letters more in windows-1252 are far likelier than the control characters of iso-8859-1.
        return found?.WebName is "iso-8859-1" or "us-ascii" ? Encoding.GetEncoding("windows-1252") : found;
    }

    /// <summary>An encoding whose escape sequences look like plain ASCII (ISO-2022); null when there is none.</summary>
    public static Encoding? HiddenInAscii(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains(Escape) || !Ascii.IsValid(bytes)) return null;
        return Of(bytes) is { } found && found.WebName.StartsWith("iso-2022-", StringComparison.Ordinal) ? found : null;
    }
}
