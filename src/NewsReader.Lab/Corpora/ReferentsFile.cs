using System.Text.Json;

namespace NewsReader.Lab.Corpora;

/// <summary>Reads <c>referents.json</c>: for some of a folder's articles, who the source of each annotated quote is.</summary>
internal static class ReferentsFile
{
    /// <summary>The referents by the name of the article and then by the quote's, as E1; nothing where <paramref name="folder"/> has no such file.</summary>
    public static Dictionary<string, Dictionary<string, Referent>> Read(string folder)
    {
        string path = Path.Combine(folder, "referents.json");
        if (!File.Exists(path)) return [];
        using FileStream file = File.OpenRead(path);
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Referent>>>(file, JsonSerializerOptions.Web) ?? [];
    }
}
