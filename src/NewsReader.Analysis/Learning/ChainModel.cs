namespace NewsReader.Analysis.Learning;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features: one weight a feature and label, one a pair
/// of neighbouring labels. Immutable; safe to share.
/// </summary>
internal sealed class ChainModel
{
    /// <summary>A field over <paramref name="labels"/> with weights for <paramref name="table"/> and for each pair of labels, row by row.</summary>
    public ChainModel(ChainLabels labels, WeightTable table, float[] transitions)
    {
        if (table.Labels != labels.Count || transitions.Length != labels.Count * labels.Count) throw new InvalidDataException("its labels do not fit its weights");
        (Labels, Table, Transitions) = (labels, table, transitions);
    }

    /// <summary>What a position can be called.</summary>
    public ChainLabels Labels { get; }

    /// <summary>The weights of features.</summary>
    public WeightTable Table { get; }

    /// <summary>The weight of going from one label (row) to the next (column).</summary>
    public float[] Transitions { get; }

    /// <summary>Writes the field.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Labels.Types);
        foreach (float weight in Transitions) writer.Write(weight);
        Table.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no field.</exception>
    public static ChainModel Read(BinaryReader reader)
    {
        ChainLabels labels = new(reader.ReadByte());
        float[] transitions = new float[labels.Count * labels.Count];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadSingle();
        return new ChainModel(labels, WeightTable.Read(reader), transitions);
    }
}
