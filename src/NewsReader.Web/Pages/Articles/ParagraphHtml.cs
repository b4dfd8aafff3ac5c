using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;

namespace NewsReader.Web.Pages.Articles;

/// <summary>
/// Writes a paragraph as one element whose text is the revision's, character for character: the script counts in it, so not
/// one character of white space may come between.
/// </summary>
public static class ParagraphHtml
{
    /// <summary>The element with its marks. A quote carries its id where it begins; the one that is looked at, if any, stands out. The headline is the page's.</summary>
    public static IHtmlContent Of(ReadingParagraph shown, Voices voices, int? lookedAt = null, bool isHeadline = false)
    {
        var paragraph = shown.Paragraph;
        var element = new TagBuilder(isHeadline ? "h1" : paragraph.Kind is ParagraphKind.Heading or ParagraphKind.Title ? "h2" : "p");
        element.AddCssClass("text " + paragraph.Kind.ToString().ToLowerInvariant());
        element.Attributes["dir"] = "auto";
        element.Attributes["data-start"] = paragraph.Start.ToString(CultureInfo.InvariantCulture);
        foreach (var segment in shown.Segments) element.InnerHtml.AppendHtml(Of(segment, voices, lookedAt));
        return element;
    }

    /// <summary>The paragraph's address to be copied, and the way to mark its words without a script.</summary>
    public static IHtmlContent Links(int article, int ordinal) => new HtmlString(string.Create(CultureInfo.InvariantCulture, $"""
        <span class="para"><a href="/articles/{article}#p{ordinal}" data-copy aria-label="Copy the address of paragraph {ordinal}">¶</a><a class="no-js" href="/articles/{article}/mark?p={ordinal}" aria-label="Mark words of paragraph {ordinal}">✎</a></span>
        """));

    private static IHtmlContent Of(Segment segment, Voices voices, int? lookedAt)
    {
        IHtmlContent content = new HtmlContentBuilder().Append(segment.Text);
        if (segment.IsHit) content = Hit(content, segment.IsLinkedStart);
        content = segment.Hung.Reverse().Aggregate(content, Hung);
        if (segment.Beside is { } beside) content = Within("span", beside, content);
        if (segment.IsSuggestionStart) content = Within("span", "checkable", content);
        return segment.Quotes.Reverse().Aggregate(content, (inside, quote) => Quoted(quote, segment, voices, inside, quote.Id == lookedAt));
    }

    // One inside another, so that each shows where they lie over each other.
    private static TagBuilder Hung(IHtmlContent content, Mark mark)
    {
        var element = Within("span", mark.Kind == MarkKind.Claim ? "claimed" : "noted", content);
        element.Attributes["data-card"] = mark.Card;
        return element;
    }

    // Where an address of words leads.
    private static TagBuilder Hit(IHtmlContent content, bool isLinkedStart)
    {
        var mark = Within("mark", null, content);
        if (isLinkedStart) mark.Attributes["id"] = "words";
        return mark;
    }

    // A quote inside another is an element inside the other's.
    private static TagBuilder Quoted(Quote quote, Segment segment, Voices voices, IHtmlContent content, bool isLookedAt)
    {
        string standing = quote.Review == Review.Confirmed ? "sure" : "maybe";
        var element = Within("q", $"{voices.HueOf(quote)} {quote.Form.ToString().ToLowerInvariant()} {standing}{(isLookedAt ? " here" : "")}", content);
        element.Attributes["data-quote"] = quote.Id.ToString(CultureInfo.InvariantCulture);
        if (quote.Position == segment.Start) element.Attributes["id"] = $"q{quote.Id}";
        return element;
    }

    private static TagBuilder Within(string tag, string? classes, IHtmlContent content)
    {
        var element = new TagBuilder(tag);
        if (classes is not null) element.AddCssClass(classes);
        element.InnerHtml.AppendHtml(content);
        return element;
    }
}
