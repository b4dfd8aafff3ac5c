namespace NewsReader.Benchmarks.Generating;

/// <summary>
/// Things that are met as often as words are (by the law of Zipf and Mandelbrot): each in proportion to one over its rank and a
/// shift. Without the shift the second is met half as often as the first; with it the first few are met about equally often.
/// </summary>
internal sealed class ZipfList<T>
{
    private readonly double[] _shares;

    /// <summary>Makes the list of <paramref name="items"/>, the commonest first; at least one. The <paramref name="shift"/> is 0 or more.</summary>
    public ZipfList(IEnumerable<T> items, double shift = 0)
    {
        Items = [.. items];
        _shares = new double[Items.Count];
        double sum = 0;
        for (int i = 0; i < _shares.Length; i++) _shares[i] = sum += 1 / (i + 1 + shift);
    }

    /// <summary>The things, the commonest first.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>One of them.</summary>
    public T Pick(Dice dice)
    {
        int found = Array.BinarySearch(_shares, dice.Roll() * _shares[^1]);
        return Items[found < 0 ? Math.Min(~found, Items.Count - 1) : found];
    }
}
