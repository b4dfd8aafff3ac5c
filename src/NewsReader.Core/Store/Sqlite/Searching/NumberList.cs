using System.Globalization;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>A few numbers in one column.</summary>
internal static class NumberList
{
    /// <summary>The numbers as text; null where there are none.</summary>
    public static string? Of(IReadOnlyList<int> numbers) => numbers.Count == 0 ? null : string.Join(' ', numbers);

    /// <summary>Adds the numbers in <paramref name="text"/> to <paramref name="numbers"/>.</summary>
    public static void AddTo(HashSet<int> numbers, ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
            if (int.TryParse(text[range], NumberStyles.None, CultureInfo.InvariantCulture, out int number)) numbers.Add(number);
    }
}
