using NewsReader.Analysis.Models;

namespace NewsReader.Analysis.Tagging;

/// <summary>The models that tagging a text takes.</summary>
internal sealed record TagModels(WordClusters Clusters, TagModel Tags, NameModel Names, ParserModel Parser)
{
    /// <summary>Reads those that are part of the program.</summary>
    /// <exception cref="InvalidDataException">A model is missing, damaged or of another version.</exception>
    public static TagModels Read() => new(
        EmbeddedModel.Read(WordClusters.Name, WordClusters.Read),
        EmbeddedModel.Read(TagModel.Name, TagModel.Read),
        EmbeddedModel.Read(NameModel.Name, NameModel.Read),
        EmbeddedModel.Read(ParserModel.Name, ParserModel.Read));
}
