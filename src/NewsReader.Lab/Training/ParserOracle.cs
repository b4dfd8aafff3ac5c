using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Lab.Training;

/// <summary>Tells for each move how many right arcs it puts out of reach (the dynamic oracle of arc-hybrid parsing; Goldberg and Nivre, 2013).</summary>
internal sealed class ParserOracle
{
    private int[] _heads = [];
    private Relation[] _relations = [];
    private List<int>[] _dependants = [];

    /// <summary>
    /// Takes the right tree of the sentence that <paramref name="state"/> has started on; false where it is no tree that the parser could build.
    /// </summary>
    public bool Start(ParserState state, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations, TokenRange sentence)
    {
        Dictionary<int, int> nodeOf = [];
        for (int node = 1; node <= state.Last; node++) nodeOf[state.Token[node]] = node;
        (_heads, _relations) = (new int[state.None + 1], new Relation[state.None + 1]);
        _dependants = [.. Enumerable.Range(0, state.None + 1).Select(_ => new List<int>())];
        for (int node = 1; node <= state.Last; node++)
        {
            int token = state.Token[node], head = heads[token];
            for (int steps = 0; head >= 0 && !nodeOf.ContainsKey(head) && steps < sentence.Length; steps++) head = heads[head];
            if (head >= 0 && !nodeOf.ContainsKey(head)) return false;
            _heads[node] = head < 0 ? 0 : nodeOf[head];
            _relations[node] = relations[token];
            _dependants[_heads[node]].Add(node);
        }
        return state.Last > 0 && _dependants[0].Count == 1 && IsProjective(state);
    }

    /// <summary>The best-scored of the moves that cost least.</summary>
    public ParserMove Best(ParserState state, ReadOnlySpan<float> scores)
    {
        Span<int> costs = [state.CanShift ? ShiftCost(state) : int.MaxValue, state.CanLeft ? LeftCost(state) : int.MaxValue, state.CanRight ? RightCost(state) : int.MaxValue];
        int best = 0;
        for (int move = 1; move < costs.Length; move++)
        {
            if (costs[move] < costs[best] || (costs[move] == costs[best] && scores[move] > scores[best])) best = move;
        }
        return (ParserMove)best;
    }

    /// <summary>The relation of <paramref name="node"/> to <paramref name="head"/>; null where it does not hang there.</summary>
    public Relation? RelationOf(int node, int head) => _heads[node] == head ? _relations[node] : null;

    private int ShiftCost(ParserState state)
    {
        int cost = _heads[state.Next] < state.Next && _heads[state.Next] != state.Stack(0) && IsOnStack(state, _heads[state.Next]) ? 1 : 0;
        foreach (int dependant in _dependants[state.Next]) if (dependant < state.Next && IsOnStack(state, dependant)) cost++;
        return cost;
    }

    private int LeftCost(ParserState state)
    {
        int top = state.Stack(0), head = _heads[top];
        int cost = head == state.Stack(1) || head > state.Next ? 1 : 0;
        foreach (int dependant in _dependants[top]) if (dependant >= state.Next) cost++;
        return cost;
    }

    private int RightCost(ParserState state)
    {
        int top = state.Stack(0), cost = _heads[top] >= state.Next ? 1 : 0;
        foreach (int dependant in _dependants[top]) if (dependant >= state.Next) cost++;
        return cost;
    }

    private static bool IsOnStack(ParserState state, int node)
    {
        for (int below = 0; state.Stack(below) != state.None; below++) if (state.Stack(below) == node) return true;
        return false;
    }

    // Each arc spans only what hangs, near or far, on its head.
    private bool IsProjective(ParserState state)
    {
        for (int node = 1; node <= state.Last; node++)
        {
            int low = Math.Min(node, _heads[node]), high = Math.Max(node, _heads[node]);
            for (int between = low + 1; between < high; between++) if (_heads[between] < low || _heads[between] > high) return false;
        }
        return true;
    }
}
