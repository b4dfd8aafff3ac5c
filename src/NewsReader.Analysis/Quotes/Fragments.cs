using System.Collections.Frozen;

namespace NewsReader.Analysis.Quotes;

/// <summary>Tells a few words set in marks inside an English sentence from a statement.</summary>
internal static class Fragments
{
    private const int MostWords = 12;
    private const int MostTitleWords = 7;

    // Further than this nothing changes the answer, and the work on each mark stays bounded.
    private const int Reach = 300;

    // A word of these makes a clause of its own.
    private static readonly FrozenSet<string> Subjects = (
        "i we he she they you it there i'm i've i'd i'll we're we've we'll we'd it's they're they've you're he's she's that's there's don't can't won't isn't").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Verbs = "is are was were has had will would can could must should am do does did".Split(' ').ToFrozenSet();

    /// <summary>Whether the quotation at <paramref name="span"/> is a fragment of the sentence around it.</summary>
    public static bool Is(string text, TextSpan paragraph, TextSpan span)
    {
        int inner = span.Start + 1, reach = Math.Min(span.End, span.Start + Reach);
        while (inner < reach && !char.IsLetterOrDigit(text[inner])) inner++;
        if (inner >= reach) return true;
        char before = Before(text, paragraph, span.Start);
        if (before is '\0' or '.' or ':' or '!' or '?' or '”' or '"') return false;
        bool capital = char.IsUpper(text[inner]);
        if (before == ',' && (capital || EndsInside(text, span))) return false;
        (int words, bool clause) = Weigh(text, span);
        return !clause && words <= (capital ? MostTitleWords : MostWords) && !(capital && EndsSentenceInside(text, span));
    }

    private static char Before(string text, TextSpan paragraph, int at)
    {
        int i = at - 1;
        while (i >= Math.Max(paragraph.Start, at - Reach) && (char.IsWhiteSpace(text[i]) || text[i] is '(' or '*' or '_')) i--;
        return i >= paragraph.Start ? text[i] : '\0';
    }

    private static bool EndsInside(string text, TextSpan span) => span.Length > 2 && text[span.End - 2] is ',' or '.' or '!' or '?' or '…';

    private static bool EndsSentenceInside(string text, TextSpan span) => span.Length > 2 && text[span.End - 2] is '.' or '!' or '?' or '…';

    private static (int Words, bool Clause) Weigh(string text, TextSpan span)
    {
        int words = 0;
        bool clause = false;
        for (int at = span.Start; at < span.End && at < span.Start + Reach && words <= MostWords;)
        {
            int end = at;
            while (end < span.End && end < span.Start + Reach && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end > at && end + 1 < span.End && char.IsLetter(text[end + 1])))) end++;
            if (end > at)
            {
                words++;
                clause |= IsClauseWord(text.AsSpan(at, end - at), words);
            }
            at = Math.Max(end, at + 1);
        }
        return (words, clause);
    }

    private static bool IsClauseWord(ReadOnlySpan<char> word, int place)
    {
        if (word.Length > 6) return false;
        Span<char> lower = stackalloc char[6];
        word.ToLowerInvariant(lower);
        lower[..word.Length].Replace('’', '\'');
        ReadOnlySpan<char> plain = lower[..word.Length];
        return Subjects.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain)
            || (place > 1 && Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain));
    }
}
