using System.Diagnostics;

namespace NewsReader.Benchmarks.Fuzzing;

/// <summary>Makes a text smaller that shows a failure.</summary>
internal static class Shrinking
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    /// <summary>What is left of <paramref name="text"/> when every piece is gone that <paramref name="shows"/> can do without; pieces from half the text to one character.</summary>
    public static string Shrink(string text, Predicate<string> shows)
    {
        Stopwatch time = Stopwatch.StartNew();
        for (int size = Math.Max(1, text.Length / 2); ; size = Math.Max(1, size / 2))
        {
            int before = text.Length;
            for (int at = 0; at < text.Length && time.Elapsed < Longest;)
            {
                string less = text.Remove(at, Math.Min(size, text.Length - at));
                if (shows(less)) text = less;
                else at += size;
            }
            if (time.Elapsed >= Longest || (size == 1 && text.Length == before)) return text;
        }
    }
}
