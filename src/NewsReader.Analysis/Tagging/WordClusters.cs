namespace NewsReader.Analysis.Tagging;

/// <summary>Words that stand in like places, in numbered clusters: what is learnt of a frequent word holds a little for its rarer neighbours.</summary>
internal sealed class WordClusters
{
    /// <summary>The model's name.</summary>
    public const string Name = "clusters";

    /// <summary>The cluster of words that are not in the model.</summary>
    public const byte Unknown = 0;

    private readonly Dictionary<uint, byte> _clusters = [];

    /// <summary>Puts a word, by the hash of its small letters, into a cluster.</summary>
    public void Add(uint word, byte cluster) => _clusters[word] = cluster;

    /// <summary>The cluster of a word.</summary>
    public byte Of(uint word) => _clusters.GetValueOrDefault(word, Unknown);

    /// <summary>Writes the model, by hash.</summary>
    public void Write(BinaryWriter writer)
    {
        uint[] words = [.. _clusters.Keys.Order()];
        writer.Write(words.Length);
        foreach (uint word in words) writer.Write(word);
        foreach (uint word in words) writer.Write(_clusters[word]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static WordClusters Read(BinaryReader reader)
    {
        uint[] words = new uint[Counted.Read(reader, sizeof(uint) + 1)];
        for (int i = 0; i < words.Length; i++) words[i] = reader.ReadUInt32();
        WordClusters clusters = new();
        foreach (uint word in words) clusters.Add(word, reader.ReadByte());
        return clusters;
    }
}
