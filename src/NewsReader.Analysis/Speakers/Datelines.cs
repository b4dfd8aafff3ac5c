using System.Collections.Frozen;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Where and when a report was written, before a dash at a paragraph's start ("PORT ELLERY, June 2 — "): its place says nothing.</summary>
internal static class Datelines
{
    private const int Longest = 16;

    private static readonly FrozenSet<string> Days = (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
        "jan. feb. mar. apr. aug. sept. oct. nov. dec. jan feb mar apr aug sept oct nov dec").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Joiners = "of the and on in upon de la le del der".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Agencies = "reuters bloomberg dpa tass xinhua".Split(' ').ToFrozenSet();

    /// <summary>Whether token <paramref name="i"/> belongs to a dateline.</summary>
    public static bool Holds(Draft draft, int i) => i < End(draft, draft.ParagraphOf[i]);

    /// <summary>The source without the dateline at its start; as it is where it is nothing else.</summary>
    public static TokenRange Without(Draft draft, TokenRange source)
    {
        int end = End(draft, draft.ParagraphOf[source.First]);
        return source.First < end && end <= source.Last ? TokenRange.Through(end, source.Last) : source;
    }

    // The token after the dash; the paragraph's first where no dateline stands there.
    private static int End(Draft draft, int paragraph)
    {
        int first = draft.FirstToken[paragraph], limit = Math.Min(draft.FirstToken[paragraph + 1], first + Longest);
        int place = first;
        while (place < limit && IsMarkup(draft, place)) place++;
        int dash = place;
        while (dash < limit && !IsDash(draft, dash) && IsPart(draft, dash)) dash++;
        int end = dash;
        while (end < limit && (IsDash(draft, end) || IsMarkup(draft, end))) end++;
        bool parts = dash > place && dash < limit && end < limit && IsDash(draft, dash) && Opens(draft, end);
        return parts && draft.IsCapital(place) && (IsUpper(draft, place) || HasDay(draft, place, dash) || EndsWithAgency(draft, dash)) ? end : first;
    }

    private static bool IsMarkup(Draft draft, int i) => draft.IsSign(i, '*') || draft.IsSign(i, '_');

    private static bool IsDash(Draft draft, int i) => draft.IsSign(i, '—') || draft.IsSign(i, '–') || draft.IsSign(i, '―') || draft.IsSign(i, '-');

    private static bool IsPart(Draft draft, int i) =>
        draft.QuoteOf[i] < 0 && (draft.IsCapital(i) || IsMarkup(draft, i) || draft.Tokens[i].Kind == TokenKind.Number || Joiners.Contains(draft.Words[i]) || IsInnerSign(draft, i));

    private static bool IsInnerSign(Draft draft, int i) => draft.IsSign(i, ',') || draft.IsSign(i, '.') || draft.IsSign(i, '(') || draft.IsSign(i, ')') || draft.IsSign(i, '/');

    // A report begins with a capital or a mark; "NATO — and the ministers agree — said" goes on.
    private static bool Opens(Draft draft, int i) => draft.IsCapital(i) || draft.QuoteOf[i] >= 0 || draft.Tokens[i].Kind == TokenKind.Number;

    private static bool IsUpper(Draft draft, int i)
    {
        TextSpan span = draft.Tokens[i].Span;
        for (int at = span.Start; at < span.End; at++) if (char.IsLower(draft.Text[at])) return false;
        return span.Length > 1;
    }

    private static bool HasDay(Draft draft, int first, int end)
    {
        for (int i = first + 1; i < end; i++) if (Days.Contains(draft.Words[i])) return true;
        return false;
    }

    // "Kelby (AP) - ".
    private static bool EndsWithAgency(Draft draft, int dash) =>
        dash > 2 && draft.IsSign(dash - 1, ')') && draft.IsSign(dash - 3, '(') && (IsUpper(draft, dash - 2) || Agencies.Contains(draft.Words[dash - 2]));
}
