using System.Buffers;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>Tells a paragraph's kind from its words and its place. In doubt it is body: an ordinary paragraph must never be dimmed.</summary>
internal static class ParagraphClassifier
{
    private const int LongestTitle = 160;
    private const int LongestHeading = 80;

    // The model knows whole articles; in a few lines it has nothing to hold one against.
    private const int ShortestJudged = 400;

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"„«»");

    /// <summary>The paragraphs with their kinds; a kind in <paramref name="known"/> wins over the rules.</summary>
    public static ParagraphSpan[] Classify(string text, List<TextSpan> spans, IReadOnlyList<ParagraphSpan>? known)
    {
        ParagraphSpan[] paragraphs = new ParagraphSpan[spans.Count];
        int next = 0;
        bool titled = known is not null && known.Any(k => k.Kind == ParagraphKind.Title);
        for (int i = 0; i < spans.Count; i++)
        {
            ParagraphKind kind = Known(spans[i], known, ref next) ?? ByRules(text, spans, i, titled, paragraphs);
            paragraphs[i] = new ParagraphSpan(spans[i], kind);
        }
        return paragraphs;
    }

    /// <summary>
    /// Turns into boilerplate what the rules take for body or heading and the trained model for none of the article's text. For English only;
    /// a kind in <paramref name="known"/> stays.
    /// </summary>
    public static void MarkBoilerplate(string text, ParagraphSpan[] paragraphs, IReadOnlyList<ParagraphSpan>? known)
    {
        if (text.Length < ShortestJudged) return;
        bool[] judged = BoilerplateModel.Trained.Judge(text, paragraphs);
        int next = 0;
        for (int i = 0; i < judged.Length; i++)
        {
            TextSpan span = paragraphs[i].Span;
            bool isOpen = Known(span, known, ref next) is null && MayBeBoilerplate(paragraphs[i].Kind) && !IsTurn(text.AsSpan(span.Start, span.Length));
            if (isOpen && judged[i]) paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.Boilerplate };
        }
    }

    /// <summary>Whether what the rules call <paramref name="kind"/> can turn out to be boilerplate.</summary>
    public static bool MayBeBoilerplate(ParagraphKind kind) => kind is ParagraphKind.Body or ParagraphKind.Heading or ParagraphKind.Boilerplate;

    private static ParagraphKind? Known(TextSpan span, IReadOnlyList<ParagraphSpan>? known, ref int next)
    {
        if (known is null) return null;
        while (next < known.Count && known[next].Span.End <= span.Start) next++;
        return next < known.Count && known[next].Span.Overlaps(span) ? known[next].Kind : null;
    }

    private static ParagraphKind ByRules(string text, List<TextSpan> spans, int i, bool titled, ParagraphSpan[] before)
    {
        ReadOnlySpan<char> line = text.AsSpan(spans[i].Start, spans[i].Length);
        bool afterBoilerplate = i > 0 && before[i - 1].Kind == ParagraphKind.Boilerplate;
        if (Boilerplate.Is(line, afterBoilerplate)) return ParagraphKind.Boilerplate;
        if (Bylines.IsCredit(line) || (Bylines.IsByline(line) && i <= 4)) return ParagraphKind.Byline;
        if (Bylines.IsCaption(line)) return ParagraphKind.Caption;
        if (i == 0 && !titled && ReadsLikeTitle(line) && TextFollows(text, spans)) return ParagraphKind.Title;
        bool between = i > 0 && i + 1 < spans.Count && before[i - 1].Kind is ParagraphKind.Body or ParagraphKind.Caption;
        return between && ReadsLikeHeading(line, text.AsSpan(spans[i + 1].Start, spans[i + 1].Length)) ? ParagraphKind.Heading : ParagraphKind.Body;
    }

    private static bool ReadsLikeTitle(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && !EndsSentence(line) && !StartsWithMark(line) && !IsLower(line);

    // A byline, or among the next lines one longer than the title: the article itself.
    private static bool TextFollows(string text, List<TextSpan> spans)
    {
        for (int i = 1; i < Math.Min(spans.Count, 4); i++)
        {
            if (spans[i].Length > spans[0].Length || Bylines.IsByline(text.AsSpan(spans[i].Start, spans[i].Length))) return true;
        }
        return false;
    }

    private static bool ReadsLikeHeading(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length <= LongestHeading && !EndsSentence(line) && line[^1] is not (',' or ';' or ':' or '-' or '–' or '—')
        && !IsLower(line) && !IsTurn(line) && next.Length > LongestHeading && !HoldsMark(line) && char.IsLetterOrDigit(line[0]) && WordCount(line) <= 12;

    // Q: and A: open a turn of an interview.
    private static bool IsTurn(ReadOnlySpan<char> line) => line.Length > 1 && line[0] is 'Q' or 'A' && line[1] is ':' or '.';

    private static bool IsLower(ReadOnlySpan<char> line) => char.IsLower(line[0]);

    private static bool StartsWithMark(ReadOnlySpan<char> line) => line[0] is '-' or '*' or '•' or '(' or '[';

    private static bool HoldsMark(ReadOnlySpan<char> line) => line.ContainsAny(Marks);

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimEnd("”\"’'»)“");
        return bare.Length > 0 && bare[^1] is '.' or '!' or '…';
    }

    private static int WordCount(ReadOnlySpan<char> line)
    {
        int count = 1;
        foreach (char c in line) if (c == ' ') count++;
        return count;
    }
}
