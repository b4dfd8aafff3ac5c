using Microsoft.AspNetCore.Html;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;

namespace NewsReader.Web.Pages.Articles;

/// <summary>
/// Writes a paragraph as one element whose text is the revision's, character for character: the script counts in it, so not
/// one character of white space may come between.
/// </summary>
public static class ParagraphHtml
{
    private static readonly HtmlString LinkedId = new(" id=\"words\"");

    /// <summary>The element with its marks. A quote carries its id where it begins; the one that is looked at, if any, stands out. The headline is the page's; a title that the article has beside another one is no heading.</summary>
    public static IHtmlContent Of(ReadingParagraph shown, int? lookedAt = null, bool isHeadline = false)
    {
        var paragraph = shown.Paragraph;
        string element = isHeadline ? "h1" : paragraph.Kind == ParagraphKind.Heading ? "h2" : "p";
        var segments = Encoded.Each(shown.Segments, segment => Of(segment, lookedAt));
        return Encoded.Of($"""<{element} class="text {paragraph.Kind.ToString().ToLowerInvariant()}" dir="auto" data-start="{paragraph.Start}">{segments}</{element}>""");
    }

    /// <summary>The paragraph's address to be copied, and the way to mark its words without a script.</summary>
    public static IHtmlContent Links(int article, int ordinal) => Encoded.Of($"""
        <span class="para"><a href="/articles/{article}#p{ordinal}" data-copy aria-label="Address of paragraph {ordinal}">¶</a><a class="no-js" href="/articles/{article}/mark?p={ordinal}" aria-label="Mark words of paragraph {ordinal}">✎</a></span>
        """);

    private static IHtmlContent Of(Segment segment, int? lookedAt)
    {
        var content = Encoded.Of($"{segment.Text}");
        // Where an address of words leads.
        if (segment.IsHit) content = Encoded.Of($"<mark{(segment.IsLinkedStart ? LinkedId : null)}>{content}</mark>");
        // One inside another, so that each shows where they lie over each other.
        for (int i = segment.Hung.Count - 1; i >= 0; i--)
            content = Encoded.Of($"""<span class="{(segment.Hung[i].Kind == MarkKind.Claim ? "claimed" : "noted")}" data-card="{segment.Hung[i].Card}">{content}</span>""");
        if (segment.Beside is { } beside) content = Encoded.Of($"""<span class="{beside}">{content}</span>""");
        if (segment.IsSuggestionStart) content = Encoded.Of($"""<span class="checkable">{content}</span>""");
        for (int i = segment.Quotes.Count - 1; i >= 0; i--) content = Quoted(segment.Quotes[i], segment, content, segment.Quotes[i].Id == lookedAt);
        return content;
    }

    // A quote inside another is an element inside the other's.
    private static IHtmlContent Quoted(Quote quote, Segment segment, IHtmlContent content, bool isLookedAt)
    {
        string classes = $"{Said.Hue(quote)} {quote.Form.ToString().ToLowerInvariant()} {(quote.Review == Review.Confirmed ? "sure" : "maybe")}{(isLookedAt ? " here" : "")}";
        var id = quote.Position == segment.Start ? Encoded.Of($" id=\"q{quote.Id}\"") : null;
        return Encoded.Of($"""<q class="{classes}" data-quote="{quote.Id}"{id}>{content}</q>""");
    }
}
