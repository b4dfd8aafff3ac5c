namespace NewsReader.Analysis.Learning;

/// <summary>
/// Gradient-boosted regression trees over dense features: the score is a bias and the sum of one leaf a tree. Trained for logistic loss the score
/// is log odds. Immutable; safe to share.
/// </summary>
internal sealed class TreeEnsemble
{
    private readonly TreeNode[] _nodes;
    private readonly int[] _roots;
    private readonly Lazy<LeafMasks?> _masks;

    /// <summary>The ensemble of <paramref name="trees"/>, each in preorder (see <see cref="TreeNode"/>).</summary>
    public TreeEnsemble(int width, float bias, IReadOnlyList<TreeNode[]> trees)
    {
        (Width, Bias) = (width, bias);
        _nodes = [.. trees.SelectMany(t => t)];
        _roots = new int[trees.Count];
        for (int tree = 1; tree < trees.Count; tree++) _roots[tree] = _roots[tree - 1] + trees[tree - 1].Length;
        _masks = new Lazy<LeafMasks?>(() => LeafMasks.Of(Width, Bias, _nodes, _roots));
    }

    /// <summary>How many features an example has.</summary>
    public int Width { get; }

    /// <summary>The score before any tree.</summary>
    public float Bias { get; }

    /// <summary>How many trees there are.</summary>
    public int Count => _roots.Length;

    /// <summary>The score of an example with <see cref="Width"/> features. NaN is above every threshold.</summary>
    /// <exception cref="ArgumentException">There are fewer features than <see cref="Width"/>.</exception>
    public float Score(ReadOnlySpan<float> features)
    {
        if (features.Length < Width) throw new ArgumentException($"The trees ask for {Width} features and {features.Length} are given.", nameof(features));
        float score = Bias;
        foreach (int root in _roots) score += Leaf(features, root);
        return score;
    }

    /// <summary>The score of each of many examples, whose features stand <paramref name="stride"/> places apart in <paramref name="rows"/>.</summary>
    public void Score(ReadOnlySpan<float> rows, int stride, Span<float> scores)
    {
        if (scores.Length > 1 && _masks.Value is { } masks) masks.Score(rows, stride, scores);
        else for (int i = 0; i < scores.Length; i++) scores[i] = Score(rows[(i * stride)..]);
    }

    /// <summary>Writes the ensemble.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((ushort)Width);
        writer.Write(Bias);
        writer.Write(_roots.Length);
        writer.Write(_nodes.Length);
        foreach (int root in _roots) writer.Write(root);
        foreach (TreeNode node in _nodes) writer.Write(node.Feature);
        foreach (TreeNode node in _nodes) writer.Write(node.Right);
        foreach (TreeNode node in _nodes) writer.Write(node.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no ensemble, or one that could lead outside its own trees.</exception>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        int width = reader.ReadUInt16();
        float bias = reader.ReadSingle();
        int count = reader.ReadInt32(), nodes = reader.ReadInt32();
        if (!float.IsFinite(bias) || count < 0 || nodes < count || nodes > 1 << 24) throw new InvalidDataException("its trees have impossible sizes");
        int[] roots = new int[count + 1];
        for (int tree = 0; tree < count; tree++) roots[tree] = reader.ReadInt32();
        roots[count] = nodes;
        TreeNode[] read = ReadNodes(reader, nodes);
        List<TreeNode[]> trees = [];
        for (int tree = 0; tree < count; tree++) trees.Add(Checked(read, roots[tree], roots[tree + 1], width));
        return new TreeEnsemble(width, bias, trees);
    }

    private static TreeNode[] ReadNodes(BinaryReader reader, int count)
    {
        TreeNode[] nodes = new TreeNode[count];
        for (int i = 0; i < count; i++) nodes[i] = new TreeNode(reader.ReadUInt16(), 0, 0);
        for (int i = 0; i < count; i++) nodes[i] = nodes[i] with { Right = reader.ReadUInt16() };
        for (int i = 0; i < count; i++) nodes[i] = nodes[i] with { Value = reader.ReadSingle() };
        return nodes;
    }

    // Every step leads forward and stays inside the tree, so that a walk always ends.
    private static TreeNode[] Checked(TreeNode[] nodes, int start, int end, int width)
    {
        if (start < 0 || start >= end || end > nodes.Length) throw new InvalidDataException("its trees overlap");
        for (int i = start; i < end; i++)
        {
            bool stays = nodes[i].IsLeaf || (nodes[i].Feature < width && nodes[i].Right >= 2 && i + nodes[i].Right < end);
            if (!stays) throw new InvalidDataException("a tree leads outside itself");
        }
        return nodes[start..end];
    }

    private float Leaf(ReadOnlySpan<float> features, int at)
    {
        while (!_nodes[at].IsLeaf) at += features[_nodes[at].Feature] <= _nodes[at].Value ? 1 : _nodes[at].Right;
        return _nodes[at].Value;
    }
}
