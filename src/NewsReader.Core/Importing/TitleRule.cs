using System.Buffers;
using System.Text.RegularExpressions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Importing.Formats;

namespace NewsReader.Core.Importing;

/// <summary>
/// An article's title: what the front matter says, else its title heading, else a first line that reads like one, else its first
/// sentence, shortened. Bylines and lines of the page around an article are passed over.
/// </summary>
public static partial class TitleRule
{
    private const int LongestTitle = 120;
    private const int LongestSentence = 90;
    private const int LinesTried = 6;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?。！？");

    /// <summary>The title of any content that holds text; never empty.</summary>
    internal static string TitleOf(ArticleContent content) =>
        content.FrontMatter.Title ?? TitleHeading(content) ?? FirstWords(content.Text, EndOfLeadingCaptions(content));

    /// <summary>Whether a title is a <paramref name="headline"/>, or what is made of one that is too long.</summary>
    public static bool IsTitleOf(string headline, string title) => title == TextCut.OneLine(headline) || title == FirstSentence(headline);

    private static string? TitleHeading(ArticleContent content)
    {
        ParagraphSpan heading = content.KnownParagraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Title);
        return heading.Span.IsEmpty || TextCut.OneLine(heading.Span.In(content.Text)) is not { Length: > 0 } title ? null : title;
    }

    private static int EndOfLeadingCaptions(ArticleContent content)
    {
        int end = 0;
        foreach (ParagraphSpan paragraph in content.KnownParagraphs)
        {
            if (paragraph.Kind != ParagraphKind.Caption || !content.Text.AsSpan(end, paragraph.Span.Start - end).IsWhiteSpace()) break;
            end = paragraph.Span.End;
        }

        return content.Text.AsSpan(end).IsWhiteSpace() ? 0 : end;
    }

    private static string FirstWords(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start).Trim();
        ReadOnlySpan<char> whole = rest;
        for (int tried = 0; tried < LinesTried && !rest.IsEmpty; tried++)
        {
            ReadOnlySpan<char> line = TakeLine(ref rest);
            if (!IsAroundTheArticle(line)) return ReadsLikeTitle(line, rest) ? TextCut.OneLine(line) : FirstSentence(line);
        }

        return FirstSentence(TakeLine(ref whole));
    }

    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf('\n');
        ReadOnlySpan<char> line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..].TrimStart();
        return line.TrimEnd();
    }

    private static bool ReadsLikeTitle(ReadOnlySpan<char> line, ReadOnlySpan<char> textAfter) =>
        line.Length <= LongestTitle && !textAfter.IsEmpty && HasLetter(line) && !EndsLikeRunningText(line);

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
            if (char.IsLetter(c) || char.IsSurrogate(c)) return true;
        return false;
    }

    private static bool EndsLikeRunningText(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> words = line.TrimEnd("\"'”’»)」』");
        return words.IsEmpty || (words[^1] is '.' or '。' or ',' or ';' or ':' or '—' && !words.EndsWith("...") && !Initials().IsMatch(words));
    }

    private static bool IsAroundTheArticle(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && (!HasLetter(line) || Byline().IsMatch(line) || Boilerplate().IsMatch(line));

    private static string FirstSentence(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> start = line.Length > 4 * LongestSentence ? line[..(4 * LongestSentence)] : line;
        string shortened = TextCut.AtWord(TextCut.OneLine(start[..EndOfSentence(start)]), LongestSentence);
        return shortened.Length > 0 ? shortened : "Untitled";
    }

    private static int EndOfSentence(ReadOnlySpan<char> line)
    {
        for (int end = line.IndexOfAny(SentenceEnds); end >= 0;)
        {
            int after = end + 1;
            while (after < line.Length && line[after] is '"' or '”' or '’' or '»' or ')' or '」' or '』') after++;
            if (EndsSentence(line, end, after)) return after;
            int next = line[after..].IndexOfAny(SentenceEnds);
            end = next < 0 ? -1 : after + next;
        }

        return line.Length;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line, int mark, int after)
    {
        if (line[mark] is '。' or '！' or '？') return true;
        bool spaceFollows = after == line.Length || char.IsWhiteSpace(line[after]);
        return spaceFollows && !(line[mark] == '.' && Abbreviation().IsMatch(line[..(mark + 1)]));
    }

    [GeneratedRegex(@"(?:^|\W)(?:\p{Lu}\.)+$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"(?:^|\W)(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sgt|Lt|Capt|Sen|Rep|Gov|Rev|Jr|Sr|vs|No|(?:\p{L}\.)+\p{L})\.$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(?i:by)\s+\p{Lu}[^.!?]*$")]
    private static partial Regex Byline();

    [GeneratedRegex(
        @"^(?:advertisement|ad|share(?: this.*)?|menu|print|listen(?: to this.*)?|comments?|skip to .*"
        + @"|sign (?:up|in)\b.*|subscribe\b.*|follow us\b.*|read more\b.*"
        + @"|(?:last |first )?(?:updated|published|posted)\b.*\d.*|https?://\S+"
        + @"|photo(?:graph)?:.*|image:.*|breaking(?: news)?|exclusive|\d+ min(?:ute)?s? (?:read|ago))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boilerplate();
}
