using NewsReader.Analysis;
using NewsReader.Core.Articles;

namespace NewsReader.Web.Pages.Articles;

/// <summary>What can be marked in a text.</summary>
public enum MarkKind
{
    Quote,
    Claim,
    Note,
    Hit,
}

/// <summary>A marked range.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">As what.</param>
/// <param name="Quote">The quote, where it is one.</param>
public sealed record Mark(TextSpan Span, MarkKind Kind, Quote? Quote);

/// <summary>A stretch of text under the same marks from end to end.</summary>
/// <param name="Text">The words.</param>
/// <param name="Quote">The innermost quote they belong to; null where they are nobody's.</param>
/// <param name="IsQuoteStart">Whether that quote begins here.</param>
/// <param name="IsClaim">Whether they are part of a claim.</param>
/// <param name="IsNote">Whether a note hangs on them.</param>
/// <param name="IsHit">Whether a search found them.</param>
public sealed record Segment(string Text, Quote? Quote, bool IsQuoteStart, bool IsClaim, bool IsNote, bool IsHit)
{
    /// <summary>Cuts <paramref name="paragraph"/> wherever one of <paramref name="marks"/> begins or ends.</summary>
    public static IReadOnlyList<Segment> Cut(string text, TextSpan paragraph, IReadOnlyList<Mark> marks)
    {
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var mark in marks)
        {
            cuts.Add(Math.Clamp(mark.Span.Start, paragraph.Start, paragraph.End));
            cuts.Add(Math.Clamp(mark.Span.End, paragraph.Start, paragraph.End));
        }

        return [.. cuts.Zip(cuts.Skip(1), (start, end) => Under(text, new TextSpan(start, end), marks))];
    }

    private static Segment Under(string text, TextSpan span, IReadOnlyList<Mark> marks)
    {
        var over = marks.Where(mark => mark.Span.Contains(span)).ToList();
        var innermost = over.Where(mark => mark.Kind == MarkKind.Quote).MinBy(mark => mark.Span.Length);
        return new Segment(
            span.In(text),
            innermost?.Quote,
            innermost?.Quote!.Position == span.Start,
            over.Any(mark => mark.Kind == MarkKind.Claim),
            over.Any(mark => mark.Kind == MarkKind.Note),
            over.Any(mark => mark.Kind == MarkKind.Hit));
    }
}
