using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>A number that tells whether an index was given these texts: the index itself can’t say any longer what it was given.</summary>
internal static class TextSum
{
    /// <summary>
    /// Three bytes of their XXH3 (Collet’s xxHash): there are as many of them as quotes, and one in 17 million changed texts has the same, and is taken for unchanged. The sum of each
    /// text is where that of the next begins, so it counts where one ends.
    /// </summary>
    public static long Of(params ReadOnlySpan<string> texts)
    {
        ulong sum = 0;
        foreach (string text in texts) sum = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()), (long)sum);
        return (long)(sum & 0xFFFFFF);
    }
}
