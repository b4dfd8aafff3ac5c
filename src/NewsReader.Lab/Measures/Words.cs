using System.Text;
using NewsReader.Analysis;

namespace NewsReader.Lab.Measures;

/// <summary>Words as the measures count them: runs of letters, numbers and underscores, so that marks, commas and white space never count.</summary>
internal static class Words
{
    /// <summary>The words in <paramref name="span"/>, in order; one that the span cuts is as long as the part inside.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan span)
    {
        int start = span.Start;
        while (start < span.End)
        {
            int end = EndOf(text, start, span.End);
            if (end > start) yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    /// <summary>The words of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<string> Of(string text) => In(text, new TextSpan(0, text.Length)).Select(word => word.In(text));

    /// <summary>The word that begins at <paramref name="start"/>.</summary>
    public static string At(string text, int start) => text[start..EndOf(text, start, text.Length)];

    private static int EndOf(string text, int start, int limit)
    {
        int end = start;
        while (end < limit && Rune.TryGetRuneAt(text, end, out Rune rune) && IsOfWord(rune)) end += rune.Utf16SequenceLength;
        return end;
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_';
}
