using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Attributions.Proposals;
using NewsReader.Analysis.Attributions.Roles;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Models;

namespace NewsReader.Analysis.Attributions;

/// <summary>The trained models that attribution rests on.</summary>
/// <param name="Cues">Finds cues.</param>
/// <param name="Roles">Finds each cue's content and source.</param>
/// <param name="Choice">Chooses among what the two propose.</param>
internal sealed record AttributionModels(ChainModel Cues, ChainModel Roles, ChoiceModel Choice)
{
    /// <summary>The file's name.</summary>
    public const string Name = "attribution";

    private static readonly Lazy<AttributionModels> Lazily = new(() => EmbeddedModel.Read(Name, Read));

    /// <summary>The models that are part of the program.</summary>
    /// <exception cref="InvalidDataException">They are missing, damaged or of another version.</exception>
    public static AttributionModels Shared => Lazily.Value;

    /// <summary>Writes the models.</summary>
    public void Write(BinaryWriter writer)
    {
        Cues.Write(writer);
        Roles.Write(writer);
        Choice.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such models.</exception>
    public static AttributionModels Read(BinaryReader reader)
    {
        AttributionModels models = new(ChainModel.Read(reader), ChainModel.Read(reader), ChoiceModel.Read(reader));
        bool isSound = models.Cues.Labels.Count == CueFinder.Labels.Count && models.Roles.Labels.Count == RoleFeatures.Labels.Count;
        return isSound ? models : throw new InvalidDataException("it was trained on other labels");
    }
}
