using System.Text;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>
/// From bytes to characters. A byte order mark decides; without one, UTF-8 wins where it fits but for a stray byte in a thousand;
/// else the encoding is guessed. What is not text is refused with its kind.
/// </summary>
internal static class FileDecoder
{
    private const int DamagePerMille = 1;
    private const int NoTextPercent = 1;

    /// <summary>Decodes any bytes.</summary>
    public static DecodeResult Decode(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return new DecodeResult.Refused("it is empty");
        if (BinaryKind.Of(bytes.Span) is { } kind) return new DecodeResult.Refused(kind);
        return Best(bytes.Span) is { } raw ? Checked(raw) : new DecodeResult.Refused("its encoding is not known; save it as UTF-8");
    }

    private static RawText? Best(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark.Of(bytes) is var (encoding, name, length)) return RawText.Decode(bytes[length..], encoding, name);
        if (EncodingGuess.HiddenInAscii(bytes) is { } escaped) return RawText.Decode(bytes, escaped, escaped.WebName);
        RawText utf8 = RawText.Decode(bytes, Encoding.UTF8, "utf-8");
        if (utf8.InvalidBytes * 1000L <= bytes.Length * (long)DamagePerMille) return utf8;
        return EncodingGuess.Of(bytes) is { } guess ? RawText.Decode(bytes, guess, guess.WebName) : null;
    }

    private static DecodeResult Checked(RawText raw)
    {
        if (string.IsNullOrWhiteSpace(raw.Text)) return new DecodeResult.Refused("it holds nothing but white space");
        int controls = ControlCharacters.CountIn(raw.Text);
        if ((controls + (long)raw.InvalidBytes) * 100 > raw.Text.Length * (long)NoTextPercent)
            return new DecodeResult.Refused("it is not a text file: more than 1 % of it is control characters or invalid bytes");
        return new DecodeResult.Decoded(new DecodedText(raw.Text, ControlCharacters.Replaced(raw.Text), raw.Encoding, Warnings(raw.InvalidBytes, controls)));
    }

    private static List<string> Warnings(int invalidBytes, int controls)
    {
        var warnings = new List<string>();
        if (invalidBytes > 0) warnings.Add($"{Wording.Counted(invalidBytes, "invalid byte")} replaced");
        if (controls > 0) warnings.Add($"{Wording.Counted(controls, "control character")} replaced");
        return warnings;
    }
}
