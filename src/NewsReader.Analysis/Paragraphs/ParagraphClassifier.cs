using System.Buffers;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>Tells a paragraph's kind from its words and its place. In doubt it is body: an ordinary paragraph must never be dimmed.</summary>
internal static class ParagraphClassifier
{
    private const int LongestTitle = 160;
    private const int LongestHeading = 80;

    // The model knows whole articles; in a few lines it has nothing to hold one against.
    private const int ShortestJudged = 400;

    private const int FewestTaggedWords = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"„«»");

    /// <summary>The paragraphs with their kinds; a kind in <paramref name="known"/> wins over the rules.</summary>
    public static ParagraphSpan[] Classify(string text, List<TextSpan> spans, IReadOnlyList<ParagraphSpan>? known)
    {
        ParagraphSpan[] paragraphs = new ParagraphSpan[spans.Count];
        int next = 0;
        bool titled = known is not null && known.Any(k => k.Kind == ParagraphKind.Title);
        bool[] turns = TurnLabels.Find(text, spans);
        for (int i = 0; i < spans.Count; i++)
        {
            ParagraphKind kind = Known(spans[i], known, ref next) ?? ByRules(text, spans, i, titled, turns[i], paragraphs);
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
        bool[] judged = BoilerplateModel.Trained.Judge(text, paragraphs), turns = TurnLabels.Find(text, [.. paragraphs.Select(p => p.Span)]);
        int next = 0;
        for (int i = 0; i < judged.Length; i++)
        {
            bool isOpen = Known(paragraphs[i].Span, known, ref next) is null && !turns[i] && MayBeBoilerplate(text, paragraphs[i]);
            if (isOpen && judged[i]) paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.Boilerplate };
        }
    }

    /// <summary>Whether a paragraph with the kind that the rules gave it can turn out to be boilerplate.</summary>
    public static bool MayBeBoilerplate(string text, ParagraphSpan paragraph)
    {
        ReadOnlySpan<char> line = text.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        return paragraph.Kind is ParagraphKind.Body or ParagraphKind.Heading or ParagraphKind.Boilerplate
            && !IsTurn(line) && !IsFigure(line) && !IsHandle(line) && !IsTagged(line);
    }

    private static ParagraphKind? Known(TextSpan span, IReadOnlyList<ParagraphSpan>? known, ref int next)
    {
        if (known is null) return null;
        while (next < known.Count && known[next].Span.End <= span.Start) next++;
        return next < known.Count && known[next].Span.Overlaps(span) ? known[next].Kind : null;
    }

    private static ParagraphKind ByRules(string text, List<TextSpan> spans, int i, bool titled, bool isTurn, ParagraphSpan[] before)
    {
        ReadOnlySpan<char> line = text.AsSpan(spans[i].Start, spans[i].Length);
        bool afterBoilerplate = i > 0 && before[i - 1].Kind == ParagraphKind.Boilerplate;
        if (Boilerplate.Is(line, afterBoilerplate)) return ParagraphKind.Boilerplate;
        if (Bylines.IsCredit(line) || (Bylines.IsByline(line) && i <= 4)) return ParagraphKind.Byline;
        if (Bylines.IsCaption(line)) return ParagraphKind.Caption;
        if (i == 0 && !titled && ReadsLikeTitle(line) && TextFollows(text, spans)) return ParagraphKind.Title;
        bool between = !isTurn && i > 0 && i + 1 < spans.Count && before[i - 1].Kind is ParagraphKind.Body or ParagraphKind.Caption;
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

    // A divider, or a time or figure alone, parts or heads what follows it, as in a report by the hour.
    private static bool IsFigure(ReadOnlySpan<char> line)
    {
        int letters = 0;
        foreach (char c in line) if (char.IsLetter(c)) letters++;
        return letters == 0 || (letters <= 2 && line.ContainsAnyInRange('0', '9'));
    }

    // A handle alone says whose words stand above it.
    private static bool IsHandle(ReadOnlySpan<char> line) => line[0] == '@' && !line.Contains(' ');

    // Between tags stand somebody's words, as in a post that is shown whole.
    private static bool IsTagged(ReadOnlySpan<char> line)
    {
        if (line[0] != '<') return false;
        int words = 0;
        bool isInside = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '<' or '>') isInside = line[i] == '<';
            else if (!isInside && char.IsLetterOrDigit(line[i]) && !char.IsLetterOrDigit(line[i - 1])) words++;
        }
        return words >= FewestTaggedWords;
    }

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
