namespace NewsReader.Analysis.Tagging;

/// <summary>Reads the count before a list in a model.</summary>
internal static class Counted
{
    /// <summary>The count, when that many items of <paramref name="size"/> bytes at least can follow.</summary>
    /// <exception cref="InvalidDataException">They can't.</exception>
    public static int Read(BinaryReader reader, int size)
    {
        int count = reader.ReadInt32();
        long left = reader.BaseStream.Length - reader.BaseStream.Position;
        return count >= 0 && (long)count * size <= left ? count : throw new InvalidDataException("a list in it is longer than the model");
    }
}
