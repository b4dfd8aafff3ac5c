using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>A number that tells whether an index was given these texts: the index itself can’t say any longer what it was given.</summary>
internal static class TextSum
{
    /// <summary>The first three bytes of their SHA-256: there are as many of them as quotes, and one in 17 million changed texts has the same.</summary>
    public static long Of(params ReadOnlySpan<string> texts)
    {
        int most = 0;
        foreach (string text in texts) most += Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(most);
        int length = 0;
        foreach (string text in texts)
        {
            length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
            bytes[length++] = 0;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(hash) & 0xFFFFFF;
    }
}
