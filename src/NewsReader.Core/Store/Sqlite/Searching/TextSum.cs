using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>A number that tells whether an index was given these texts: the index itself can’t say any longer what it was given.</summary>
internal static class TextSum
{
    /// <summary>The first four bytes of their SHA-256.</summary>
    public static long Of(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(hash.GetHashAndReset());
    }
}
