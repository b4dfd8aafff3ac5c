using System.Globalization;
using NewsReader.Analysis;

namespace NewsReader.Core.Searching.Snippets;

/// <summary>Places a snippet's window: where in its paragraph it starts and ends.</summary>
internal static class SnippetWindow
{
    /// <summary>The length aimed for, in UTF-16 code units; moving the ends to word boundaries makes it a little shorter.</summary>
    public const int Length = 230;

    private const int MostLead = 70;
    private const int MostSnap = 25;

    /// <summary>The window that shows the first of <paramref name="hits"/> and as many of the others as follow it closely.</summary>
    public static TextSpan Around(IReadOnlyList<TermHit> hits, string text, TextSpan paragraph)
    {
        if (paragraph.Length <= Snippet.MaxLength) return paragraph;
        int firstHit = hits.Count > 0 ? hits[0].Span.Start : paragraph.Start;
        int lastHit = LastShown(hits, firstHit);
        int lead = Math.Min(MostLead, (Length - (lastHit - firstHit)) / 2);
        int start = Math.Clamp(firstHit - lead, paragraph.Start, paragraph.End - Length);
        int end = start + Length;
        if (start > paragraph.Start) start = NextWord(text, start, Math.Min(firstHit, start + MostSnap));
        if (end < paragraph.End) end = PreviousWordEnd(text, end, Math.Max(lastHit, end - MostSnap));
        return new TextSpan(start, end);
    }

    private static int LastShown(IReadOnlyList<TermHit> hits, int firstHit)
    {
        int last = firstHit;
        for (int i = 0; i < hits.Count && hits[i].Span.Start < firstHit + Length; i++)
        {
            if (hits[i].Span.End <= firstHit + Length) last = Math.Max(last, hits[i].Span.End);
        }

        return last;
    }

    /// <summary>
    /// The first word's start from <paramref name="at"/> to <paramref name="latest"/>; without a space, the next whole character.
    /// </summary>
    private static int NextWord(string text, int at, int latest)
    {
        for (int i = at; i <= latest; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i])) return i;
        }

        while (at < latest && IsInsideCharacter(text, at)) at++;
        return at;
    }

    /// <summary>
    /// The last word's end back from <paramref name="at"/> to <paramref name="earliest"/>; without a space, a whole character's end.
    /// </summary>
    private static int PreviousWordEnd(string text, int at, int earliest)
    {
        for (int i = at; i >= earliest; i--)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1])) return i;
        }

        while (at > earliest && IsInsideCharacter(text, at)) at--;
        return at;
    }

    private static bool IsInsideCharacter(string text, int at) => char.IsLowSurrogate(text[at])
        || char.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
}
