using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Web.Pages.Articles;

/// <summary>One paragraph as it is shown, or several of boilerplate folded together.</summary>
/// <param name="Paragraphs">One, or a run of boilerplate.</param>
/// <param name="IsFolded">Whether it is boilerplate, shown only when asked for.</param>
public sealed record ReadingBlock(IReadOnlyList<ReadingParagraph> Paragraphs, bool IsFolded)
{
    /// <summary>Whether a quote, claim or note begins in it or a quote goes on in it, so that folding it away would hide somebody's work.</summary>
    public bool HoldsWork => Paragraphs.Any(p => p.Quotes.Count + p.Onward.Count + p.Claims.Count + p.Notes.Count > 0);
}

/// <summary>A paragraph with what is marked in it and what stands beside it.</summary>
/// <param name="Paragraph">Where it is and what it is.</param>
/// <param name="Segments">Its text cut wherever a mark begins or ends; joined they are the paragraph.</param>
/// <param name="Quotes">The quotes that begin in it.</param>
/// <param name="Onward">The quotes that go on in it.</param>
/// <param name="Claims">The claims that begin in it.</param>
/// <param name="Notes">The notes on words that begin in it.</param>
/// <param name="Suggestions">What is worth checking and begins in it.</param>
public sealed record ReadingParagraph(
    Paragraph Paragraph,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<Quote> Onward,
    IReadOnlyList<ClaimAppearance> Claims,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<ClaimSuggestion> Suggestions);

/// <summary>Lays a revision out for reading.</summary>
public static class ReadingBlocks
{
    /// <summary>The blocks in order. The time grows with the text and its marks, no faster.</summary>
    public static IReadOnlyList<ReadingBlock> Of(
        Revision revision, IReadOnlyList<Quote> quotes, IReadOnlyList<ClaimAppearance> claims, IReadOnlyList<Note> notes,
        IReadOnlyList<ClaimSuggestion> suggestions, ArticleQuery? search, IReadOnlyList<TextSpan>? linked = null, Quote? lookedAt = null)
    {
        var paragraphs = revision.Paragraphs;
        var marks = ByParagraph(paragraphs, MarksOf(revision, quotes, claims, notes, suggestions, search, linked ?? [], lookedAt), mark => mark.Span, reachesOn: true);
        var quotesIn = ByParagraph(paragraphs, quotes, quote => quote.Contents[0]);
        var reached = ByParagraph(paragraphs, [.. quotes.SelectMany(quote => quote.Contents, (quote, content) => (Quote: quote, Content: content))], part => part.Content, reachesOn: true);
        var claimsIn = ByParagraph(paragraphs, claims, claim => claim.Anchor!.Ranges[0].Span);
        var notesIn = ByParagraph(paragraphs, notes, note => note.Anchor!.Ranges[0].Span);
        var suggestedIn = ByParagraph(paragraphs, suggestions, suggestion => suggestion.Span);
        return Folded(paragraphs.Select((paragraph, i) => new ReadingParagraph(
            paragraph,
            Segment.Cut(revision.Text, paragraph.Span, marks[i]),
            quotesIn[i],
            [.. reached[i].Select(part => part.Quote).Where(quote => quote.Contents[0].Start < paragraph.Start).Distinct()],
            claimsIn[i],
            notesIn[i],
            suggestedIn[i])));
    }

    private static List<ReadingBlock> Folded(IEnumerable<ReadingParagraph> shown)
    {
        var blocks = new List<ReadingBlock>();
        List<ReadingParagraph>? run = null;
        foreach (var paragraph in shown)
        {
            if (paragraph.Paragraph.Kind != ParagraphKind.Boilerplate)
            {
                blocks.Add(new ReadingBlock([paragraph], IsFolded: false));
                run = null;
                continue;
            }

            if (run is null) blocks.Add(new ReadingBlock(run = [], IsFolded: true));
            run.Add(paragraph);
        }

        return blocks;
    }

    private static List<Mark> MarksOf(
        Revision revision, IReadOnlyList<Quote> quotes, IReadOnlyList<ClaimAppearance> claims, IReadOnlyList<Note> notes,
        IReadOnlyList<ClaimSuggestion> suggestions, ArticleQuery? search, IReadOnlyList<TextSpan> linked, Quote? lookedAt)
    {
        var marks = new List<Mark>();
        foreach (var quote in quotes) marks.AddRange(quote.Contents.Select(span => new Mark(span, MarkKind.Quote, quote)));
        foreach (var claim in claims) marks.AddRange(claim.Anchor!.Ranges.Select(range => new Mark(range.Span, MarkKind.Claim, null, $"c{claim.Id}")));
        foreach (var note in notes) marks.AddRange(note.Anchor!.Ranges.Select(range => new Mark(range.Span, MarkKind.Note, null, $"n{note.Id}")));
        foreach (var suggestion in suggestions) marks.Add(new Mark(suggestion.Span, MarkKind.Suggestion, null));
        if (search is not null) marks.AddRange(HitsIn(revision, quotes, search).Select(span => new Mark(span, MarkKind.Hit, null)));
        if (lookedAt?.Cue is { } cue) marks.Add(new Mark(cue, MarkKind.Cue, null));
        if (lookedAt is not null) marks.AddRange(lookedAt.Sources.Select(span => new Mark(span, MarkKind.Source, null)));
        // An address leads to the first of its words.
        marks.AddRange(linked.Select((span, i) => new Mark(span, i == 0 ? MarkKind.Linked : MarkKind.Hit, null)));
        return marks;
    }

    // What is asked for in titles is marked in the title, what is asked for in the text or in quotes everywhere else, and no phrase across paragraphs. In a quote
    // words follow each other that do not in the text, where it is interrupted or goes on in the next paragraph.
    private static IEnumerable<TextSpan> HitsIn(Revision revision, IReadOnlyList<Quote> quotes, ArticleQuery search)
    {
        var inTitle = new HitFinder(search, TextPlace.Title);
        var inText = new HitFinder(search, TextPlace.Body, TextPlace.Quote);
        var parted = quotes.Where(quote => quote.Contents.Count > 1 || Within(revision, quote.Contents[0]).Take(2).Count() != 1);
        return revision.Paragraphs.SelectMany(paragraph => (paragraph.Kind == ParagraphKind.Title ? inTitle : inText).Find(revision.Text, paragraph.Span))
            .Concat(parted.SelectMany(quote => inText.Find(quote.Words).SelectMany(quote.InText)).SelectMany(part => Within(revision, part)).Select(part => WithoutSigns(part, revision.Text)));
    }

    // Its part in each paragraph that it reaches into.
    private static IEnumerable<TextSpan> Within(Revision revision, TextSpan span) => revision.Paragraphs.Skip(FirstTouched(revision.Paragraphs, span))
        .TakeWhile(paragraph => paragraph.Span.Overlaps(span)).Select(paragraph => new TextSpan(Math.Max(span.Start, paragraph.Start), Math.Min(span.End, paragraph.End)));

    // A part ends with what interrupts it: a comma, or quotation marks.
    private static TextSpan WithoutSigns(TextSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsSign(text[start])) start++;
        while (end > start && IsSign(text[end - 1])) end--;
        return new TextSpan(start, end);

        static bool IsSign(char letter) => char.IsPunctuation(letter) || char.IsWhiteSpace(letter);
    }

    // What begins in each paragraph, or, where it reaches on, also what goes on into it.
    private static IReadOnlyList<T>[] ByParagraph<T>(List<Paragraph> paragraphs, IReadOnlyList<T> things, Func<T, TextSpan> spanOf, bool reachesOn = false)
    {
        var byParagraph = new IReadOnlyList<T>[paragraphs.Count];
        Array.Fill(byParagraph, []);
        foreach (var thing in things)
        {
            var span = spanOf(thing);
            for (int i = FirstTouched(paragraphs, span); i < paragraphs.Count && paragraphs[i].Span.Overlaps(span); i++)
            {
                if (byParagraph[i] is not List<T> here) byParagraph[i] = here = [];
                here.Add(thing);
                if (!reachesOn) break;
            }
        }

        return byParagraph;
    }

    private static int FirstTouched(List<Paragraph> paragraphs, TextSpan span)
    {
        int low = 0, high = paragraphs.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (paragraphs[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
