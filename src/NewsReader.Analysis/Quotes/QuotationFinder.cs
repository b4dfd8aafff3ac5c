using NewsReader.Analysis.Paragraphs;

namespace NewsReader.Analysis.Quotes;

/// <summary>Finds what stands in quotation marks: one scan a paragraph, and a quotation that opens again in the next one goes on.</summary>
internal static class QuotationFinder
{
    // How many sign-up lines and captions a quotation may run past.
    private const int LongestGap = 9;

    /// <summary>The quotations in order of their opening marks, nested ones included.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="isEnglish">Whether it is English, whose words tell more of a fragment than its length does.</param>
    public static Quotation[] Find(string text, IReadOnlyList<ParagraphSpan> paragraphs, bool isEnglish)
    {
        List<FoundMarks> found = [];
        FoundMarks? carried = null;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            // A quotation goes on past a picture or a sign-up that stands in its way.
            if (carried is not null && paragraphs[i].Kind is ParagraphKind.Boilerplate or ParagraphKind.Caption && !Reopens(text, carried, paragraphs[i].Span))
            {
                found.AddRange(new ParagraphMarks(text, paragraphs[i].Span, null, false).Scan(out _));
                continue;
            }
            FoundMarks? goesOn = carried is not null && Reopens(text, carried, paragraphs[i].Span) ? carried : null;
            int next = i + 1;
            while (next < paragraphs.Count && next < i + LongestGap && paragraphs[next].Kind is ParagraphKind.Boilerplate or ParagraphKind.Caption) next++;
            bool mayGoOn = next < paragraphs.Count && StartsWithMark(text, paragraphs[next].Span);
            found.AddRange(new ParagraphMarks(text, paragraphs[i].Span, goesOn, mayGoOn).Scan(out carried));
        }
        return Finish(text, paragraphs, found, isEnglish);
    }

    private static bool Reopens(string text, FoundMarks open, TextSpan paragraph)
    {
        TextSpan first = open.Parts[0];
        int at = FirstVisible(text, paragraph);
        if (at >= paragraph.End || text[at] != text[first.Start]) return false;
        return open.Family != MarkFamily.Twin || (at + 1 < paragraph.End && text[at + 1] == text[at]);
    }

    private static bool StartsWithMark(string text, TextSpan paragraph)
    {
        int at = FirstVisible(text, paragraph);
        return at < paragraph.End && text[at] is '“' or '"' or '„' or '‘' or '«' or '»' or '\'' or '`' or '”';
    }

    private static int FirstVisible(string text, TextSpan paragraph)
    {
        int at = paragraph.Start;
        while (at < paragraph.End && LineBreaks.IsZeroWidth(text[at])) at++;
        return at;
    }

    private static Quotation[] Finish(string text, IReadOnlyList<ParagraphSpan> paragraphs, List<FoundMarks> found, bool isEnglish)
    {
        found.Sort(static (a, b) => a.Parts[0].Start != b.Parts[0].Start ? a.Parts[0].Start.CompareTo(b.Parts[0].Start) : b.Parts[^1].End.CompareTo(a.Parts[^1].End));
        Quotation[] quotations = new Quotation[found.Count];
        Stack<int> ends = [];
        int paragraph = 0;
        for (int i = 0; i < found.Count; i++)
        {
            TextSpan first = found[i].Parts[0];
            while (ends.TryPeek(out int end) && end <= first.Start) ends.Pop();
            while (paragraphs[paragraph].Span.End <= first.Start) paragraph++;
            quotations[i] = new Quotation
            {
                Parts = found[i].Parts,
                Depth = ends.Count,
                IsClosed = found[i].IsClosed,
                IsFragment = found[i].Parts.Count == 1 && IsFragment(text, paragraphs[paragraph].Span, first, isEnglish),
            };
            ends.Push(found[i].Parts[^1].End);
        }
        return quotations;
    }

    private static bool IsFragment(string text, TextSpan paragraph, TextSpan span, bool isEnglish) =>
        isEnglish ? Fragments.Is(text, paragraph, span) : ForeignFragments.Is(text, paragraph, span);
}
