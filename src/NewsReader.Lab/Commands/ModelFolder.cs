using NewsReader.Analysis.Models;

namespace NewsReader.Lab.Commands;

/// <summary>Models from a folder in the place of the program's own.</summary>
internal static class ModelFolder
{
    /// <summary>From now on the analysis reads the models that are in <paramref name="folder"/> from there: training builds on those it has just made.</summary>
    public static void Use(DirectoryInfo folder) => EmbeddedModel.Instead = file =>
    {
        string path = Path.Combine(folder.FullName, file);
        return File.Exists(path) ? File.OpenRead(path) : null;
    };
}
