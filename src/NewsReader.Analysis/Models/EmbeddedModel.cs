using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Models;

/// <summary>Reads the trained models that are part of the program. Each stage keeps its own as a lazily read, shared value.</summary>
internal static class EmbeddedModel
{
    /// <summary>Where a model's file is asked for first; null where it hasn't that one.</summary>
    public static Func<string, Stream?>? Instead { get; set; }

    /// <summary>Reads the model called <paramref name="name"/> (NAME.model in this folder).</summary>
    /// <exception cref="InvalidDataException">The model is missing, damaged or of another version.</exception>
    public static T Read<T>(string name, Func<BinaryReader, T> model)
    {
        string resource = $"{name}.model";
        using Stream file = Instead?.Invoke(resource) ?? typeof(EmbeddedModel).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The model “{name}” is missing from this program. Install NewsReader again, or train the models anew.");
        return ModelFile.Read(file, name, model);
    }
}
