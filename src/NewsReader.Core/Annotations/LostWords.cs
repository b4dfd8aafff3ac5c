namespace NewsReader.Core.Annotations;

/// <summary>A range that was lost, as words of another text: what stood before it, itself, what stood after it.</summary>
internal sealed class LostWords
{
    /// <summary>How many words on either side are looked at.</summary>
    public const int Reach = 8;

    /// <summary>The words of <paramref name="range"/>, known by those that a text has.</summary>
    public LostWords(AnchorRange range, TellingWords words)
    {
        Range = range;
        Own = words.Of(range.Exact);
        // What is kept of the surroundings begins and ends within a word.
        Before = [.. words.Of(range.Prefix).Where(word => word.Start > 0 || range.Prefix.Length < AnchorRange.ContextLength).TakeLast(Reach)];
        After = [.. words.Of(range.Suffix).Where(word => word.End < range.Suffix.Length || range.Suffix.Length < AnchorRange.ContextLength).Take(Reach)];
        Weight = Own.Sum(word => word.Weight);
        AroundWeight = Before.Concat(After).Sum(word => word.Weight);
    }

    /// <summary>Where it stood.</summary>
    public AnchorRange Range { get; }

    /// <summary>Its own words.</summary>
    public IReadOnlyList<TellingWord> Own { get; }

    /// <summary>The words before it.</summary>
    public IReadOnlyList<TellingWord> Before { get; }

    /// <summary>The words after it.</summary>
    public IReadOnlyList<TellingWord> After { get; }

    /// <summary>How much its own words tell together.</summary>
    public double Weight { get; }

    /// <summary>How much the words around it tell together.</summary>
    public double AroundWeight { get; }

    /// <summary>How much the words tell that both have, each as often as both have it.</summary>
    public static double Shared(IReadOnlyList<TellingWord> lost, ReadOnlySpan<TellingWord> there)
    {
        var left = new List<int>(there.Length);
        foreach (var word in there) left.Add(word.Number);
        return lost.Where(word => left.Remove(word.Number)).Sum(word => word.Weight);
    }
}
