namespace NewsReader.Core.Searching.Parsing;

/// <summary>Finds the name that was meant by one that is cut short, drawn out or mistyped.</summary>
internal static class NearestName
{
    private const int MostMistypedLetters = 2;

    // A single letter says too little of what was meant.
    private const int ShortestTyped = 2;

    // A name of no more letters is the beginning of many words, or another one when two of them are changed.
    private const int ShortName = 3;

    /// <summary>
    /// The one of <paramref name="names"/> that <paramref name="typed"/> was most likely meant to be: the only one that shares its beginning, or else
    /// the one with the fewest letters mistyped; null where none is close, or two are equally so.
    /// </summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        string start = typed.ToLowerInvariant();
        if (start.Length < ShortestTyped) return null;
        string[] all = [.. names];
        return all.Where(name => ShareTheirBeginning(start, name)).ToList() is [var only] ? only : Mistyped(start, all);
    }

    // What goes on for longer than the name is another word.
    private static bool ShareTheirBeginning(string typed, string name) =>
        name.StartsWith(typed, StringComparison.Ordinal)
        || (name.Length >= ShortName && typed.Length <= 2 * name.Length && typed.StartsWith(name, StringComparison.Ordinal));

    private static string? Mistyped(string typed, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(typed, name)))
        .Where(near => near.Distance <= (near.Name.Length <= ShortName ? 1 : MostMistypedLetters))
        .GroupBy(near => near.Distance, near => near.Name)
        .MinBy(near => near.Key)?.ToList() is [var only] ? only : null;

    /// <summary>How many letters must be added, dropped or changed to make one word the other.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > right.Length + MostMistypedLetters) return left.Length;
        int[] above = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] row = new int[right.Length + 1];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int changed = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, 1 + Math.Min(above[j], row[j - 1]));
            }

            above = row;
        }

        return above[^1];
    }
}
