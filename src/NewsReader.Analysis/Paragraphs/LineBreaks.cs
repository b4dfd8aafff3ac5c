namespace NewsReader.Analysis.Paragraphs;

/// <summary>Which characters end a line, and which take no room at all.</summary>
internal static class LineBreaks
{
    /// <summary>Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator.</summary>
    public static bool IsBreak(char c) => c is >= '\n' and <= '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Breaks that part paragraphs even in hard-wrapped text: form feed, vertical tab, paragraph separator.</summary>
    public static bool IsHard(char c) => c is '\v' or '\f' or '\u2029';

    /// <summary>Zero-width space, joiners, word joiner, byte order mark, soft hyphen: they neither part nor begin anything.</summary>
    public static bool IsZeroWidth(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';
}
