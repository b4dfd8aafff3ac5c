using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;

namespace NewsReader.Core.Store;

/// <summary>
/// How long texts and files stand in the archive: a byte that says how, and behind it either the bytes as they are (0), or their number in four
/// bytes, the lowest first, and what Brotli (RFC 7932) makes of them (1), where that is shorter.
/// </summary>
public static class Packing
{
    private const byte AsIs = 0, Brotli = 1;

    // The sign and the number.
    private const int Head = 1 + sizeof(int);

    // Three kilobytes of news are packed in a tenth of a millisecond and to less than half; the highest quality takes thirty times as long and saves a sixth.
    private const int Quality = 5;

    // What Brotli looks back over, as a power of two: the smallest and the largest it allows.
    private const int LeastWindow = 10, MostWindow = 22;

    /// <summary>Packs bytes of any length.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] packed = new byte[bytes.Length + 1];
        if (bytes.Length > Head && BrotliEncoder.TryCompress(bytes, packed.AsSpan(Head), out int written, Quality, WindowOf(bytes.Length)))
        {
            packed[0] = Brotli;
            BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), bytes.Length);
            return packed[..(Head + written)];
        }

        packed[0] = AsIs;
        bytes.CopyTo(packed.AsSpan(1));
        return packed;
    }

    /// <summary>The bytes that were packed.</summary>
    /// <exception cref="InvalidDataException">They were not packed by <see cref="Pack"/>, or are damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed is [AsIs, .. var bytes]) return bytes.ToArray();
        if (packed.Length <= Head || packed[0] != Brotli) throw Damaged();
        byte[] unpacked = new byte[Length(packed)];
        return BrotliDecoder.TryDecompress(packed[Head..], unpacked, out int written) && written == unpacked.Length ? unpacked : throw Damaged();
    }

    // A window larger than the text finds no more in it, and takes as much longer to be cleared.
    private static int WindowOf(int length) => Math.Clamp(BitOperations.Log2((uint)length) + 1, LeastWindow, MostWindow);

    private static int Length(ReadOnlySpan<byte> packed)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(packed[1..]);
        return length >= 0 ? length : throw Damaged();
    }

    private static InvalidDataException Damaged() => new("The archive holds a packed text that is damaged.");
}
