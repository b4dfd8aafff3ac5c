namespace NewsReader.Lab.Learning;

/// <summary>Rows with each feature's values put into at most 255 bins of about equal count, feature by feature.</summary>
internal sealed class BinnedRows
{
    /// <summary>How many bins a feature has room for.</summary>
    public const int Bins = 256;

    private readonly float[][] _edges;
    private readonly byte[][] _bins;

    /// <summary>Bins <paramref name="rows"/>, with the edges that fit those of <paramref name="examples"/>.</summary>
    public BinnedRows(DenseRows rows, ReadOnlySpan<int> examples)
    {
        (_edges, _bins) = (new float[rows.Width][], new byte[rows.Width][]);
        float[] values = new float[examples.Length];
        for (int feature = 0; feature < rows.Width; feature++)
        {
            for (int i = 0; i < examples.Length; i++) values[i] = rows[examples[i]][feature];
            _edges[feature] = Edges(values);
            _bins[feature] = Column(rows, feature, _edges[feature]);
        }
    }

    /// <summary>Each row's bin for <paramref name="feature"/>.</summary>
    public ReadOnlySpan<byte> this[int feature] => _bins[feature];

    /// <summary>How many splits <paramref name="feature"/> offers: one after each bin but the last.</summary>
    public int Splits(int feature) => _edges[feature].Length;

    /// <summary>The threshold after <paramref name="bin"/>: values up to it are in this bin or before.</summary>
    public float Threshold(int feature, int bin) => _edges[feature][bin];

    // A bin is closed when it holds its share and the value changes; few distinct values have a bin each, however rare.
    // NaN sorts first and is left out: it falls past every edge.
    private static float[] Edges(float[] values)
    {
        Array.Sort(values);
        List<float> edges = [];
        int first = 0;
        while (first < values.Length && float.IsNaN(values[first])) first++;
        double share = IsFew(values, first) ? 1 : Math.Max(1, (values.Length - first) / (Bins - 2.0)), due = first + share;
        for (int i = first + 1; i < values.Length && edges.Count < Bins - 2; i++)
        {
            if (values[i] == values[i - 1] || i < due) continue;
            edges.Add(Middle(values[i - 1], values[i]));
            while (due <= i) due += share;
        }
        return [.. edges];
    }

    private static bool IsFew(float[] values, int first)
    {
        int distinct = 1;
        for (int i = first + 1; i < values.Length; i++) if (values[i] != values[i - 1]) distinct++;
        return distinct <= Bins - 2;
    }

    private static float Middle(float low, float high)
    {
        float middle = low + ((high - low) / 2);
        return middle < high ? middle : low;
    }

    private static byte[] Column(DenseRows rows, int feature, float[] edges)
    {
        byte[] column = new byte[rows.Count];
        for (int row = 0; row < column.Length; row++) column[row] = (byte)Bin(edges, rows[row][feature]);
        return column;
    }

    private static int Bin(float[] edges, float value)
    {
        int low = 0, high = edges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (value <= edges[middle]) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
