namespace NewsReader.Analysis.Learning;

/// <summary>A row of numbers that trees judge by, written one after another.</summary>
/// <param name="to">Room for exactly as many as there will be.</param>
internal ref struct FeatureRow(Span<float> to)
{
    private readonly Span<float> _to = to;
    private int _count;

    /// <summary>Writes the next.</summary>
    public void Add(float number) => _to[_count++] = number;

    /// <summary>Checks that the room is full: a row with a place left empty would be learned from, and nothing would tell.</summary>
    /// <exception cref="InvalidOperationException">It isn't.</exception>
    public readonly void End()
    {
        if (_count != _to.Length) throw new InvalidOperationException($"There is room for {_to.Length} numbers, and {_count} were written.");
    }
}
