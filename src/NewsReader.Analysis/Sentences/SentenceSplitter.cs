using System.Collections.Frozen;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Sentences;

/// <summary>Groups tokens into sentences. Closing quotation marks and brackets stay with the sentence they end.</summary>
internal static class SentenceSplitter
{
    private static readonly FrozenSet<string> Starters = (
        "The A An He She They It We I You This That These Those In On At But And Or If When While As After Before His Her Their Its Our My There Here What Who How " +
        "Why Where Yet So For From With Some Many Most One Two No Not Now Then Meanwhile Still Asked Last Earlier").Split(' ').ToFrozenSet();

    /// <summary>The sentences in order; none is empty and none crosses a paragraph's end.</summary>
    public static List<TextSpan> Split(string text, IReadOnlyList<ParagraphSpan> paragraphs, IReadOnlyList<Token> tokens)
    {
        List<TextSpan> sentences = [];
        int token = 0;
        foreach (ParagraphSpan paragraph in paragraphs)
        {
            int end = token;
            while (end < tokens.Count && tokens[end].Span.Start < paragraph.Span.End) end++;
            Split(text, tokens, token, end, sentences);
            token = end;
        }
        return sentences;
    }

    private static void Split(string text, IReadOnlyList<Token> tokens, int first, int end, List<TextSpan> sentences)
    {
        int start = first;
        for (int i = first; i < end; i++)
        {
            if (!Ends(text, tokens, i, end)) continue;
            i = Trailing(text, tokens, i, end);
            if (i + 1 < end && !MayStart(text, tokens, i, i + 1)) continue;
            sentences.Add(new TextSpan(tokens[start].Span.Start, tokens[i].Span.End));
            start = i + 1;
        }
        if (start < end) sentences.Add(new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End));
    }

    private static bool Ends(string text, IReadOnlyList<Token> tokens, int i, int end)
    {
        TextSpan span = tokens[i].Span;
        char last = text[span.End - 1];
        if (tokens[i].Kind == TokenKind.Sign) return last is '.' or '?' or '!' or '…' or '。' or '？' or '！' && !IsInside(text, tokens, i, end);
        return last == '.' && i + 1 < end && AbbreviationEnds(text, span, tokens[i + 1].Span);
    }

    // A point glued to what follows (example.org, 3.x) parts nothing, unless a mark follows.
    private static bool IsInside(string text, IReadOnlyList<Token> tokens, int i, int end) =>
        text[tokens[i].Span.Start] == '.' && i + 1 < end && tokens[i + 1].Span.Start == tokens[i].Span.End
        && tokens[i + 1].Kind != TokenKind.Sign && !char.IsUpper(text[tokens[i + 1].Span.Start]);

    // "in the U.S. The president": after U.S. and its like only a plain opening word starts a sentence.
    private static bool AbbreviationEnds(string text, TextSpan word, TextSpan next)
    {
        ReadOnlySpan<char> written = text.AsSpan(word.Start, word.Length);
        if (Abbreviations.Leads(written)) return false;
        if (word.Length == 2 && char.IsUpper(text[word.Start]) && text[word.Start] != 'I') return false;
        if (text[next.Start] is '“' or '"' or '‘') return true;
        return Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(next.Start, next.Length));
    }

    // Takes in further points, closing marks and brackets that touch.
    private static int Trailing(string text, IReadOnlyList<Token> tokens, int i, int end)
    {
        while (i + 1 < end && tokens[i + 1].Span.Start == tokens[i].Span.End && tokens[i + 1].Kind == TokenKind.Sign && Closes(text, tokens, i + 1, end)) i++;
        return i;
    }

    private static bool Closes(string text, IReadOnlyList<Token> tokens, int i, int end)
    {
        char c = text[tokens[i].Span.Start];
        if (c is '.' or '?' or '!' or '…' or '”' or '’' or '»' or '›' or ')' or ']' or '」' or '』' or '‘') return true;
        bool touchesNext = i + 1 < end && tokens[i + 1].Span.Start == tokens[i].Span.End && tokens[i + 1].Kind != TokenKind.Sign;
        return c is '"' or '\'' or '“' or '«' or '‹' or '*' or '_' && !touchesNext;
    }

    // A sentence does not start with a small letter or with a comma; after dots and marks that means it has not ended.
    private static bool MayStart(string text, IReadOnlyList<Token> tokens, int last, int next)
    {
        char c = text[tokens[next].Span.Start];
        if (c is ',' or ';' or ':' or ')' or ']' or '–' or '—' or '-') return false;
        bool glued = tokens[next].Span.Start == tokens[last].Span.End && tokens[last].Kind == TokenKind.Sign && text[tokens[last].Span.Start] == '.';
        return !char.IsLower(c) && !(glued && char.IsDigit(c));
    }
}
