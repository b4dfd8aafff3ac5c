using System.Collections.Frozen;
using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Snippets;

/// <summary>
/// A short extract of a text around the words that were searched for. It lies in one paragraph and is copied from it unchanged,
/// with … where it is cut.
/// </summary>
/// <param name="Text">At most <see cref="MaxLength"/> code units of the text and two ellipses; empty where there are no paragraphs.</param>
/// <param name="Hits">Where in <paramref name="Text"/> the hits stand, in order and disjoint; empty where the text has none.</param>
/// <param name="TextOffset">Where the first hit starts in the whole text, or the extract where there is no hit.</param>
/// <param name="ParagraphIndex">Index of the extract's paragraph among those given; null where there are none.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Hits, int TextOffset, int? ParagraphIndex)
{
    /// <summary>The most UTF-16 code units that are taken from the text.</summary>
    public const int MaxLength = 240;

    private const string Ellipsis = "…";

    /// <summary>The words and phrases that have a hit in one of the paragraphs, shown or not.</summary>
    public IReadOnlySet<SearchTerm> Terms { get; init; } = FrozenSet<SearchTerm>.Empty;

    /// <summary>The extract in pieces that are hits and pieces that are not, in order; together they are <see cref="Text"/>.</summary>
    public IReadOnlyList<SnippetPart> Parts => PartsOf(Text, Hits);

    /// <summary>
    /// Cuts the extract that shows the most of the query's terms together, the earliest of equals; the start of the first
    /// paragraph where none is found.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="paragraphs">The parts of the text to consider, in order.</param>
    /// <param name="finder">The query's terms.</param>
    public static Snippet Cut(string text, IReadOnlyList<TextSpan> paragraphs, HitFinder finder)
    {
        if (paragraphs.Count == 0) return new Snippet("", [], 0, null);
        var best = new SnippetChoice(0, 0, [], 0);
        var terms = new HashSet<int>();
        for (int i = 0; i < paragraphs.Count; i++)
        {
            var hits = finder.FindTerms(text, paragraphs[i]);
            foreach (TermHit hit in hits) terms.Add(hit.Term);
            SnippetChoice choice = SnippetChoice.In(i, hits);
            if (choice.Terms > best.Terms) best = choice;
        }

        TextSpan paragraph = paragraphs[best.Paragraph];
        return Cut(text, paragraph, SnippetWindow.Around([.. best.Hits.Skip(best.First)], text, paragraph), best) with { Terms = finder.TermsOf(terms) };
    }

    /// <summary>A text such as a title in pieces, each hit in it marked.</summary>
    public static IReadOnlyList<SnippetPart> Mark(string text, HitFinder finder) => PartsOf(text, finder.Find(text));

    private static Snippet Cut(string text, TextSpan paragraph, TextSpan window, SnippetChoice choice)
    {
        string before = window.Start > paragraph.Start ? Ellipsis : "";
        string after = window.End < paragraph.End ? Ellipsis : "";
        int shift = before.Length - window.Start;
        TextSpan[] hits = [.. HitFinder.Joined(choice.Hits.Where(hit => window.Contains(hit.Span.Start)))
            .Select(span => new TextSpan(span.Start + shift, Math.Min(span.End, window.End) + shift))];
        int offset = hits.Length > 0 ? hits[0].Start - shift : window.Start;
        return new Snippet(before + window.In(text) + after, hits, offset, choice.Paragraph);
    }

    private static List<SnippetPart> PartsOf(string text, IReadOnlyList<TextSpan> hits)
    {
        var parts = new List<SnippetPart>();
        int at = 0;
        foreach (TextSpan hit in hits)
        {
            if (hit.Start > at) parts.Add(new SnippetPart(text[at..hit.Start], IsHit: false));
            parts.Add(new SnippetPart(hit.In(text), IsHit: true));
            at = hit.End;
        }

        if (at < text.Length) parts.Add(new SnippetPart(text[at..], IsHit: false));
        return parts;
    }
}
