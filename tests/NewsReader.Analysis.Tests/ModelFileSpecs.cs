using NewsReader.Analysis.Learning;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>A model's file that came to harm: always told in one way, never read, and never more memory taken than it holds.</summary>
public class ModelFileSpecs
{
    private const string Name = "sample", Advice = "Install NewsReader again, or train the models anew.";
    private const int HeaderLength = 60, PlaceOfName = 8, PlaceOfLength = PlaceOfName + 1 + 6 + 32;

    private static readonly byte[] Model = [.. Enumerable.Range(0, 200).Select(i => (byte)(i * i))];

    [Fact]
    public void A_model_comes_back_as_it_was_written() => Assert.Equal(Model, Read(Written()));

    [Fact]
    public void A_flip_of_any_byte_at_the_beginning_is_told()
    {
        for (int place = 0; place < HeaderLength; place++)
        {
            foreach (byte flip in (byte[])[0x01, 0x10, 0x40, 0x80, 0xFF])
            {
                byte[] bytes = Written();
                bytes[place] ^= flip;
                AssertTold(bytes);
            }
        }
    }

    [Fact]
    public void A_length_beyond_all_memory_is_told()
    {
        byte[] bytes = Written();
        new byte[] { 0xFF, 0xFF, 0xFF, 0x7F }.CopyTo(bytes, PlaceOfLength);
        AssertTold(bytes);
    }

    [Fact]
    public void A_name_of_impossible_length_is_told()
    {
        byte[] bytes = Written();
        new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x0F }.CopyTo(bytes, PlaceOfName);
        AssertTold(bytes);
    }

    private static void AssertTold(byte[] bytes) => Assert.EndsWith(Advice, Assert.Throws<InvalidDataException>(() => Read(bytes)).Message, StringComparison.Ordinal);

    private static byte[] Written()
    {
        using MemoryStream stream = new();
        ModelFile.Write(stream, Name, writer => writer.Write(Model));
        return stream.ToArray();
    }

    private static byte[] Read(byte[] bytes) => ModelFile.Read(new MemoryStream(bytes), Name, reader => reader.ReadBytes(Model.Length));
}
