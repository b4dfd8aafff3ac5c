using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>What the parser's next move hangs on: the stack's top, the next words, what hangs on them already, and what lies between.</summary>
internal static class ParserFeatures
{
    /// <summary>Adds the features of <paramref name="state"/>.</summary>
    public static void Add(FeatureList to, ParserState state)
    {
        Nodes at = new(state);
        AddSingles(to, state, at);
        AddPairs(to, state, at);
        AddTriples(to, state, at);
        AddDependants(to, state, at);
        AddBetween(to, state, at);
    }

    // The stack from its top, and what comes next.
    private readonly struct Nodes(ParserState state)
    {
        public readonly int S0 = state.Stack(0);
        public readonly int S1 = state.Stack(1);
        public readonly int S2 = state.Stack(2);
        public readonly int B0 = state.Ahead(0);
        public readonly int B1 = state.Ahead(1);
        public readonly int B2 = state.Ahead(2);
    }

    private static void AddSingles(FeatureList to, ParserState state, in Nodes at)
    {
        uint[] word = state.Word, tag = state.Tag;
        to.Add(1);
        to.Add(2, word[at.S0], tag[at.S0]);
        to.Add(3, tag[at.S0]);
        to.Add(4, word[at.S1], tag[at.S1]);
        to.Add(5, tag[at.S1]);
        to.Add(6, word[at.B0], tag[at.B0]);
        to.Add(7, tag[at.B0]);
        to.Add(8, word[at.B1], tag[at.B1]);
        to.Add(9, word[at.B2], tag[at.B2]);
        to.Add(10, word[at.S2], tag[at.S2]);
        to.Add(11, state.Lemma[at.S0]);
        to.Add(12, state.Lemma[at.B0]);
        to.Add(13, state.Lemma[at.S1]);
    }

    private static void AddPairs(FeatureList to, ParserState state, in Nodes at)
    {
        uint[] word = state.Word, tag = state.Tag;
        to.Add(20, word[at.S0], word[at.B0]);
        to.Add(21, word[at.S0], tag[at.B0]);
        to.Add(22, tag[at.S0], word[at.B0]);
        to.Add(23, tag[at.S0], tag[at.B0]);
        to.Add(24, word[at.S1], word[at.S0]);
        to.Add(25, word[at.S1], tag[at.S0]);
        to.Add(26, tag[at.S1], word[at.S0]);
        to.Add(27, tag[at.S1], tag[at.S0]);
        to.Add(28, tag[at.B0], tag[at.B1]);
        to.Add(29, word[at.B0], tag[at.B1]);
        to.Add(30, tag[at.S0], word[at.B1], tag[at.B0]);
        to.Add(31, tag[at.S1], word[at.B0], tag[at.S0]);
        to.Add(32, word[at.S1], tag[at.B0], tag[at.S0]);
        to.Add(33, word[at.S0], tag[at.B0], tag[at.S1]);
        to.Add(34, state.Lemma[at.S1], state.Lemma[at.B0]);
        to.Add(35, word[at.S0], tag[at.B0], tag[at.B1]);
    }

    private static void AddTriples(FeatureList to, ParserState state, in Nodes at)
    {
        uint[] tag = state.Tag;
        to.Add(40, tag[at.S1], tag[at.S0], tag[at.B0]);
        to.Add(41, tag[at.S0], tag[at.B0], tag[at.B1]);
        to.Add(42, tag[at.B0], tag[at.B1], tag[at.B2]);
        to.Add(43, tag[at.S2], tag[at.S1], tag[at.S0]);
        to.Add(44, (tag[at.S2] << 8) | tag[at.S1], (tag[at.S0] << 8) | tag[at.B0]);
        to.Add(45, (tag[at.S1] << 8) | tag[at.S0], (tag[at.B0] << 8) | tag[at.B1]);
        to.Add(46, (tag[at.S0] << 8) | tag[at.B0], (tag[at.B1] << 8) | tag[at.B2]);
    }

    private static void AddDependants(FeatureList to, ParserState state, in Nodes at)
    {
        uint[] word = state.Word, tag = state.Tag;
        int l0 = state.Left[at.S0], r0 = state.Right[at.S0], l1 = state.Left[at.S1], r1 = state.Right[at.S1], lb = state.Left[at.B0];
        to.Add(50, tag[at.S0], tag[l0], tag[at.B0]);
        to.Add(51, tag[at.S0], tag[r0], tag[at.B0]);
        to.Add(52, tag[at.S0], tag[at.B0], tag[lb]);
        to.Add(53, tag[at.S1], tag[r1], tag[at.S0]);
        to.Add(54, tag[at.S1], tag[at.S0], tag[l0]);
        to.Add(55, tag[at.S1], tag[at.S0], tag[r0]);
        to.Add(56, tag[at.S0], RelationOf(state, l0), RelationOf(state, r0));
        to.Add(57, tag[at.S1], RelationOf(state, l1), RelationOf(state, r1));
        to.Add(58, tag[at.B0], RelationOf(state, lb), RelationOf(state, state.SecondLeft[at.B0]));
        to.Add(59, word[at.S0], RelationOf(state, r0), RelationOf(state, state.SecondRight[at.S0]));
        to.Add(60, word[at.S1], RelationOf(state, r1), RelationOf(state, state.SecondRight[at.S1]));
        to.Add(61, word[at.S0], RelationOf(state, l0), RelationOf(state, state.SecondLeft[at.S0]));
        to.Add(62, tag[at.S0], Counts(state, at.S0), tag[at.B0]);
        to.Add(63, tag[at.S1], Counts(state, at.S1), tag[at.S0]);
        to.Add(64, tag[at.B0], (uint)Math.Min(state.LeftCount[at.B0], 7), tag[at.S0]);
        to.Add(65, word[l0], tag[at.S0], tag[at.B0]);
        to.Add(66, word[r0], tag[at.S0], tag[at.B0]);
        to.Add(67, word[lb], tag[at.B0], tag[at.S0]);
        to.Add(68, word[r1], tag[at.S1], tag[at.S0]);
        to.Add(69, word[at.S1], Set(state, at.S1), tag[at.S0]);
    }

    private static void AddBetween(FeatureList to, ParserState state, in Nodes at)
    {
        uint[] tag = state.Tag;
        uint near = Distance(at.S0, at.B0), below = Distance(at.S1, at.S0);
        uint next = Between(state, at.S0, at.B0), under = Between(state, at.S1, at.S0);
        to.Add(80, tag[at.S0], tag[at.B0], near);
        to.Add(81, tag[at.S1], tag[at.S0], below);
        to.Add(82, tag[at.S0], tag[at.B0], next);
        to.Add(83, tag[at.S1], tag[at.S0], under);
        to.Add(84, state.Word[at.S0], near, next);
        to.Add(85, state.Word[at.B0], near, next);
        to.Add(86, tag[at.S1], tag[at.B0], Between(state, at.S1, at.B0));
        to.Add(87, tag[Math.Max(at.B0 - 1, 0)], tag[at.S0], tag[at.B0]);
        to.Add(88, tag[Math.Min(at.S0 + 1, state.None)], tag[at.S0], tag[at.B0]);
    }

    private static uint RelationOf(ParserState state, int node) => node == state.None ? 100 : (uint)state.Relation[node];

    private static uint Counts(ParserState state, int node) => (uint)(Math.Min(state.LeftCount[node], 7) * 8 + Math.Min(state.RightCount[node], 7));

    // The last relations on the right, in one number.
    private static uint Set(ParserState state, int node) => RelationOf(state, state.Right[node]) * 128 + RelationOf(state, state.SecondRight[node]);

    private static uint Distance(int from, int to)
    {
        int distance = Math.Abs(to - from);
        return (uint)(distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7);
    }

    // Quotation marks, verbs and commas between two nodes.
    private static uint Between(ParserState state, int from, int to)
    {
        int marks = Math.Min(state.Marks[to] - state.Marks[from], 2), verbs = Math.Min(state.Verbs[to] - state.Verbs[from], 3);
        int stops = Math.Min(state.Stops[to] - state.Stops[from], 3);
        return (uint)((marks + 8) * 64 + (verbs + 8) * 8 + stops) & 0xFFFF;
    }
}
