using System.Text;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>Bytes read in one encoding, with a tally of those that did not fit it.</summary>
/// <param name="Text">The characters, U+FFFD for what did not fit.</param>
/// <param name="Encoding">The encoding's name.</param>
/// <param name="InvalidBytes">How many bytes did not fit.</param>
internal sealed record RawText(string Text, string Encoding, int InvalidBytes)
{
    /// <summary>Reads <paramref name="bytes"/> in <paramref name="encoding"/>.</summary>
    public static RawText Decode(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var tally = new TallyingFallback();
        Decoder decoder = encoding.GetDecoder();
        decoder.Fallback = tally;
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        int length = decoder.GetChars(bytes, characters, flush: true);
        return new RawText(new string(characters, 0, length), name, tally.InvalidBytes);
    }

    private sealed class TallyingFallback : DecoderFallback
    {
        public int InvalidBytes { get; set; }

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);
    }

    private sealed class Buffer(TallyingFallback tally) : DecoderFallbackBuffer
    {
        private bool _pending;

        public override int Remaining => _pending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            tally.InvalidBytes += bytesUnknown.Length;
            _pending = true;
            return true;
        }

        public override char GetNextChar()
        {
            char next = _pending ? '\uFFFD' : '\0';
            _pending = false;
            return next;
        }

        public override bool MovePrevious() => false;

        public override void Reset() => _pending = false;
    }
}
