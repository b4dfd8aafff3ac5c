using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace NewsReader.Web.Assets;

/// <summary>
/// A script or stylesheet as it was written. What it imports stands beside it in its folder, each on a line of its own:
/// <c>import { names } from './other.js';</c> or <c>@import './other.css';</c>.
/// </summary>
/// <param name="Path">Its address in the web root.</param>
/// <param name="Info">The file.</param>
/// <param name="Text">What is in it.</param>
internal sealed partial record SourceFile(string Path, IFileInfo Info, string Text)
{
    /// <summary>Whether it is a script, and not a stylesheet.</summary>
    public bool IsScript => IsScriptAt(Path);

    /// <summary>Whether there is a script or a stylesheet at an address.</summary>
    public static bool IsAt(string path) => IsScriptAt(path) || path.EndsWith(".css", StringComparison.Ordinal);

    /// <summary>A file and all that it imports, directly or not, each once and after all that it imports itself.</summary>
    /// <exception cref="InvalidOperationException">A file imports what isn't there, or what imports it in turn.</exception>
    public static IReadOnlyList<SourceFile> WithItsImports(IFileProvider files, string path)
    {
        List<SourceFile> found = [];
        List<string> within = [];
        Add(path);
        return found;

        void Add(string path)
        {
            if (found.Exists(file => file.Path == path)) return;
            if (within.Contains(path)) throw new InvalidOperationException($"{string.Join(" imports ", within)} imports {path}: one of them must do without.");
            var file = Read(files, path);
            within.Add(path);
            foreach (var import in file.Imports) Add(path[..(path.LastIndexOf('/') + 1)] + import.Name);
            within.RemoveAt(within.Count - 1);
            found.Add(file);
        }
    }

    /// <summary>What it imports, in its order.</summary>
    public IEnumerable<Import> Imports => ImportLine().Matches(Text).Select(AsImport);

    /// <summary>Its text with something else in place of each line that imports.</summary>
    public string WithImportsAs(Func<Import, string> other) => ImportLine().Replace(Text, line => other(AsImport(line)));

    /// <summary>Whether there still is the same in a web root.</summary>
    public bool IsUnchangedIn(IFileProvider files) => files.GetFileInfo(Path) is { Exists: true } now && now.LastModified == Info.LastModified && now.Length == Info.Length;

    private static bool IsScriptAt(string path) => path.EndsWith(".js", StringComparison.Ordinal);

    private static SourceFile Read(IFileProvider files, string path)
    {
        var info = files.GetFileInfo(path);
        if (!info.Exists) throw new InvalidOperationException($"{path} is imported and isn't there.");
        using var reader = new StreamReader(info.CreateReadStream());
        return new(path, info, reader.ReadToEnd());
    }

    private static Import AsImport(Match line) =>
        new(line.Groups["name"].Value, [.. line.Groups["taken"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(taken => taken.Split(" as ")).Select(taken => (taken[0], taken[^1]))]);

    [GeneratedRegex(@"^(?:import \{(?<taken>[^}]*)\} from|@import) '\./(?<name>[^']+)';\r?\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ImportLine();
}

/// <summary>A line that imports another file.</summary>
/// <param name="Name">The other's name, within the same folder.</param>
/// <param name="Taken">What a script takes of it, each as it is called there and here; nothing in a stylesheet, which takes all.</param>
internal sealed record Import(string Name, IReadOnlyList<(string Name, string Local)> Taken);
