using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Searching.Suggesting;

/// <summary>The beginning of a name, as words that are compared without case and accents: all are words of it, the last begins one.</summary>
public sealed class TypedName
{
    private readonly string[] _whole;

    private TypedName(string[] words) => (_whole, Last) = (words[..^1], words[^1]);

    /// <summary>The words before the last.</summary>
    public IReadOnlyList<string> Whole => _whole;

    /// <summary>The word that is being typed.</summary>
    public string Last { get; }

    /// <summary>What <paramref name="text"/> begins; null where there is no letter or digit in it.</summary>
    public static TypedName? Of(string text) => SearchWords.In(text).Select(word => word.Folded).ToArray() is { Length: > 0 } words ? new TypedName(words) : null;

    /// <summary>How well it begins a word of <paramref name="name"/>: 0 where it is a whole one, 1 where it begins the first, 2 where it begins another; null where it begins none.</summary>
    public int? Fit(string name)
    {
        string[] words = [.. SearchWords.In(name).Select(word => word.Folded)];
        if (!_whole.All(words.Contains)) return null;
        if (words.Contains(Last)) return 0;
        int at = Array.FindIndex(words, word => word.StartsWith(Last, StringComparison.Ordinal));
        return at < 0 ? null : at == _whole.Length ? 1 : 2;
    }
}
