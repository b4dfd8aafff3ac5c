using System.Text;

namespace NewsReader.Core.Readers;

/// <summary>The key of each act, for one reader. An act can have none.</summary>
public sealed class KeyMap
{
    private readonly Dictionary<string, string> _keys;

    private KeyMap(Dictionary<string, string> keys) => _keys = keys;

    /// <summary>The reader's own keys, and the program's for all else. A key of the program's that the reader gave to another act is that one's.</summary>
    public static KeyMap Of(IReadOnlyList<OwnKey> own)
    {
        var chosen = own.ToDictionary(key => key.Act, key => key.Key);
        return new(KeyActs.All.ToDictionary(act => act.Name, act => chosen.GetValueOrDefault(act.Name) ?? (IsTaken(act, chosen) ? "" : act.Key)));
    }

    /// <summary>The keys as a person typed them, by the names of their acts. What is missing is as the program has it.</summary>
    public static KeyMap Typed(IReadOnlyDictionary<string, string?> typed) =>
        new(KeyActs.All.ToDictionary(act => act.Name, act => typed.TryGetValue(act.Name, out string? key) ? Clean(key) : act.Key));

    /// <summary>The key of an act; empty where it has none.</summary>
    public string Key(string act) => _keys[act];

    /// <summary>The keys that differ from the program's.</summary>
    public IReadOnlyList<OwnKey> Own => [.. KeyActs.All.Where(act => Key(act.Name) != act.Key).Select(act => new OwnKey(act.Name, Key(act.Name)))];

    /// <summary>What keeps these keys from being used; empty where nothing does.</summary>
    public IReadOnlyList<KeyProblem> Problems() => [.. KeyActs.All.Select(Unusable).OfType<KeyProblem>(), .. Shared()];

    private static bool IsTaken(KeyAct act, Dictionary<string, string> chosen) =>
        KeyActs.All.Any(other => other != act && other.Meets(act) && chosen.GetValueOrDefault(other.Name) == act.Key);

    private static string Clean(string? key) => (key ?? "").Trim().Normalize();

    private KeyProblem? Unusable(KeyAct act)
    {
        string key = Key(act.Name);
        if (key.Length == 0) return null;
        if (key.EnumerateRunes().Count() > 1 || Rune.IsControl(key.EnumerateRunes().First())) return new([act], $"“{act.What}”: a key is one character, for instance b, B or ;.");
        return act.Address is null && KeyActs.Likely.Contains(key, StringComparison.Ordinal) ? new([act], $"“{act.What}”: the digits 1 to 9 pick a likely speaker. Choose another key.") : null;
    }

    private IEnumerable<KeyProblem> Shared() =>
        from act in KeyActs.All
        where Key(act.Name).Length > 0
        group act by (Key(act.Name), act.Address is null) into same
        where same.Count() > 1
        select new KeyProblem([.. same], $"{Listed(same)} have the same key, {same.Key.Item1}. Give each a key of its own, or none.");

    private static string Listed(IEnumerable<KeyAct> acts)
    {
        string[] names = [.. acts.Select(act => $"“{act.What}”")];
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}

/// <summary>Why keys can't be used as they were typed.</summary>
/// <param name="Acts">The acts that it is about.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record KeyProblem(IReadOnlyList<KeyAct> Acts, string Message);
