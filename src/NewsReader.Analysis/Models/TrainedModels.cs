using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Models;

/// <summary>All the models that are part of the program.</summary>
internal static class TrainedModels
{
    /// <summary>Reads those that haven't been read.</summary>
    /// <exception cref="InvalidDataException">One is missing, damaged or of another version.</exception>
    public static void Read()
    {
        _ = Tagger.Shared;
        _ = BoilerplateModel.Trained;
        _ = AttributionModels.Shared;
        _ = SpeakerModel.Shared;
        _ = ClaimModel.Trained;
    }
}
