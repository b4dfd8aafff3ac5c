using System.Text.RegularExpressions;
using NewsReader.Analysis;

namespace NewsReader.Core.Annotations;

/// <summary>A place where lost words could belong.</summary>
/// <param name="Ranges">The words there, in order.</param>
/// <param name="Score">How well they fit, from 0 to 1.</param>
public sealed record LikelyPlace(IReadOnlyList<AnchorRange> Ranges, double Score);

/// <summary>
/// Where in a text lost words could belong, for a person to choose from: where they stand word for word, where most of them stand
/// together, and where what stood around them still does. A long or rare word tells more than a short one that stands everywhere, and what
/// tells too little is no place.
/// </summary>
public sealed partial class LikelyPlaces
{
    private const double OwnWeight = 0.5, AroundWeight = 0.4, PositionWeight = 0.1;

    // Half of the words must be there, or half of those around them; and they must tell enough by themselves, or together with those around them.
    private const double LeastShare = 0.5, LeastByThemselves = 5, LeastTogether = 8;

    private const int Most = 3;

    // Of a range among several, the place that fits best alone need not be the one that fits the others.
    private const int MostOfRange = 8;
    private const int MostRepeats = 200;

    // Farther from the old place than this, in words, words are found by themselves or not at all; longer than this, by what stood around them alone.
    private const int AlignedReach = 5000, MostAligned = 64;

    private readonly string _text;
    private readonly TellingWords _telling;
    private readonly TellingWord[] _words;

    /// <summary>Places in <paramref name="text"/>.</summary>
    public LikelyPlaces(string text)
    {
        _text = text;
        _telling = new TellingWords(text);
        _words = [.. _telling.All];
    }

    /// <summary>The most likely places of <paramref name="ranges"/>, the best first. A range that nothing fits is left out of them.</summary>
    public IReadOnlyList<LikelyPlace> Of(IReadOnlyList<AnchorRange> ranges)
    {
        var found = ranges.Select(range => BestOf(new LostWords(range, _telling))).Where(candidates => candidates.Count > 0).ToList();
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

    private List<Candidate> BestOf(LostWords lost)
    {
        var best = new List<Candidate>();
        foreach (var candidate in WordForWord(lost).Concat(MostlyThere(lost)).Append(InSurroundings(lost)).OfType<Candidate>().OrderByDescending(c => c.Score))
        {
            if (best.Count == MostOfRange) break;
            if (!best.Exists(better => better.Span.Overlaps(candidate.Span))) best.Add(candidate);
        }

        return best;
    }

    private IEnumerable<Candidate?> WordForWord(LostWords lost)
    {
        string words = lost.Range.Exact;
        int at = _text.IndexOf(words, StringComparison.Ordinal);
        for (int count = 0; at >= 0 && count < MostRepeats; count++)
        {
            var span = new TextSpan(at, at + words.Length);
            yield return Scored(lost, span, FirstAfter(span.Start), LastBefore(span.End), lost.Weight);
            at = _text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }
    }

    // About as many words of the text as were lost, walked through it: each place where enough of them are the lost ones.
    private IEnumerable<Candidate?> MostlyThere(LostWords lost)
    {
        int[] wanted = new int[_telling.Different];
        foreach (var word in lost.Own.Where(word => word.Number != TellingWords.Unknown)) wanted[word.Number]++;
        var known = lost.Own.Select(word => word.Number).ToHashSet();
        double shared = 0;
        int width = lost.Own.Count + (lost.Own.Count / 4) + 1;
        for (int end = 0; end < _words.Length; end++)
        {
            if (wanted[_words[end].Number]-- > 0) shared += _words[end].Weight;
            if (end >= width && ++wanted[_words[end - width].Number] > 0) shared -= _words[end - width].Weight;
            if (!known.Contains(_words[end].Number) || shared < LeastShare * lost.Weight) continue;
            int first = Math.Max(0, end - width + 1);
            while (!known.Contains(_words[first].Number)) first++;
            yield return Scored(lost, WithMarks(lost.Range.Exact, first, end), first, end, shared * lost.Own.Count / Math.Max(lost.Own.Count, end - first + 1));
        }
    }

    // What has other words throughout is known by what stands around it.
    private Candidate? InSurroundings(LostWords lost)
    {
        if (_words.Length == 0 || Between(lost, Met(lost)) is not (int first, int last)) return null;
        var span = last < first ? MarksBefore(first) : WithMarks(lost.Range.Exact, first, last);
        return span.IsEmpty ? null : Scored(lost, span, first, last, LostWords.Shared(lost.Own, _words.AsSpan(first, last - first + 1)));
    }

    // The words before, of it and after it that the text has in that order, near where they stood.
    private List<(int Lost, int There)> Met(LostWords lost)
    {
        int near = FirstAfter(lost.Range.Start), from = Math.Max(0, near - AlignedReach), to = Math.Min(_words.Length, near + AlignedReach);
        if (lost.Own.Count <= MostAligned) return Met([.. lost.Before, .. lost.Own, .. lost.After], 0, from, to);
        // Many words between the two would part them.
        var before = Met(lost.Before, 0, from, to);
        int next = before.Count == 0 ? from : before[^1].There + 1;
        return [.. before, .. Met(lost.After, lost.Before.Count + lost.Own.Count, next, before.Count == 0 ? to : Math.Min(to, next + LongestFor(lost)))];
    }

    private List<(int Lost, int There)> Met(IReadOnlyList<TellingWord> words, int number, int from, int to) =>
        [.. WordAlignment.Best(words, _words.AsSpan(from..to)).Select(pair => (number + pair.Lost, from + pair.There))];

    private static int LongestFor(LostWords lost) => (2 * lost.Own.Count) + LostWords.Reach;

    // From just after what stood before to just before what stood after; where one of the two is gone, as many words as were lost.
    private (int First, int Last)? Between(LostWords lost, List<(int Lost, int There)> met)
    {
        if (met.Count == 0) return null;
        int ownFrom = lost.Before.Count, ownTo = ownFrom + lost.Own.Count;
        int before = Math.Max(0, met.FindLastIndex(pair => pair.Lost < ownFrom)), after = met.FindIndex(pair => pair.Lost >= ownTo);
        if (after < 0) after = met.Count - 1;
        int first = met[before].There + (ownFrom - met[before].Lost), last = met[after].There + (ownTo - 1 - met[after].Lost);
        var own = met.FindAll(pair => pair.Lost >= ownFrom && pair.Lost < ownTo);
        if (own.Count > 0) (first, last) = (Math.Min(first, own[0].There), Math.Max(last, own[^1].There));
        (first, last) = (Math.Max(first, 0), Math.Min(last, _words.Length - 1));
        while (last > first && !lost.Range.Exact.Contains('\n') && _text.AsSpan(_words[first].Start, _words[last].End - _words[first].Start).Contains('\n')) last--;
        return IsNone(lost, first, last) || last - first > LongestFor(lost) ? null : (first, last);
    }

    // What has no words of its own stands between two.
    private static bool IsNone(LostWords lost, int first, int last) => last < first - (lost.Own.Count == 0 ? 1 : 0);

    // The words from first to last are as much the lost ones as told says. Null where all together tell too little.
    private Candidate? Scored(LostWords lost, TextSpan span, int first, int last, double told)
    {
        if (IsNone(lost, first, last) || !TellsEnough(told, lost.AroundWeight)) return null;
        double around = LostWords.Shared(lost.Before, _words.AsSpan(Math.Max(0, first - LostWords.Reach)..first))
            + LostWords.Shared(lost.After, _words.AsSpan((last + 1)..Math.Min(_words.Length, last + 1 + LostWords.Reach)));
        double ownShare = lost.Weight == 0 ? 0 : told / lost.Weight, aroundShare = lost.AroundWeight == 0 ? 0 : around / lost.AroundWeight;
        if (!TellsEnough(told, around) || Math.Max(ownShare, aroundShare) < LeastShare) return null;
        double near = 1 - Math.Min(1, Math.Abs(span.Start - lost.Range.Start) / (double)_text.Length);
        return new Candidate(span, (OwnWeight * ownShare) + (AroundWeight * aroundShare) + (PositionWeight * near));
    }

    private static bool TellsEnough(double told, double around) => told >= LeastByThemselves || told + around >= LeastTogether;

    // The number of the first word that ends after a place.
    private int FirstAfter(int place)
    {
        int from = 0, to = _words.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (_words[middle].End > place) to = middle;
            else from = middle + 1;
        }

        return from;
    }

    // The number of the last word that begins before a place.
    private int LastBefore(int place)
    {
        int next = FirstAfter(place);
        return next < _words.Length && _words[next].Start < place ? next : next - 1;
    }

    // With as many marks beside the words as the lost ones had.
    private TextSpan WithMarks(string words, int first, int last)
    {
        int start = _words[first].Start, end = _words[last].End;
        for (int marks = words.TakeWhile(char.IsPunctuation).Count(); marks > 0 && start > 0 && char.IsPunctuation(_text[start - 1]); marks--) start--;
        for (int marks = words.Reverse().TakeWhile(char.IsPunctuation).Count(); marks > 0 && end < _text.Length && char.IsPunctuation(_text[end]); marks--) end++;
        return new TextSpan(start, end);
    }

    // The longest marks between a word and the one before it, the nearest of equals; empty where white space alone is.
    private TextSpan MarksBefore(int word)
    {
        int start = word == 0 ? 0 : _words[word - 1].End, end = word == _words.Length ? _text.Length : _words[word].Start;
        var longest = Marks().Matches(_text[start..end]).Reverse().MaxBy(marks => marks.Length);
        return longest is null ? new TextSpan(end, end) : new TextSpan(start + longest.Index, start + longest.Index + longest.Length);
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Marks();

    private sealed record Candidate(TextSpan Span, double Score);
}
