using System.Text.RegularExpressions;
using NewsReader.Analysis;

namespace NewsReader.Core.Annotations;

/// <summary>A place where lost words could belong.</summary>
/// <param name="Ranges">The words there, in order.</param>
/// <param name="Score">How well they fit, from 0 to 1.</param>
public sealed record LikelyPlace(IReadOnlyList<AnchorRange> Ranges, double Score);

/// <summary>
/// Where in a text lost words could belong, for a person to choose from: where they stand word for word, where most of them stand
/// together, and where what stood around them still does. By the score that <see cref="Reanchoring"/> decides with, however low.
/// </summary>
public sealed partial class LikelyPlaces
{
    private const int Most = 3;
    private const double LeastShare = 0.5;

    // Of a range among several, the place that fits best alone need not be the one that fits the others.
    private const int MostOfRange = 8;
    private const int MostRepeats = 200;
    private const int TellingSurroundings = 16;
    private const int MostBetween = 64;

    private readonly string _text;
    private readonly List<Word> _words = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Places in <paramref name="text"/>.</summary>
    public LikelyPlaces(string text)
    {
        _text = text;
        foreach (var word in WordPattern().EnumerateMatches(text))
        {
            string letters = text.Substring(word.Index, word.Length);
            if (!_numbers.TryGetValue(letters, out int number)) _numbers.Add(letters, number = _numbers.Count);
            _words.Add(new Word(word.Index, word.Index + word.Length, number));
        }
    }

    /// <summary>The most likely places of <paramref name="ranges"/>, the best first. A range that nothing fits is left out of them.</summary>
    public IReadOnlyList<LikelyPlace> Of(IReadOnlyList<AnchorRange> ranges)
    {
        var found = ranges.Select(BestOf).Where(candidates => candidates.Count > 0).ToList();
        if (found.Count == 0) return [];
        return [.. found[0].Select(first => Joined(first, found.Skip(1))).OrderByDescending(place => place.Score).Take(Most)];
    }

    private LikelyPlace Joined(Candidate first, IEnumerable<List<Candidate>> others)
    {
        var taken = new List<Candidate> { first };
        foreach (var candidates in others)
            if (candidates.Where(c => c.Span.Start >= taken[^1].Span.End).MaxBy(c => c.Score) is { } next) taken.Add(next);
        return new LikelyPlace([.. taken.Select(candidate => AnchorRange.Of(_text, candidate.Span))], taken.Average(candidate => candidate.Score));
    }

    private List<Candidate> BestOf(AnchorRange range)
    {
        var best = new List<Candidate>();
        foreach (var candidate in WordForWord(range).Concat(MostlyThere(range)).Concat(BetweenSurroundings(range)).OrderByDescending(c => c.Score))
        {
            if (best.Count == MostOfRange) break;
            if (!best.Exists(better => better.Span.Overlaps(candidate.Span))) best.Add(candidate);
        }

        return best;
    }

    private IEnumerable<Candidate> WordForWord(AnchorRange range)
    {
        int at = _text.IndexOf(range.Exact, StringComparison.Ordinal);
        for (int count = 0; at >= 0 && count < MostRepeats; count++)
        {
            yield return Scored(range, new TextSpan(at, at + range.Exact.Length), 1);
            at = _text.IndexOf(range.Exact, at + 1, StringComparison.Ordinal);
        }
    }

    // About as many words of the text as were lost, walked through it: each place where enough of them are the lost ones.
    private IEnumerable<Candidate> MostlyThere(AnchorRange range)
    {
        var (wanted, total) = Wanted(range.Exact);
        var lost = Enumerable.Range(0, wanted.Length).Where(number => wanted[number] > 0).ToHashSet();
        int shared = 0, width = total + (total / 4) + 1;
        for (int end = 0; end < _words.Count; end++)
        {
            if (wanted[_words[end].Number]-- > 0) shared++;
            if (end >= width && ++wanted[_words[end - width].Number] > 0) shared--;
            if (shared == 0 || shared < LeastShare * total) continue;
            var (span, words) = Tight(range.Exact, lost, Math.Max(0, end - width + 1), end);
            yield return Scored(range, span, shared / (double)Math.Max(total, words));
        }
    }

    // What has other words throughout is known by what stands around it.
    private IEnumerable<Candidate> BetweenSurroundings(AnchorRange range)
    {
        if (range.Prefix.Length < TellingSurroundings || range.Suffix.Length < TellingSurroundings) yield break;
        string before = range.Prefix[^TellingSurroundings..], after = range.Suffix[..TellingSurroundings];
        int at = _text.IndexOf(before, StringComparison.Ordinal);
        for (int count = 0; at >= 0 && count < MostRepeats; count++)
        {
            int start = at + before.Length, reach = Math.Min(_text.Length - start, (2 * range.Exact.Length) + MostBetween + after.Length);
            int end = _text.IndexOf(after, start, reach, StringComparison.Ordinal);
            if (end > start && new TextSpan(start, end).Trimmed(_text) is { IsEmpty: false } between) yield return Scored(range, between, 0);
            at = _text.IndexOf(before, at + 1, StringComparison.Ordinal);
        }
    }

    private Candidate Scored(AnchorRange range, TextSpan span, double likeness) => new(span, Reanchoring.Score(range, _text, span, likeness));

    private (int[] Wanted, int Total) Wanted(string words)
    {
        int[] wanted = new int[_numbers.Count];
        int total = 0;
        foreach (var word in WordPattern().EnumerateMatches(words))
        {
            if (_numbers.TryGetValue(words.Substring(word.Index, word.Length), out int number)) wanted[number]++;
            total++;
        }

        return (wanted, total);
    }

    // From the first to the last word that is one of the lost ones, with as many marks beside them as the lost ones had.
    private (TextSpan Span, int Words) Tight(string words, HashSet<int> lost, int first, int last)
    {
        while (!lost.Contains(_words[first].Number)) first++;
        while (!lost.Contains(_words[last].Number)) last--;
        int start = _words[first].Start, end = _words[last].End;
        for (int marks = words.TakeWhile(char.IsPunctuation).Count(); marks > 0 && start > 0 && char.IsPunctuation(_text[start - 1]); marks--) start--;
        for (int marks = words.Reverse().TakeWhile(char.IsPunctuation).Count(); marks > 0 && end < _text.Length && char.IsPunctuation(_text[end]); marks--) end++;
        return (new TextSpan(start, end), last - first + 1);
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex WordPattern();

    private readonly record struct Word(int Start, int End, int Number);

    private sealed record Candidate(TextSpan Span, double Score);
}
