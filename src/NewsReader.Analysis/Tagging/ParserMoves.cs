namespace NewsReader.Analysis.Tagging;

/// <summary>
/// The parser's moves (arc-hybrid), as numbers: shift the next node onto the stack; hang the top of the stack on the next node (left) or on the one below it
/// (right), by a relation, and take it off.
/// </summary>
internal static class ParserMoves
{
    /// <summary>The move that puts the next node on the stack.</summary>
    public const int Shift = 0;

    /// <summary>How many moves there are.</summary>
    public static int Count => 1 + 2 * Relations.Count;

    /// <summary>The first of the moves to the left, one a relation.</summary>
    public const int FirstLeft = 1;

    /// <summary>The first of the moves to the right, one a relation.</summary>
    public static int FirstRight => 1 + Relations.Count;

    /// <summary>Whether <paramref name="move"/> hangs the top of the stack on the next node.</summary>
    public static bool IsLeft(int move) => move >= FirstLeft && move < FirstRight;

    /// <summary>The relation of a move other than <see cref="Shift"/>.</summary>
    public static Relation RelationOf(int move) => (Relation)((move - 1) % Relations.Count);

    /// <summary>The best of the moves that are possible.</summary>
    public static int Best(ReadOnlySpan<float> scores, ParserState state)
    {
        int best = -1;
        if (state.CanShift) best = Shift;
        if (state.CanLeft) best = Better(scores, best, FirstLeft);
        return state.CanRight ? Better(scores, best, FirstRight) : best;
    }

    private static int Better(ReadOnlySpan<float> scores, int best, int first)
    {
        for (int move = first; move < first + Relations.Count; move++) if (best < 0 || scores[move] > scores[best]) best = move;
        return best;
    }
}
