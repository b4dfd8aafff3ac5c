namespace NewsReader.Analysis.Learning;

/// <summary>
/// A node of a tree laid out in preorder: a split's left child follows it at once, its right child stands <see cref="Right"/> places on.
/// </summary>
/// <param name="Feature">The feature asked for; <see cref="Leaf"/> at a leaf.</param>
/// <param name="Right">How many places on the right child stands; 0 at a leaf.</param>
/// <param name="Value">A split's threshold (up to it, it goes left), or a leaf's score.</param>
internal readonly record struct TreeNode(ushort Feature, ushort Right, float Value)
{
    /// <summary>Marks a leaf.</summary>
    public const ushort Leaf = ushort.MaxValue;

    /// <summary>Whether the node is a leaf.</summary>
    public bool IsLeaf => Feature == Leaf;
}
