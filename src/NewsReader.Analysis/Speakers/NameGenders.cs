using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Speakers;

/// <summary>Which gender a given name tells, by the name's hash: the names themselves are not kept.</summary>
internal sealed class NameGenders
{
    private readonly Dictionary<uint, Gender> _genders;

    /// <summary>Names as hashes of their small letters. <see cref="Gender.Unknown"/> is a given name of both.</summary>
    public NameGenders(Dictionary<uint, Gender> genders) => _genders = genders;

    /// <summary>The hashes and what they tell.</summary>
    public IReadOnlyDictionary<uint, Gender> All => _genders;

    /// <summary>What <paramref name="name"/>, in small letters, tells.</summary>
    public Gender Of(string name) => _genders.GetValueOrDefault(FeatureHash.Of(name));

    /// <summary>Whether <paramref name="name"/>, in small letters, is a given name.</summary>
    public bool Has(string name) => _genders.ContainsKey(FeatureHash.Of(name));

    /// <summary>Writes the names, in the order of their hashes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_genders.Count);
        foreach ((uint hash, Gender gender) in _genders.OrderBy(g => g.Key))
        {
            writer.Write(hash);
            writer.Write((byte)gender);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no names.</exception>
    public static NameGenders Read(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        Dictionary<uint, Gender> genders = [];
        for (int i = 0; i < count; i++)
        {
            uint hash = reader.ReadUInt32();
            Gender gender = (Gender)reader.ReadByte();
            if (gender > Gender.Female || !genders.TryAdd(hash, gender)) throw new InvalidDataException("its given names are not what they should be");
        }
        return new NameGenders(genders);
    }
}
