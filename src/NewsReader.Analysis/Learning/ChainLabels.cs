namespace NewsReader.Analysis.Learning;

/// <summary>
/// The BIOES labels of segments of some types: 0 is outside; type t has Begin 1 + 4t, Inside 2 + 4t, End 3 + 4t and Single 4 + 4t.
/// A Begin or Inside is followed by an Inside or End of its type, everything else by an outside, Begin or Single.
/// </summary>
internal sealed class ChainLabels
{
    /// <summary>The label of what belongs to no segment.</summary>
    public const int Outside = 0;

    private readonly int[][] _before;

    /// <summary>Labels for segments of <paramref name="types"/> types.</summary>
    public ChainLabels(int types)
    {
        Types = types;
        Count = 1 + (4 * types);
        _before = [.. Enumerable.Range(0, Count).Select(label => Enumerable.Range(0, Count).Where(previous => Follows(previous, label)).ToArray())];
    }

    /// <summary>How many types of segment there are.</summary>
    public int Types { get; }

    /// <summary>How many labels there are.</summary>
    public int Count { get; }

    /// <summary>The labels that can stand before <paramref name="label"/>.</summary>
    public ReadOnlySpan<int> Before(int label) => _before[label];

    /// <summary>Begin of a segment of <paramref name="type"/>; Inside, End and Single follow.</summary>
    public static int Begin(int type) => 1 + (4 * type);

    /// <summary>The type of the segment that <paramref name="label"/> is part of; -1 outside.</summary>
    public static int TypeOf(int label) => label == Outside ? -1 : (label - 1) / 4;

    /// <summary>Whether a segment starts at <paramref name="label"/>: Begin or Single.</summary>
    public static bool Opens(int label) => label != Outside && (label - 1) % 4 is 0 or 3;

    /// <summary>Whether a segment ends at <paramref name="label"/>, or none is open: End, Single or outside.</summary>
    public static bool Closes(int label) => label == Outside || (label - 1) % 4 is 2 or 3;

    /// <summary>Whether <paramref name="next"/> can follow <paramref name="label"/>.</summary>
    public static bool Follows(int label, int next)
    {
        bool goesOn = next != Outside && (next - 1) % 4 is 1 or 2;
        return Closes(label) ? !goesOn : goesOn && TypeOf(label) == TypeOf(next);
    }

    /// <summary>The label of the position that is <paramref name="at"/> of <paramref name="length"/> in a segment of <paramref name="type"/>.</summary>
    public static int In(int type, int at, int length) => Begin(type) + (length == 1 ? 3 : at == 0 ? 0 : at == length - 1 ? 2 : 1);
}
