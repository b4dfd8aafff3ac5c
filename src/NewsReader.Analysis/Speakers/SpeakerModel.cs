using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Models;

namespace NewsReader.Analysis.Speakers;

/// <summary>What the speaker stage has learned: the gender of given names, and how likely a pronoun means each person named before it.</summary>
/// <param name="Names">Given names.</param>
/// <param name="Antecedents">Weights of <see cref="PronounFeatures"/>, one label.</param>
internal sealed record SpeakerModel(NameGenders Names, WeightTable Antecedents)
{
    /// <summary>The model's name.</summary>
    public const string FileName = "speakers";

    /// <summary>The table of antecedents holds two to this power slots.</summary>
    public const int Bits = 14;

    private static readonly Lazy<SpeakerModel> Embedded = new(() => EmbeddedModel.Read(FileName, Read));

    /// <summary>The model that is part of the program.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged or of another version.</exception>
    public static SpeakerModel Shared => Embedded.Value;

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        Names.Write(writer);
        Antecedents.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static SpeakerModel Read(BinaryReader reader)
    {
        NameGenders names = NameGenders.Read(reader);
        WeightTable antecedents = WeightTable.Read(reader);
        if (antecedents.Labels != 1) throw new InvalidDataException("its table of antecedents has more than one label");
        return antecedents.Bits == Bits ? new SpeakerModel(names, antecedents) : throw new InvalidDataException("its table of antecedents has another size");
    }
}
