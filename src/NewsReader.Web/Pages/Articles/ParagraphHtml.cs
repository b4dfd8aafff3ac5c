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
    /// <summary>The element with its marks. A quote carries its id where it begins.</summary>
    public static IHtmlContent Of(ReadingParagraph shown, Voices voices)
    {
        var paragraph = shown.Paragraph;
        var element = new TagBuilder(paragraph.Kind is ParagraphKind.Heading or ParagraphKind.Title ? "h2" : "p");
        element.AddCssClass("text " + paragraph.Kind.ToString().ToLowerInvariant());
        element.Attributes["dir"] = "auto";
        element.Attributes["data-start"] = paragraph.Start.ToString(CultureInfo.InvariantCulture);
        var begun = new HashSet<int>();
        foreach (var segment in shown.Segments) element.InnerHtml.AppendHtml(Of(segment, voices, begun));
        return element;
    }

    private static IHtmlContent Of(Segment segment, Voices voices, HashSet<int> begun)
    {
        IHtmlContent content = new HtmlContentBuilder().Append(segment.Text);
        if (segment.IsHit) content = Within("mark", null, content);
        if (segment.IsClaim) content = Within("span", "claimed", content);
        if (segment.IsNote) content = Within("span", "noted", content);
        if (segment.IsSuggestionStart) content = Within("span", "checkable", content);
        return segment.Quote is { } quote ? Quoted(quote, voices, content, segment.IsQuoteStart && begun.Add(quote.Id)) : content;
    }

    private static TagBuilder Quoted(Quote quote, Voices voices, IHtmlContent content, bool isStart)
    {
        string standing = quote.Review == Review.Confirmed ? "sure" : "maybe";
        var element = Within("q", $"{voices.HueOf(quote)} {quote.Form.ToString().ToLowerInvariant()} {standing}", content);
        element.Attributes["data-quote"] = quote.Id.ToString(CultureInfo.InvariantCulture);
        if (isStart) element.Attributes["id"] = $"q{quote.Id}";
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
