namespace NewsReader.Analysis.Tagging;

internal sealed class TaggedText
{
    public required PennTag[] Tags { get; init; }
    public required NameTag[] Names { get; init; }
    public required uint[] Words { get; init; }
    public required uint[] Forms { get; init; }
    public required uint[] Lemmas { get; init; }
    public required uint[] Shapes { get; init; }
    public int[] Heads { get; init; } = [];
    public byte[] Relations { get; init; } = [];
}
