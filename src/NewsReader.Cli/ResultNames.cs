namespace NewsReader.Cli;

/// <summary>Gives each input a file of its own to write to, so that none overwrites another's.</summary>
/// <param name="folder">The folder of the results.</param>
/// <param name="note">Told of each input that could not have its own name, and the name it has.</param>
internal sealed class ResultNames(string folder, Action<string, string> note)
{
    // Some file systems hold names that differ in case alone for the same.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The inputs, each with the path of its result: NAME.json for NAME.txt, or NAME-2.json where an earlier input has that name.</summary>
    public IEnumerable<(string Path, string Result)> For(IEnumerable<string> paths) => paths.Select(path => (path, Path.Combine(folder, NameFor(path))));

    private string NameFor(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path), free = name;
        while (!_taken.Add(free)) free = $"{name}-{_last[name] = _last.GetValueOrDefault(name, 1) + 1}";
        if (free != name) note(path, $"another input is called {name} too, so this one is written to {free}.json");
        return free + ".json";
    }
}
