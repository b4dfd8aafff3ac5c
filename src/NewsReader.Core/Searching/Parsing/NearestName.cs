namespace NewsReader.Core.Searching.Parsing;

/// <summary>Finds the name that was meant by a mistyped one.</summary>
internal static class NearestName
{
    private const int MostMistypedLetters = 2;

    /// <summary>The one of <paramref name="names"/> that <paramref name="typed"/> was most likely meant to be; null where none is close.</summary>
    public static string? Of(string typed, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(typed.ToLowerInvariant(), name)))
        .Where(near => near.Distance <= MostMistypedLetters && near.Distance < near.Name.Length - 1)
        .OrderBy(near => near.Distance)
        .Select(near => near.Name).FirstOrDefault();

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
