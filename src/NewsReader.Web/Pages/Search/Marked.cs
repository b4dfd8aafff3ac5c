using Microsoft.AspNetCore.Html;
using NewsReader.Analysis;
using NewsReader.Core.Acts;
using NewsReader.Core.Markup;
using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Web.Pages.Search;

/// <summary>Text with the hits in it marked.</summary>
public static class Marked
{
    /// <summary>The pieces as HTML, encoded, with no space between them but their own.</summary>
    public static IHtmlContent Of(IReadOnlyList<SnippetPart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.IsHit) html.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>");
            else html.Append(part.Text);
        }

        return html;
    }

    /// <summary>All of a text.</summary>
    public static IHtmlContent Of(string text, HitFinder finder) => Of(Snippet.Mark(text, finder));

    /// <summary>The beginning of a text; where it has hits, what is around them.</summary>
    public static IHtmlContent InShort(string text, int most, HitFinder finder) => finder.Find(text).Count == 0
        ? Encoded.Of($"{Excerpt.Of(text, most)}")
        : Of(Snippet.Cut(text, [new TextSpan(0, text.Length)], finder).Parts);

    /// <summary>Markdown.</summary>
    public static IHtmlContent Markdown(string markdown, HitFinder finder) => new HtmlString(MarkdownHtml.ToSafeHtml(markdown, finder));
}
