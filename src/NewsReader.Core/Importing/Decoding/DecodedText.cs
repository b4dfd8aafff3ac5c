namespace NewsReader.Core.Importing.Decoding;

/// <summary>A file's characters.</summary>
/// <param name="Raw">As decoded: line ends are kept, a byte order mark is not.</param>
/// <param name="Text">The same with a sign for each control character that no text shows; as long.</param>
/// <param name="Encoding">The encoding's name.</param>
/// <param name="Warnings">What had to be replaced.</param>
internal sealed record DecodedText(string Raw, string Text, string Encoding, IReadOnlyList<string> Warnings);

/// <summary>What came of decoding a file.</summary>
internal abstract record DecodeResult
{
    private DecodeResult()
    {
    }

    /// <summary>It is text.</summary>
    public sealed record Decoded(DecodedText Text) : DecodeResult;

    /// <summary>It is not, or not known to be.</summary>
    /// <param name="Reason">Why, as in <see cref="ReadResult.Unreadable"/>.</param>
    public sealed record Refused(string Reason) : DecodeResult;
}
