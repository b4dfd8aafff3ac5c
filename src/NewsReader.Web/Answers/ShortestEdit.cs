namespace NewsReader.Web.Answers;

/// <summary>A step from one list of tokens to another.</summary>
/// <param name="Kind"><see cref="DiffKind.Same"/>, or else <paramref name="Before"/> is replaced by <paramref name="After"/>.</param>
/// <param name="Before">Tokens of the first list.</param>
/// <param name="After">Tokens of the second.</param>
public readonly record struct EditStep(DiffKind Kind, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>The fewest insertions and deletions between two lists, found greedily (Myers 1986). Where they are very many, all is replaced.</summary>
public static class ShortestEdit
{
    // The work grows with its square.
    private const int MostEdits = 600;

    /// <summary>The steps, in order: what is the same, and what is replaced between.</summary>
    public static IReadOnlyList<EditStep> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        int head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head]) head++;
        int tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;

        var (a, b) = (Part(before, head, before.Count - tail), Part(after, head, after.Count - tail));
        var steps = new List<EditStep>();
        AddSame(steps, Part(before, 0, head));
        AddBetween(steps, a, b, Common(a, b));
        AddSame(steps, Part(before, before.Count - tail, before.Count));
        return steps;
    }

    // Pairs of equal tokens, in order.
    private static List<(int A, int B)> Common(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        int most = Math.Min(a.Count + b.Count, MostEdits);
        int[] furthest = new int[(2 * most) + 3];
        var rounds = new List<int[]>();
        for (int edits = 0; edits <= most; edits++)
        {
            rounds.Add(furthest[(most + 1 - edits)..(most + 2 + edits)]);
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                int x = Start(furthest, most + 1, diagonal, edits);
                for (; x < a.Count && x - diagonal < b.Count && a[x] == b[x - diagonal]; x++) { }
                furthest[most + 1 + diagonal] = x;
                if (x >= a.Count && x - diagonal >= b.Count) return Walked(rounds, a.Count, b.Count);
            }
        }

        return [];
    }

    private static bool GoesDown(int[] furthest, int middle, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);

    private static int Start(int[] furthest, int middle, int diagonal, int edits) =>
        edits == 0 ? 0 : GoesDown(furthest, middle, diagonal, edits) ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;

    private static List<(int A, int B)> Walked(List<int[]> rounds, int x, int y)
    {
        var pairs = new List<(int A, int B)>();
        for (int edits = rounds.Count - 1; edits >= 0; edits--)
        {
            int diagonal = x - y;
            bool isDown = edits > 0 && GoesDown(rounds[edits], edits, diagonal, edits);
            int fromX = edits == 0 ? 0 : rounds[edits][edits + (isDown ? diagonal + 1 : diagonal - 1)];
            int startX = edits == 0 || isDown ? fromX : fromX + 1;
            while (x > startX) pairs.Add((--x, --y));
            (x, y) = edits == 0 ? (0, 0) : (fromX, fromX - (isDown ? diagonal + 1 : diagonal - 1));
        }

        pairs.Reverse();
        return pairs;
    }

    private static void AddBetween(List<EditStep> steps, IReadOnlyList<string> a, IReadOnlyList<string> b, List<(int A, int B)> common)
    {
        int atA = 0, atB = 0;
        for (int i = 0; i < common.Count;)
        {
            var (fromA, fromB) = common[i];
            int length = 1;
            while (i + length < common.Count && common[i + length] == (fromA + length, fromB + length)) length++;
            AddReplaced(steps, Part(a, atA, fromA), Part(b, atB, fromB));
            AddSame(steps, Part(a, fromA, fromA + length));
            (atA, atB) = (fromA + length, fromB + length);
            i += length;
        }

        AddReplaced(steps, Part(a, atA, a.Count), Part(b, atB, b.Count));
    }

    private static void AddSame(List<EditStep> steps, IReadOnlyList<string> tokens)
    {
        if (tokens.Count > 0) steps.Add(new EditStep(DiffKind.Same, tokens, tokens));
    }

    private static void AddReplaced(List<EditStep> steps, IReadOnlyList<string> removed, IReadOnlyList<string> added)
    {
        if (removed.Count + added.Count > 0) steps.Add(new EditStep(DiffKind.Removed, removed, added));
    }

    private static List<string> Part(IReadOnlyList<string> tokens, int from, int to) => [.. tokens.Skip(from).Take(to - from)];
}
