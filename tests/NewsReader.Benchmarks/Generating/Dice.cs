namespace NewsReader.Benchmarks.Generating;

/// <summary>
/// Numbers that look random and are the same for the same seed, on every machine and runtime: <see cref="Random"/> promises the
/// latter for one version of .NET only. The steps are those of SplitMix64.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0, below 1.</summary>
    public double Roll()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number from 0, below <paramref name="end"/>, which is 1 or more.</summary>
    public int Below(int end) => (int)(Roll() * end);

    /// <summary>True so often: 0 is never, 1 always.</summary>
    public bool Chance(double share) => Roll() < share;

    /// <summary>One of <paramref name="items"/>, each equally often.</summary>
    public T Any<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
