using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Lab.Corpora;

namespace NewsReader.Analysis.Tests;

/// <summary>
/// An article with its attributions marked by hand: <c>[source 1: She] [cue 1: said] [content 1: it rained]</c>. Marks of one number belong
/// together, several contents of one number are one statement in parts, and a mark may stand inside another.
/// </summary>
internal static partial class AnnotatedArticle
{
    /// <summary>The text without marks, and what the marks say.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closed without having been opened.</exception>
    public static BratArticle Read(string name, string marked)
    {
        StringBuilder text = new();
        Stack<(string Role, int Number, int Start)> open = [];
        List<(string Role, int Number, TextSpan Span)> marks = [];
        foreach (Match piece in Piece().Matches(marked))
        {
            if (piece.Groups["role"].Success) open.Push((piece.Groups["role"].Value, int.Parse(piece.Groups["number"].Value, CultureInfo.InvariantCulture), text.Length));
            else if (piece.Value != "]") text.Append(piece.Value);
            else if (open.TryPop(out (string Role, int Number, int Start) mark)) marks.Add((mark.Role, mark.Number, new TextSpan(mark.Start, text.Length)));
            else throw new FormatException($"{name}: a mark ends that never began, at {piece.Index}");
        }
        if (open.Count > 0) throw new FormatException($"{name}: {open.Count} marks never end");
        return new BratArticle(name, text.ToString(), [.. marks.GroupBy(m => m.Number).OrderBy(g => g.Key).Select(Quote)]);
    }

    private static BratQuote Quote(IGrouping<int, (string Role, int Number, TextSpan Span)> marks)
    {
        TextSpan[] Spans(string role) => [.. marks.Where(m => m.Role == role).Select(m => m.Span).OrderBy(s => s.Start)];
        return new BratQuote(Spans("content"), Spans("cue"), Spans("source"));
    }

    [GeneratedRegex(@"\[(?<role>source|cue|content) (?<number>\d+): |\]|[^\[\]]+|\[")]
    private static partial Regex Piece();
}
