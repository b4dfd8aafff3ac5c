using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Models;

namespace NewsReader.Analysis.Attributions;

/// <summary>The trained models that attribution rests on.</summary>
/// <param name="Cues">Finds cues.</param>
/// <param name="Roles">Finds each cue's content and source.</param>
/// <param name="Choice">Chooses among what the two propose.</param>
internal sealed record AttributionModels(ChainModel Cues, ChainModel Roles, ChoiceModel Choice)
{
    /// <summary>The model of cues, as a file.</summary>
    public const string CuesName = "cues";

    /// <summary>The model of contents and sources, as a file.</summary>
    public const string RolesName = "roles";

    /// <summary>The model of the choice, as a file.</summary>
    public const string ChoiceName = "choice";

    private static readonly Lazy<AttributionModels> Lazily = new(() => new AttributionModels(
        EmbeddedModel.Read(CuesName, ChainModel.Read), EmbeddedModel.Read(RolesName, ChainModel.Read), EmbeddedModel.Read(ChoiceName, ChoiceModel.Read)));

    /// <summary>The models that are part of the program.</summary>
    /// <exception cref="InvalidDataException">A model is missing, damaged or of another version.</exception>
    public static AttributionModels Shared => Lazily.Value;
}
