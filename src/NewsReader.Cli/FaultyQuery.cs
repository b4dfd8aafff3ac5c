using NewsReader.Analysis;

namespace NewsReader.Cli;

/// <summary>A query that can’t be answered, as a terminal shows it: what is wrong, and carets under the part that is.</summary>
internal static class FaultyQuery
{
    // A line of a terminal has eighty columns, and wide letters take two.
    private const int MostBefore = 30;
    private const int MostShown = 70;
    private const string Cut = "…";

    /// <summary>The message, the query around <paramref name="where"/> with carets below, and the better query where there is one.</summary>
    public static string Explain(string text, string message, TextSpan where, string? better) =>
        $"{OneLine.Of(message)}\n{Marked(text, where)}" + (better is null ? "" : $"\nDid you mean {OneLine.Of(better)}");

    private static string Marked(string text, TextSpan where)
    {
        var window = Window(text, where);
        string before = (window.Start > 0 ? Cut : "") + Shown(text, window.Start, where.Start);
        string fault = Shown(text, where.Start, Math.Min(where.End, window.End));
        string after = Shown(text, Math.Min(where.End, window.End), window.End) + (window.End < text.Length ? Cut : "");
        return $"  {before}{fault}{after}\n  {new string(' ', OneLine.Width(before))}{new string('^', Math.Max(1, OneLine.Width(fault)))}";
    }

    private static string Shown(string text, int start, int end) => OneLine.Plain(text[start..end]);

    private static TextSpan Window(string text, TextSpan where)
    {
        int start = Boundary(text, Math.Max(0, where.Start - MostBefore));
        return new TextSpan(start, Boundary(text, Math.Min(text.Length, start + MostShown)));
    }

    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text, at - 1) ? at - 1 : at;
}
