using System.Security.Cryptography;
using System.Text;

namespace NewsReader.Web.Pages.Searches.Feeds;

/// <summary>
/// What feed readers know a thing by: its number, and the moment it came into this archive, which nothing changes. Another archive has other
/// things under the same numbers, but not since the very same moment; a copy that is restored has the same.
/// </summary>
public static class FeedId
{
    private const byte OwnVersion = 0x80, Variant = 0x80;

    /// <summary>The address, of the kind <c>urn:uuid:</c>.</summary>
    /// <param name="noun">What it is, as <c>article</c>.</param>
    /// <param name="number">Its number.</param>
    /// <param name="cameUtc">When it came into the archive.</param>
    public static string Of(string noun, int number, DateTime cameUtc)
    {
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"newsreader {noun} {number} {cameUtc.Ticks}")))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | OwnVersion);
        bytes[8] = (byte)((bytes[8] & 0x3F) | Variant);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
