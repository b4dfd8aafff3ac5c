namespace NewsReader.Benchmarks.Generating;

/// <summary>
/// Things of which some are met often and most seldom. Unless it is said otherwise they are met as often as words are by the law of Zipf and Mandelbrot:
/// each in proportion to one over its rank and a shift. Without the shift the second is met half as often as the first; with it the first few
/// are met about equally often.
/// </summary>
internal sealed class RankedList<T>
{
    private readonly T[] _items;
    private readonly double[] _shares;

    // For each of as many equal steps of a roll as there are things, the first of those that it can mean: there are few between it and the next.
    private readonly int[] _first;

    /// <summary>Makes the list of <paramref name="items"/>, the commonest first; at least one. The <paramref name="shift"/> is 0 or more.</summary>
    public RankedList(IEnumerable<T> items, double shift = 0)
        : this(items, rank => 1 / (rank + shift))
    {
    }

    /// <summary>Makes the list of <paramref name="items"/>, the commonest first; at least one. How often the one of a rank, from 1, is met is in proportion to its <paramref name="share"/>.</summary>
    public RankedList(IEnumerable<T> items, Func<int, double> share)
    {
        _items = [.. items];
        _shares = new double[_items.Length];
        double sum = 0;
        for (int i = 0; i < _shares.Length; i++) _shares[i] = sum += share(i + 1);
        _first = new int[_shares.Length + 1];
        for (int step = 0, first = 0; step < _first.Length; step++) _first[step] = first = Found(first, sum * step / _shares.Length);
    }

    /// <summary>The things, the commonest first.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>One of them.</summary>
    public T Pick(Dice dice) => _items[PickPlace(dice)];

    /// <summary>The place of one of them, from 0.</summary>
    public int PickPlace(Dice dice)
    {
        double roll = dice.Roll();
        return Found(_first[(int)(roll * _shares.Length)], roll * _shares[^1]);
    }

    // From there on the first that the share belongs to.
    private int Found(int place, double share)
    {
        while (place < _shares.Length - 1 && _shares[place] < share) place++;
        return place;
    }
}
