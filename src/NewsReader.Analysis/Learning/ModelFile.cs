using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace NewsReader.Analysis.Learning;

/// <summary>
/// The container of every trained model: four letters, a version, the model's name, the SHA-256 of what follows, then the model's own bytes,
/// compressed by Brotli. So a file that is damaged, cut short, of another model or of another version is told at once and said clearly.
/// </summary>
internal static class ModelFile
{
    /// <summary>Goes up with every change to a format, to a feature or to its hash: models of another version give other answers, silently.</summary>
    public const int Version = 2;

    private const int LongestName = 100;

    private static ReadOnlySpan<byte> Letters => "NRML"u8;

    /// <summary>Writes a model called <paramref name="name"/> to <paramref name="output"/>.</summary>
    public static void Write(Stream output, string name, Action<BinaryWriter> model)
    {
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true))
        using (BinaryWriter inner = new(brotli, Encoding.UTF8))
        {
            model(inner);
        }
        byte[] bytes = packed.ToArray();
        using BinaryWriter writer = new(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(Letters);
        writer.Write(Version);
        writer.Write(name);
        writer.Write(SHA256.HashData(bytes));
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    /// <summary>Reads the model called <paramref name="name"/> from <paramref name="input"/>, whose length must be known.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, another model's or of another version; the message says which and what to do.</exception>
    public static T Read<T>(Stream input, string name, Func<BinaryReader, T> model)
    {
        try
        {
            using BinaryReader reader = new(input, Encoding.UTF8, leaveOpen: true);
            using MemoryStream packed = new(Packed(reader, name));
            using BrotliStream brotli = new(packed, CompressionMode.Decompress);
            using MemoryStream whole = new();
            brotli.CopyTo(whole);
            whole.Position = 0;
            using BinaryReader inner = new(whole, Encoding.UTF8);
            T read = model(inner);
            return whole.Position == whole.Length ? read : throw new InvalidDataException("it holds more than its model");
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"The model “{name}” can't be used: {Reason(e)}. Install NewsReader again, or train the models anew.", e);
        }
    }

    private static byte[] Packed(BinaryReader reader, string name)
    {
        if (!reader.ReadBytes(Letters.Length).AsSpan().SequenceEqual(Letters)) throw new InvalidDataException("it is no model file");
        int version = reader.ReadInt32();
        if (version != Version) throw new InvalidDataException($"it is of version {version}, and this program reads version {Version}");
        string named = Named(reader);
        if (named != name) throw new InvalidDataException($"it holds the model “{named}”");
        byte[] sum = reader.ReadBytes(SHA256.HashSizeInBytes);
        int length = reader.ReadInt32();
        // A damaged length may ask for more memory than there is: never more than the file holds.
        byte[] bytes = reader.ReadBytes((int)Math.Min(length, reader.BaseStream.Length - reader.BaseStream.Position));
        bool isWhole = bytes.Length == length && SHA256.HashData(bytes).AsSpan().SequenceEqual(sum);
        return isWhole ? bytes : throw new InvalidDataException("it is damaged (its check sum is wrong)");
    }

    // As BinaryWriter writes a string. Its own reader takes a damaged length for an error of the disk.
    private static string Named(BinaryReader reader)
    {
        int length = reader.Read7BitEncodedInt();
        if (length is < 0 or > LongestName) throw new InvalidDataException("it is damaged (its name is too long)");
        byte[] name = reader.ReadBytes(length);
        return name.Length == length ? Encoding.UTF8.GetString(name) : throw new EndOfStreamException();
    }

    private static string Reason(Exception e) => e is InvalidDataException ? e.Message : "it is damaged (it ends too early, or holds what it should not)";
}
