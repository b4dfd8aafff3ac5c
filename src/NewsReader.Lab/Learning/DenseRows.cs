namespace NewsReader.Lab.Learning;

/// <summary>Examples of a fixed number of features each, row after row.</summary>
/// <param name="width">How many features a row has.</param>
internal sealed class DenseRows(int width)
{
    private float[] _values = new float[width * 64];

    /// <summary>How many features a row has.</summary>
    public int Width => width;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Row <paramref name="i"/>.</summary>
    public Span<float> this[int i] => _values.AsSpan(i * width, width);

    /// <summary>Adds a row of zeros and gives it out to be filled; it is valid until the next is added.</summary>
    public Span<float> Add()
    {
        if ((Count + 1) * width > _values.Length) Array.Resize(ref _values, _values.Length * 2);
        return this[Count++];
    }
}
