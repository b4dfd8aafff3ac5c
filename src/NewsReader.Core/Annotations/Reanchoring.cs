using NewsReader.Analysis;

namespace NewsReader.Core.Annotations;

/// <summary>
/// Finds the words of an anchor again in another text. A place is taken only when it scores well and clearly better than any
/// other: better lost and said so than silently wrong.
/// </summary>
public static class Reanchoring
{
    private const double PrefixWeight = 0.3, SuffixWeight = 0.3, LengthWeight = 0.3, PositionWeight = 0.1;
    private const double MinimumScore = 0.35, MinimumMargin = 0.1;

    // Words this long are hardly there twice by chance.
    private const int TellingLength = 32;

    // Of words that stand in a text more often than this, no place can be told from the others.
    private const int MaxCandidates = 200;

    /// <summary>The ranges in <paramref name="text"/>, and how sure they are. The ranges are empty when the state is <see cref="AnchorState.Orphaned"/>.</summary>
    public static (IReadOnlyList<AnchorRange> Ranges, AnchorState State) Find(IReadOnlyList<AnchorRange> ranges, string text)
    {
        var found = new List<AnchorRange>();
        bool allExact = true;
        foreach (var range in ranges)
        {
            if (Best(range, text) is not { } best) return ([], AnchorState.Orphaned);
            if (found.Count > 0 && found[^1].End > best.Start) return ([], AnchorState.Orphaned);
            var moved = AnchorRange.Of(text, new TextSpan(best.Start, best.Start + range.Exact.Length));
            allExact &= moved.Prefix == range.Prefix && moved.Suffix == range.Suffix;
            found.Add(moved);
        }

        return (found, allExact ? AnchorState.Exact : AnchorState.Moved);
    }

    private static Candidate? Best(AnchorRange range, string text)
    {
        var candidates = Candidates(range, text).OrderByDescending(c => c.Score).Take(2).ToList();
        if (candidates.Count == 0 || candidates[0].Score < MinimumScore) return null;
        return candidates.Count == 2 && candidates[0].Score - candidates[1].Score < MinimumMargin ? null : candidates[0];
    }

    private static IReadOnlyList<Candidate> Candidates(AnchorRange range, string text)
    {
        var candidates = new List<Candidate>();
        int at = text.IndexOf(range.Exact, StringComparison.Ordinal);
        for (; at >= 0; at = text.IndexOf(range.Exact, at + 1, StringComparison.Ordinal))
        {
            if (candidates.Count == MaxCandidates) return [];
            candidates.Add(new Candidate(at, Score(range, text, new TextSpan(at, at + range.Exact.Length))));
        }

        return candidates;
    }

    private static double Score(AnchorRange range, string text, TextSpan place) =>
        (PrefixWeight * Alike(range.Prefix.Length, i => place.Start - 1 - i >= 0 && text[place.Start - 1 - i] == range.Prefix[^(i + 1)]))
        + (SuffixWeight * Alike(range.Suffix.Length, i => place.End + i < text.Length && text[place.End + i] == range.Suffix[i]))
        + (LengthWeight * Math.Min(1, range.Exact.Length / (double)TellingLength))
        + (PositionWeight * (1 - Math.Min(1, Math.Abs(place.Start - range.Start) / (double)Math.Max(1, text.Length))));

    // How much of the surroundings is the same, counted from the words outward.
    private static double Alike(int length, Func<int, bool> isSame)
    {
        if (length == 0) return 1;
        int same = 0;
        while (same < length && isSame(same)) same++;
        return same / (double)length;
    }

    private readonly record struct Candidate(int Start, double Score);
}
