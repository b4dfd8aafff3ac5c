using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>The parser, as trained: what hangs on what in each sentence, in one pass from left to right. Immutable in use; safe to share.</summary>
internal sealed record ParserModel(WeightTable Weights)
{
    /// <summary>The model's name.</summary>
    public const string Name = "parser";

    /// <summary>Each token's head (-1 for the root of a sentence) and how it hangs there. Heads stay within the sentence and make a tree.</summary>
    public (int[] Heads, Relation[] Relations) Parse(uint[] words, uint[] lemmas, PennTag[] tags, IReadOnlyList<TokenRange> sentences)
    {
        int[] heads = new int[words.Length];
        Relation[] relations = new Relation[words.Length];
        ParserState state = new();
        FeatureList features = new();
        float[] scores = new float[Weights.Labels];
        foreach (TokenRange sentence in sentences)
        {
            state.Start(words, lemmas, tags, sentence);
            while (!state.IsDone) state.Make(Best(state, features, scores));
            Take(state, heads, relations);
            QuotationMarkHeads.Hang(tags, sentence, heads, relations);
        }
        return (heads, relations);
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer) => Weights.Write(writer);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static ParserModel Read(BinaryReader reader)
    {
        WeightTable weights = WeightTable.Read(reader);
        return weights.Labels == ParserMoves.Count ? new ParserModel(weights) : throw new InvalidDataException("it knows other relations");
    }

    private int Best(ParserState state, FeatureList features, float[] scores)
    {
        features.Clear();
        ParserFeatures.Add(features, state);
        Weights.Score(features.Open, scores);
        return ParserMoves.Best(scores, state);
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
