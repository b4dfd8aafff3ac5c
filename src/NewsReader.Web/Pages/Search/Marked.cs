using Microsoft.AspNetCore.Html;
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
}
