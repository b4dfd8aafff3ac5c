namespace NewsReader.Analysis.Speakers;

/// <summary>How far two spellings of a name are apart.</summary>
internal static class Spelling
{
    private const int LongestName = 40;

    /// <summary>Whether the two are likely spellings of one name: same initial, few letters apart for their length.</summary>
    public static bool IsVariant(string one, string other)
    {
        int shorter = Math.Min(one.Length, other.Length);
        if (shorter < 5 || one[0] != other[0]) return false;
        return Distance(one, other) <= (shorter < 8 ? 1 : 2);
    }

    /// <summary>Whether the two may be spellings of one name where nobody else is near: same initial and half of the letters.</summary>
    public static bool IsDistantVariant(string one, string other) =>
        Math.Min(one.Length, other.Length) >= 5 && one[0] == other[0] && Distance(one, other) * 2 <= Math.Min(one.Length, other.Length);

    /// <summary>Letters to add, drop or change; long names count as far apart.</summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > LongestName || other.Length > LongestName) return LongestName;
        int[] row = new int[other.Length + 1];
        for (int j = 0; j < row.Length; j++) row[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
