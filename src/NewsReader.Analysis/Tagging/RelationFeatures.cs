using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>What the relation of a token to its head hangs on: the two, their neighbours and what hangs on them already.</summary>
internal static class RelationFeatures
{
    /// <summary>Adds the features of hanging <paramref name="node"/>, whose dependants are known, on <paramref name="head"/>.</summary>
    public static void Add(FeatureList to, ParserState state, int node, int head)
    {
        uint[] word = state.Word, tag = state.Tag, lemma = state.Lemma;
        uint side = node < head ? 1u : 0, mine = (tag[node] << 1) | side, both = (tag[head] << 9) | mine;
        int before = Math.Max(node - 1, 0), after = Math.Min(node + 1, state.None);
        to.Add(1, mine);
        to.Add(2, both);
        to.Add(3, word[node], side);
        to.Add(4, word[node], mine, tag[head]);
        to.Add(5, word[head], mine);
        to.Add(6, word[head], word[node], side);
        to.Add(7, lemma[head], mine);
        to.Add(8, lemma[node], both);
        to.Add(9, both, tag[before]);
        to.Add(10, both, tag[after]);
        to.Add(11, both, word[before]);
        to.Add(12, both, word[after]);
        to.Add(13, both, (uint)Math.Min(Math.Abs(head - node), 6));
        AddDependants(to, state, node, head, mine, both);
    }

    private static void AddDependants(FeatureList to, ParserState state, int node, int head, uint mine, uint both)
    {
        int left = state.Left[node], right = state.Right[node];
        int outer = node < head ? state.Left[head] : state.Right[head];
        to.Add(20, mine, RelationOf(state, left), RelationOf(state, right));
        to.Add(21, both, state.Word[left]);
        to.Add(22, both, state.Word[right]);
        to.Add(23, both, RelationOf(state, left));
        to.Add(24, both, RelationOf(state, right));
        to.Add(25, both, RelationOf(state, outer));
        to.Add(26, state.Lemma[head], mine, RelationOf(state, outer));
        to.Add(27, state.Lemma[head], mine, state.Word[left]);
        to.Add(28, both, state.Tag[left], state.Tag[right]);
        to.Add(29, both, RelationOf(state, state.Left[head]), RelationOf(state, state.Right[head]));
        to.Add(30, both, RelationOf(state, state.SecondLeft[node]), RelationOf(state, left));
    }

    private static uint RelationOf(ParserState state, int node) => node == state.None ? 100 : (uint)state.Relation[node];
}
