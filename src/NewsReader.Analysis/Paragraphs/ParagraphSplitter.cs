namespace NewsReader.Analysis.Paragraphs;

/// <summary>Splits a text into paragraphs: at blank lines, and at single line breaks unless the text is hard-wrapped.</summary>
internal static class ParagraphSplitter
{
    // A wrapped text's lines are this long at most, and this long at least for their middle one.
    private const int LongestWrappedLine = 110;
    private const int ShortestWrappedLine = 45;

    // What is shorter and goes on in small letters is an item of a list.
    private const int NarrowestColumn = 20;

    private readonly record struct Line(TextSpan Span, int BlankLinesBefore, bool HardBreakBefore);

    /// <summary>The paragraphs' spans in order, none of them empty; everything between them is white space.</summary>
    public static List<TextSpan> Split(string text)
    {
        List<Line> lines = ReadLines(text);
        bool wrapped = IsHardWrapped(text, lines);
        List<TextSpan> paragraphs = [];
        foreach (Line line in lines)
        {
            bool joins = wrapped && paragraphs.Count > 0 && line is { BlankLinesBefore: 0, HardBreakBefore: false };
            if (joins) paragraphs[^1] = new TextSpan(paragraphs[^1].Start, line.Span.End);
            else paragraphs.Add(line.Span);
        }
        return paragraphs;
    }

    private static List<Line> ReadLines(string text)
    {
        List<Line> lines = [];
        int blank = 0;
        bool hard = false;
        for (int start = 0; start <= text.Length;)
        {
            int end = start;
            while (end < text.Length && !LineBreaks.IsBreak(text[end])) end++;
            TextSpan span = new TextSpan(start, end).Trimmed(text);
            if (span.IsEmpty)
            {
                blank++;
            }
            else
            {
                lines.Add(new Line(span, blank, hard));
                (blank, hard) = (0, false);
            }
            if (end < text.Length) hard |= LineBreaks.IsHard(text[end]);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    // Wrapped: no line is long, and most inner lines go on in small letters, or are of similar length and break in mid-sentence.
    private static bool IsHardWrapped(string text, List<Line> lines)
    {
        int inner = 0, full = 0, midSentence = 0, goesOn = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Span.Length > LongestWrappedLine) return false;
            if (lines[i + 1].BlankLinesBefore > 0) continue;
            inner++;
            if (lines[i].Span.Length >= ShortestWrappedLine) full++;
            if (EndsSentence(text, lines[i].Span)) continue;
            midSentence++;
            if (lines[i].Span.Length >= NarrowestColumn && char.IsLower(text[lines[i + 1].Span.Start])) goesOn++;
        }
        bool isAlike = inner >= 2 && full * 4 >= inner * 3 && midSentence * 2 > inner;
        return (isAlike || goesOn * 2 > inner) && lines[^1].Span.Length <= LongestWrappedLine;
    }

    private static bool EndsSentence(string text, TextSpan line)
    {
        int end = line.End;
        while (end > line.Start && text[end - 1] is '”' or '"' or '’' or '\'' or '»' or '“' or ')') end--;
        return end > line.Start && text[end - 1] is '.' or '!' or '?' or '…' or ':';
    }
}
