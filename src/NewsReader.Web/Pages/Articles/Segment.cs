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
    Linked,
    Suggestion,
    Cue,
    Source,
}

/// <summary>A marked range.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">As what.</param>
/// <param name="Quote">The quote, where it is one.</param>
/// <param name="Card">The id of the card that it belongs to, where it is a claim's or a note's.</param>
public sealed record Mark(TextSpan Span, MarkKind Kind, Quote? Quote, string? Card = null);

/// <summary>A stretch of text under the same marks from end to end.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they begin in the revision's text.</param>
/// <param name="Quotes">The quotes they belong to, the outermost first; none where they are nobody's.</param>
/// <param name="Hung">The marks of claims and notes that hang on them, the longest first.</param>
/// <param name="IsHit">Whether a search found them, or an address is of them.</param>
/// <param name="IsLinkedStart">Whether the words that an address is of begin here.</param>
/// <param name="IsSuggestionStart">Whether words that are worth checking begin here.</param>
/// <param name="Beside"><c>cue</c> or <c>source</c> of the quote that is looked at; null where they are neither.</param>
public sealed record Segment(string Text, int Start, IReadOnlyList<Quote> Quotes, IReadOnlyList<Mark> Hung, bool IsHit, bool IsLinkedStart, bool IsSuggestionStart, string? Beside)
{
    /// <summary>Cuts <paramref name="paragraph"/> wherever one of <paramref name="marks"/> begins or ends, in one sweep from left to right.</summary>
    public static IReadOnlyList<Segment> Cut(string text, TextSpan paragraph, IReadOnlyList<Mark> marks)
    {
        var edges = marks
            .SelectMany(mark => new[] { new Edge(Math.Max(mark.Span.Start, paragraph.Start), mark, true), new Edge(Math.Min(mark.Span.End, paragraph.End), mark, false) })
            .OrderBy(edge => edge.At).ToList();
        var segments = new List<Segment>();
        // The longest first.
        var over = new List<Mark>();
        int start = paragraph.Start;
        foreach (var edge in edges)
        {
            if (edge.At > start) segments.Add(Under(text, new TextSpan(start, edge.At), over));
            start = edge.At;
            if (edge.IsStart) over.Insert(over.FindLastIndex(mark => mark.Span.Length >= edge.Mark.Span.Length) + 1, edge.Mark);
            else over.Remove(edge.Mark);
        }

        if (start < paragraph.End || segments.Count == 0) segments.Add(Under(text, new TextSpan(start, paragraph.End), over));
        return segments;
    }

    private static Segment Under(string text, TextSpan span, List<Mark> over)
    {
        if (over.Count == 0) return new Segment(span.In(text), span.Start, [], [], false, false, false, null);
        var quotes = new List<Quote>();
        var hung = new List<Mark>();
        var kinds = new KindSet();
        var starting = new KindSet();
        foreach (var mark in over)
        {
            if (mark.Kind == MarkKind.Quote) quotes.Add(mark.Quote!);
            if (mark.Card is not null) hung.Add(mark);
            kinds.Add(mark.Kind);
            if (mark.Span.Start == span.Start) starting.Add(mark.Kind);
        }

        return new Segment(
            span.In(text), span.Start, quotes, hung,
            kinds.Has(MarkKind.Hit) || kinds.Has(MarkKind.Linked),
            starting.Has(MarkKind.Linked),
            starting.Has(MarkKind.Suggestion),
            kinds.Has(MarkKind.Cue) ? "cue" : kinds.Has(MarkKind.Source) ? "source" : null);
    }

    private struct KindSet
    {
        private int _bits;

        public void Add(MarkKind kind) => _bits |= 1 << (int)kind;

        public readonly bool Has(MarkKind kind) => (_bits & (1 << (int)kind)) != 0;
    }

    private readonly record struct Edge(int At, Mark Mark, bool IsStart);
}
