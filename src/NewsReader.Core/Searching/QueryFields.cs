namespace NewsReader.Core.Searching;

/// <summary>The fields' names as they are typed.</summary>
internal static class QueryFields
{
    private const int MostMistypedLetters = 2;

    private static readonly (string Name, QueryField Field)[] Known =
    [
        ("speaker", QueryField.Speaker),
        ("outlet", QueryField.Outlet),
        ("tag", QueryField.Tag),
        ("after", QueryField.After),
        ("before", QueryField.Before),
    ];

    /// <summary>All names in the order in which messages list them.</summary>
    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>The field of this name in small or capital letters; null where there is none.</summary>
    public static QueryField? Find(string name) => Known
        .Where(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(known => (QueryField?)known.Field).FirstOrDefault();

    /// <summary>The name of <paramref name="field"/>.</summary>
    public static string Name(QueryField field) => Known.First(known => known.Field == field).Name;

    /// <summary>Whether the field's value is a date.</summary>
    public static bool IsDate(QueryField field) => field is QueryField.After or QueryField.Before;

    /// <summary>The known name that <paramref name="name"/> was most likely meant to be; null where none is close.</summary>
    public static string? Nearest(string name) => Names
        .Select(known => (Name: known, Distance: Distance(name.ToLowerInvariant(), known)))
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
