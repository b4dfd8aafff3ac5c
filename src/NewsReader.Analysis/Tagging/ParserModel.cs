using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>The parser, as trained: what hangs on what in each sentence, in one pass from left to right. Immutable in use; safe to share.</summary>
internal sealed record ParserModel(WeightTable Moves, WeightTable Relations)
{
    /// <summary>The model's name.</summary>
    public const string Name = "parser";

    /// <summary>How many moves there are.</summary>
    public const int MoveCount = 3;

    /// <summary>Each token's head (-1 for the root of a sentence) and how it hangs there. Heads stay within the sentence and make a tree.</summary>
    public (int[] Heads, Relation[] Relations) Parse(uint[] words, uint[] lemmas, PennTag[] tags, IReadOnlyList<TokenRange> sentences)
    {
        int[] heads = new int[words.Length];
        Relation[] relations = new Relation[words.Length];
        ParserState state = new();
        FeatureList features = new();
        float[] scores = new float[Tagging.Relations.Count];
        foreach (TokenRange sentence in sentences)
        {
            state.Start(words, lemmas, tags, sentence);
            while (!state.IsDone) Move(state, features, scores);
            Take(state, heads, relations);
            QuotationMarkHeads.Hang(tags, sentence, heads, relations);
        }
        return (heads, relations);
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        Moves.Write(writer);
        Relations.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static ParserModel Read(BinaryReader reader)
    {
        ParserModel model = new(WeightTable.Read(reader), WeightTable.Read(reader));
        bool fits = model.Moves.Labels == MoveCount && model.Relations.Labels == Tagging.Relations.Count;
        return fits ? model : throw new InvalidDataException("it knows other moves or relations");
    }

    private void Move(ParserState state, FeatureList features, float[] scores)
    {
        features.Clear();
        ParserFeatures.Add(features, state);
        Moves.Score(features.Open, scores);
        int head = state.HeadBy(state.Best(scores));
        if (head == state.None) state.Shift();
        else state.Hang(head, Label(state, head, features, scores));
    }

    private Relation Label(ParserState state, int head, FeatureList features, float[] scores)
    {
        if (head == 0) return Relation.Root;
        features.Clear();
        RelationFeatures.Add(features, state, state.Stack(0), head);
        Relations.Score(features.Open, scores);
        return (Relation)scores.AsSpan().IndexOfMax();
    }

    private static void Take(ParserState state, int[] heads, Relation[] relations)
    {
        for (int node = 1; node <= state.Last; node++)
        {
            int token = state.Token[node];
            heads[token] = state.Head[node] == 0 ? -1 : state.Token[state.Head[node]];
            relations[token] = state.Head[node] == 0 ? Relation.Root : state.Relation[node];
        }
    }
}
