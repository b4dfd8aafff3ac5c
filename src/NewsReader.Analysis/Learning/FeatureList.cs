namespace NewsReader.Analysis.Learning;

/// <summary>The features that hold at each position of a sequence, as hashes, position after position. Reused between sequences.</summary>
internal sealed class FeatureList
{
    private uint[] _features = new uint[1024];
    private int[] _starts = new int[64];
    private int _count;

    /// <summary>How many positions were closed by <see cref="EndPosition"/>.</summary>
    public int Positions { get; private set; }

    /// <summary>The features of position <paramref name="i"/>.</summary>
    public ReadOnlySpan<uint> this[int i] => _features.AsSpan(_starts[i], _starts[i + 1] - _starts[i]);

    /// <summary>The features added since the last position ended.</summary>
    public ReadOnlySpan<uint> Open => _features.AsSpan(_starts[Positions], _count - _starts[Positions]);

    /// <summary>Forgets everything.</summary>
    public void Clear() => (_count, Positions) = (0, 0);

    /// <summary>Adds a feature that either holds or not.</summary>
    public void Add(uint template) => Push(FeatureHash.Mix(template, 0));

    /// <summary>Adds a value.</summary>
    public void Add(uint template, uint value) => Push(FeatureHash.Mix(template, value));

    /// <summary>Adds a pair of values.</summary>
    public void Add(uint template, uint first, uint second) => Push(FeatureHash.Mix(template, first, second));

    /// <summary>Adds three values together.</summary>
    public void Add(uint template, uint first, uint second, uint third) => Push(FeatureHash.Mix(template, first, second, third));

    /// <summary>Closes the position: what is added from here belongs to the next.</summary>
    public void EndPosition()
    {
        Positions++;
        if (Positions + 1 >= _starts.Length) Array.Resize(ref _starts, _starts.Length * 2);
        _starts[Positions] = _count;
    }

    // The one test is the bounds check too.
    private void Push(uint hash)
    {
        uint[] features = _features;
        int count = _count;
        if ((uint)count < (uint)features.Length)
        {
            features[count] = hash;
            _count = count + 1;
        }
        else
        {
            PushFurther(hash);
        }
    }

    private void PushFurther(uint hash)
    {
        Array.Resize(ref _features, _features.Length * 2);
        Push(hash);
    }
}
