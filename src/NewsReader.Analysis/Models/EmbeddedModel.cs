using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Models;

/// <summary>Reads the trained models that are part of the program. Each stage keeps its own as a lazily read, shared value.</summary>
internal static class EmbeddedModel
{
    /// <summary>A folder whose models are read instead, where it has them: training builds on the models that it has just made.</summary>
    public static string? Folder { get; set; }

    /// <summary>Reads the model called <paramref name="name"/> (NAME.model in this folder).</summary>
    /// <exception cref="InvalidDataException">The model is missing, damaged or of another version.</exception>
    public static T Read<T>(string name, Func<BinaryReader, T> model)
    {
        using Stream file = Open($"{name}.model")
            ?? throw new InvalidDataException($"The model “{name}” is missing from this program. Install NewsReader again, or train the models anew.");
        return ModelFile.Read(file, name, model);
    }

    private static Stream? Open(string file)
    {
        string? path = Folder is null ? null : Path.Combine(Folder, file);
        return File.Exists(path) ? File.OpenRead(path) : typeof(EmbeddedModel).Assembly.GetManifestResourceStream(file);
    }
}
