using NewsReader.Analysis.Paragraphs;

namespace NewsReader.Analysis.Tokens;

/// <summary>Cuts paragraphs into words, numbers and signs in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens in order; together they hold every character that is neither white space nor of zero width.</summary>
    public static List<Token> Cut(string text, IReadOnlyList<ParagraphSpan> paragraphs)
    {
        List<Token> tokens = new(text.Length / 5 + 4);
        foreach (ParagraphSpan paragraph in paragraphs) Cut(text, paragraph.Span, tokens);
        return tokens;
    }

    private static void Cut(string text, TextSpan paragraph, List<Token> tokens)
    {
        for (int at = paragraph.Start; at < paragraph.End;)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c) || LineBreaks.IsZeroWidth(c))
            {
                at++;
                continue;
            }
            (int end, TokenKind kind) = Next(text, at, paragraph.End);
            int clitic = kind == TokenKind.Word ? end - LengthOfClitic(text.AsSpan(at, end - at)) : end;
            tokens.Add(new Token(new TextSpan(at, clitic), kind));
            if (clitic < end) tokens.Add(new Token(new TextSpan(clitic, end), TokenKind.Word));
            at = end;
        }
    }

    private static (int End, TokenKind Kind) Next(string text, int at, int limit)
    {
        if (IsLetter(text, at, limit)) return (EndOfWord(text, at, limit), TokenKind.Word);
        if (char.IsDigit(text[at])) return (EndOfNumber(text, at, limit), TokenKind.Number);
        bool mentions = text[at] is '@' or '#' && at + 1 < limit && IsLetter(text, at + 1, limit);
        return mentions ? (EndOfWord(text, at + 1, limit), TokenKind.Word) : (at + Width(text, at, limit), TokenKind.Sign);
    }

    private static int EndOfWord(string text, int at, int limit)
    {
        int end = EndOfLetters(text, at, limit);
        // U.S., a.m., J.: single letters with points.
        if (end == at + 1 && end < limit && text[end] == '.' && IsPointed(text, at, limit)) return EndOfPointed(text, at, limit);
        while (end + 1 < limit && IsJoiner(text[end]) && IsWordPart(text, end + 1, limit))
        {
            int part = end + 1;
            end = EndOfLetters(text, part, limit);
            if (end == part + 1 && IsPointedTwice(text, part, limit)) return EndOfPointed(text, part, limit);
        }
        return end < limit && text[end] == '.' && IsAbbreviation(text, at, end, limit) ? end + 1 : end;
    }

    // Endings that are words of their own, as treebanks part them: Putin|'s, he|'ll, did|n't.
    private static int LengthOfClitic(ReadOnlySpan<char> word)
    {
        int apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe < 1) return 0;
        ReadOnlySpan<char> ending = word[(apostrophe + 1)..];
        bool isNot = ending is "t" or "T" && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N';
        if (isNot) return 3;
        bool parts = ending.Length switch
        {
            1 => ending[0] is 's' or 'S' or 'd' or 'D' or 'm' or 'M',
            2 => ending is "re" or "ve" or "ll" or "RE" or "VE" or "LL",
            _ => false,
        };
        return parts ? word.Length - apostrophe : 0;
    }

    private static bool IsJoiner(char c) => c is '\'' or '’' or '-' or '\u2010' or '\u2011' or '_';

    private static bool IsWordPart(string text, int at, int limit) => IsLetter(text, at, limit) || char.IsDigit(text[at]);

    private static int EndOfLetters(string text, int at, int limit)
    {
        while (at < limit && (IsWordPart(text, at, limit) || IsMark(text[at]) || LineBreaks.IsZeroWidth(text[at]))) at += Width(text, at, limit);
        return at;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // One letter and its point: several in a row, or an initial before a name.
    private static bool IsPointed(string text, int at, int limit)
    {
        if (IsPointedTwice(text, at, limit)) return true;
        if (!char.IsUpper(text[at])) return false;
        int next = at + 2;
        if (next >= limit || text[next] != ' ' || next + 1 >= limit || !char.IsUpper(text[next + 1])) return false;
        return text[at] != 'I' || at < 2 || !char.IsLower(text[at - 2]);
    }

    private static bool IsPointedTwice(string text, int at, int limit) => at + 3 < limit && text[at + 1] == '.' && IsLetter(text, at + 2, limit) && text[at + 3] == '.';

    private static int EndOfPointed(string text, int at, int limit)
    {
        int end = at;
        while (end + 1 < limit && IsLetter(text, end, limit) && text[end + 1] == '.') end += 2;
        return end;
    }

    private static bool IsAbbreviation(string text, int at, int end, int limit)
    {
        ReadOnlySpan<char> word = text.AsSpan(at, end - at);
        if (!Abbreviations.Is(word)) return false;
        return !Abbreviations.NeedsNumber(word) || (end + 2 < limit && char.IsDigit(text[end + 2]));
    }

    // Digits with inner separators, and the letters or inner hyphens glued to them: 1,400, 2.5, 90s, 30-day, 3rd.
    private static int EndOfNumber(string text, int at, int limit)
    {
        while (at < limit)
        {
            bool separator = text[at] is '.' or ',' or ':' or '-' or '/' && at + 1 < limit && char.IsDigit(text[at + 1]);
            bool hyphen = text[at] == '-' && at + 1 < limit && IsLetter(text, at + 1, limit);
            if (!separator && !hyphen && !IsWordPart(text, at, limit)) break;
            at += Width(text, at, limit);
        }
        return at;
    }

    private static bool IsLetter(string text, int at, int limit) =>
        char.IsLetter(text[at]) || (Width(text, at, limit) == 2 && char.IsLetter(text, at));

    private static int Width(string text, int at, int limit) =>
        char.IsHighSurrogate(text[at]) && at + 1 < limit && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
