namespace NewsReader.Analysis.Tagging;

/// <summary>English given names of women and men.</summary>
internal sealed class GivenNames
{
    /// <summary>A name that women bear.</summary>
    public const byte Female = 1;

    /// <summary>A name that men bear.</summary>
    public const byte Male = 2;

    private readonly Dictionary<uint, byte> _names = [];

    /// <summary>Adds a name by the hash of its small letters.</summary>
    public void Add(uint word, byte bearers) => _names[word] = (byte)(_names.GetValueOrDefault(word) | bearers);

    /// <summary>Who bears the name: <see cref="Female"/>, <see cref="Male"/>, both added, or 0 where it is no given name.</summary>
    public byte Bearers(uint word) => _names.GetValueOrDefault(word);

    /// <summary>Writes the names, by hash.</summary>
    public void Write(BinaryWriter writer)
    {
        uint[] words = [.. _names.Keys.Order()];
        writer.Write(words.Length);
        foreach (uint word in words) writer.Write(word);
        foreach (uint word in words) writer.Write(_names[word]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static GivenNames Read(BinaryReader reader)
    {
        uint[] words = new uint[Counted.Read(reader, sizeof(uint) + 1)];
        for (int i = 0; i < words.Length; i++) words[i] = reader.ReadUInt32();
        GivenNames names = new();
        foreach (uint word in words) names.Add(word, reader.ReadByte());
        return names;
    }
}
