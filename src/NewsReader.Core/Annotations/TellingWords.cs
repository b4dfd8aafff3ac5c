using System.Text.RegularExpressions;

namespace NewsReader.Core.Annotations;

/// <summary>A word where it stands.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Just past its last code unit.</param>
/// <param name="Number">The same for equal words; <see cref="TellingWords.Unknown"/> for one that the text does not have.</param>
/// <param name="Weight">How much it tells.</param>
internal readonly record struct TellingWord(int Start, int End, int Number, double Weight);

/// <summary>The words of a text, and how much each tells: a long and rare one more than a short one that stands everywhere.</summary>
internal sealed partial class TellingWords
{
    /// <summary>The number of every word that the text does not have.</summary>
    public const int Unknown = -1;

    private const int LongestCounted = 8;
    private const int FirstIdeograph = 0x2E80, IdeographLength = 3;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _counts = [];

    /// <summary>The words of <paramref name="text"/>.</summary>
    public TellingWords(string text)
    {
        foreach (var word in Pattern().EnumerateMatches(text))
        {
            string letters = text.Substring(word.Index, word.Length);
            if (!_numbers.TryGetValue(letters, out int number)) _numbers.Add(letters, number = _numbers.Count);
            if (number == _counts.Count) _counts.Add(0);
            _counts[number]++;
        }

        All = Of(text);
    }

    /// <summary>All words of the text, in order.</summary>
    public IReadOnlyList<TellingWord> All { get; }

    /// <summary>How many different words the text has.</summary>
    public int Different => _counts.Count;

    /// <summary>The words of other <paramref name="words"/>, numbered and weighed as this text has them.</summary>
    public IReadOnlyList<TellingWord> Of(string words)
    {
        var all = new List<TellingWord>();
        foreach (var word in Pattern().EnumerateMatches(words))
        {
            string letters = words.Substring(word.Index, word.Length);
            int number = _numbers.GetValueOrDefault(letters, Unknown);
            all.Add(new TellingWord(word.Index, word.Index + word.Length, number, Weight(letters, number == Unknown ? 1 : _counts[number])));
        }

        return all;
    }

    private static double Weight(string letters, int count) =>
        Math.Min(LongestCounted, letters.Sum(letter => letter >= FirstIdeograph ? IdeographLength : 1)) / (1 + (Math.Log(count) / 2));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Pattern();
}
