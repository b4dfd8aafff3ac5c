using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Learning;

/// <summary>
/// Grows one regression tree to the gradients of a loss, best leaf first, over histograms of binned features. A split's larger child takes its
/// histogram by subtraction. Keeps its buffers from tree to tree.
/// </summary>
internal sealed class TreeGrower
{
    private readonly BinnedRows _bins;
    private readonly TreeSettings _settings;
    private readonly double[][] _histograms;
    private readonly float[] _slopes, _curves;
    private readonly int[] _spare;
    private readonly List<GrownNode> _nodes = [];
    private int[] _rows = [];
    private int[] _features = [];

    /// <summary>A grower over <paramref name="bins"/> with <paramref name="width"/> features, for at most <paramref name="rows"/> rows a tree.</summary>
    public TreeGrower(BinnedRows bins, int width, int rows, TreeSettings settings)
    {
        (_bins, _settings) = (bins, settings);
        (_slopes, _curves, _spare) = (new float[rows], new float[rows], new int[rows]);
        _histograms = new double[settings.Leaves + 1][];
        for (int i = 0; i < _histograms.Length; i++) _histograms[i] = new double[width * BinnedRows.Bins * 2];
    }

    /// <summary>Grows a tree.</summary>
    /// <param name="rows">The rows to grow it from; their order changes.</param>
    /// <param name="features">The features it may ask for, rising.</param>
    /// <param name="gradients">The loss's first derivative at each row.</param>
    /// <param name="hessians">The loss's second derivative at each row.</param>
    /// <returns>The tree in preorder, its leaves already times the rate.</returns>
    public TreeNode[] Grow(int[] rows, int[] features, float[] gradients, float[] hessians)
    {
        (_rows, _features) = (rows, features);
        _nodes.Clear();
        Add(new GrownNode(0, rows.Length, 0, _histograms[0]), gradients, hessians);
        for (int leaves = 1; leaves < _settings.Leaves; leaves++)
        {
            GrownNode? best = null;
            foreach (GrownNode node in _nodes) if (node is { Left: null, Gain: > 0 } && node.Gain > (best?.Gain ?? 0)) best = node;
            if (best is null) break;
            Split(best, _histograms[leaves], gradients, hessians);
        }
        return Flatten();
    }

    private void Add(GrownNode root, float[] gradients, float[] hessians)
    {
        Fill(root, gradients, hessians);
        Sum(root);
        Search(root);
        _nodes.Add(root);
    }

    private void Fill(GrownNode node, float[] gradients, float[] hessians)
    {
        ReadOnlySpan<int> rows = _rows.AsSpan(node.Start, node.Count);
        for (int i = 0; i < rows.Length; i++) (_slopes[i], _curves[i]) = (gradients[rows[i]], hessians[rows[i]]);
        foreach (int feature in _features)
        {
            Span<double> sums = Of(node.Histogram, feature);
            sums.Clear();
            ReadOnlySpan<byte> column = _bins[feature];
            for (int i = 0; i < rows.Length; i++)
            {
                int bin = column[rows[i]] * 2;
                sums[bin] += _slopes[i];
                sums[bin + 1] += _curves[i];
            }
        }
    }

    // Every row is in one bin of every feature, so one feature's histogram holds the node's sums.
    private void Sum(GrownNode node)
    {
        ReadOnlySpan<double> sums = Of(node.Histogram, _features[0]);
        (node.Slope, node.Curve) = (0, 0);
        for (int bin = 0; bin < sums.Length; bin += 2)
        {
            node.Slope += sums[bin];
            node.Curve += sums[bin + 1];
        }
    }

    private void Search(GrownNode node)
    {
        if (node.Depth >= _settings.Depth || node.Curve < 2 * _settings.LeastChildWeight) return;
        foreach (int feature in _features) Search(node, feature);
    }

    private void Search(GrownNode node, int feature)
    {
        ReadOnlySpan<double> sums = Of(node.Histogram, feature);
        double slope = 0, curve = 0, whole = Worth(node.Slope, node.Curve);
        for (int bin = 0; bin < _bins.Splits(feature); bin++)
        {
            slope += sums[bin * 2];
            curve += sums[(bin * 2) + 1];
            double rest = node.Curve - curve;
            if (curve < _settings.LeastChildWeight || rest < _settings.LeastChildWeight) continue;
            double gain = Worth(slope, curve) + Worth(node.Slope - slope, rest) - whole;
            if (gain > node.Gain + 1e-9) (node.Gain, node.Feature, node.Bin) = (gain, feature, bin);
        }
    }

    private double Worth(double slope, double curve) => slope * slope / (curve + _settings.L2);

    // The smaller child is counted into the free histogram; what is left in the parent's is the larger one's.
    private void Split(GrownNode node, double[] free, float[] gradients, float[] hessians)
    {
        int left = Partition(node);
        bool leftIsSmall = left * 2 <= node.Count;
        node.Left = new GrownNode(node.Start, left, node.Depth + 1, leftIsSmall ? free : node.Histogram);
        node.Right = new GrownNode(node.Start + left, node.Count - left, node.Depth + 1, leftIsSmall ? node.Histogram : free);
        (GrownNode small, GrownNode large) = leftIsSmall ? (node.Left, node.Right) : (node.Right, node.Left);
        Add(small, gradients, hessians);
        foreach (int feature in _features) Subtract(Of(large.Histogram, feature), Of(small.Histogram, feature));
        (large.Slope, large.Curve) = (node.Slope - small.Slope, node.Curve - small.Curve);
        Search(large);
        _nodes.Add(large);
    }

    private static void Subtract(Span<double> from, ReadOnlySpan<double> sums)
    {
        for (int i = 0; i < sums.Length; i++) from[i] -= sums[i];
    }

    // Keeps the rows' order on both sides.
    private int Partition(GrownNode node)
    {
        Span<int> rows = _rows.AsSpan(node.Start, node.Count);
        ReadOnlySpan<byte> column = _bins[node.Feature];
        int left = 0, right = 0;
        foreach (int row in rows)
        {
            if (column[row] <= node.Bin) rows[left++] = row;
            else _spare[right++] = row;
        }
        _spare.AsSpan(0, right).CopyTo(rows[left..]);
        return left;
    }

    private static Span<double> Of(double[] histogram, int feature) => histogram.AsSpan(feature * BinnedRows.Bins * 2, BinnedRows.Bins * 2);

    private TreeNode[] Flatten()
    {
        List<TreeNode> flat = [];
        Flatten(_nodes[0], flat);
        return [.. flat];
    }

    private void Flatten(GrownNode node, List<TreeNode> flat)
    {
        int place = flat.Count;
        flat.Add(new TreeNode(TreeNode.Leaf, 0, (float)(-node.Slope / (node.Curve + _settings.L2) * _settings.Rate)));
        if (node.Left is null) return;
        Flatten(node.Left, flat);
        flat[place] = new TreeNode((ushort)node.Feature, (ushort)(flat.Count - place), _bins.Threshold(node.Feature, node.Bin));
        Flatten(node.Right!, flat);
    }

    private sealed class GrownNode(int start, int count, int depth, double[] histogram)
    {
        public int Start => start;
        public int Count => count;
        public int Depth => depth;
        public double[] Histogram => histogram;
        public double Slope { get; set; }
        public double Curve { get; set; }
        public double Gain { get; set; }
        public int Feature { get; set; }
        public int Bin { get; set; }
        public GrownNode? Left { get; set; }
        public GrownNode? Right { get; set; }
    }
}
