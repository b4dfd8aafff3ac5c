namespace NewsReader.Analysis.Tagging;

internal sealed class TaggedText
{
    public required byte[] Tags { get; init; }
    public required byte[] Names { get; init; }
    public required uint[] Words { get; init; }
    public required uint[] Forms { get; init; }
    public required uint[] Lemmas { get; init; }
    public required uint[] Shapes { get; init; }
    public required bool[] Verbs { get; init; }
    public int[] Heads { get; init; } = [];
    public byte[] Relations { get; init; } = [];
}
