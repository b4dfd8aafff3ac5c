using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages.Articles;

/// <summary>One paragraph as it is shown, or several of boilerplate folded together.</summary>
/// <param name="Paragraphs">One, or a run of boilerplate.</param>
/// <param name="IsFolded">Whether it is boilerplate, shown only when asked for.</param>
public sealed record ReadingBlock(IReadOnlyList<ReadingParagraph> Paragraphs, bool IsFolded);

/// <summary>A paragraph with what is marked in it and what stands beside it.</summary>
/// <param name="Paragraph">Where it is and what it is.</param>
/// <param name="Segments">Its text cut wherever a mark begins or ends; joined they are the paragraph.</param>
/// <param name="Quotes">The quotes that begin in it.</param>
/// <param name="Claims">The claims that begin in it.</param>
/// <param name="Notes">The notes on words that begin in it.</param>
public sealed record ReadingParagraph(
    Paragraph Paragraph,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<ClaimAppearance> Claims,
    IReadOnlyList<Note> Notes);

/// <summary>Lays a revision out for reading.</summary>
public static class ReadingBlocks
{
    /// <summary>The blocks in order. Paragraphs already shown as the page's title are left out by the page, not here.</summary>
    public static IReadOnlyList<ReadingBlock> Of(
        Revision revision, IReadOnlyList<Quote> quotes, IReadOnlyList<ClaimAppearance> claims, IReadOnlyList<Note> notes, HitFinder? finder)
    {
        var marks = MarksOf(revision.Text, quotes, claims, notes, finder);
        var blocks = new List<ReadingBlock>();
        foreach (var paragraph in revision.Paragraphs)
        {
            var shown = Show(revision.Text, paragraph, marks, quotes, claims, notes);
            bool isFolded = paragraph.Kind == ParagraphKind.Boilerplate;
            if (isFolded && blocks.Count > 0 && blocks[^1].IsFolded) blocks[^1] = blocks[^1] with { Paragraphs = [.. blocks[^1].Paragraphs, shown] };
            else blocks.Add(new ReadingBlock([shown], isFolded));
        }

        return blocks;
    }

    private static List<Mark> MarksOf(
        string text, IReadOnlyList<Quote> quotes, IReadOnlyList<ClaimAppearance> claims, IReadOnlyList<Note> notes, HitFinder? finder)
    {
        var marks = new List<Mark>();
        foreach (var quote in quotes) marks.AddRange(quote.Contents.Select(span => new Mark(span, MarkKind.Quote, quote)));
        foreach (var claim in claims) marks.AddRange(claim.Anchor!.Ranges.Select(range => new Mark(range.Span, MarkKind.Claim, null)));
        foreach (var note in notes) marks.AddRange(note.Anchor!.Ranges.Select(range => new Mark(range.Span, MarkKind.Note, null)));
        if (finder is not null) marks.AddRange(finder.Find(text).Select(span => new Mark(span, MarkKind.Hit, null)));
        marks.Sort((a, b) => a.Span.CompareTo(b.Span));
        return marks;
    }

    private static ReadingParagraph Show(
        string text, Paragraph paragraph, List<Mark> marks, IReadOnlyList<Quote> quotes, IReadOnlyList<ClaimAppearance> claims, IReadOnlyList<Note> notes) => new(
        paragraph,
        Segment.Cut(text, paragraph.Span, [.. marks.Where(mark => mark.Span.Overlaps(paragraph.Span))]),
        [.. quotes.Where(q => paragraph.Span.Contains(q.Position))],
        [.. claims.Where(c => paragraph.Span.Contains(c.Anchor!.Ranges[0].Start))],
        [.. notes.Where(n => paragraph.Span.Contains(n.Anchor!.Ranges[0].Start))]);
}
