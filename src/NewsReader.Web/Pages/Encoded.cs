using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;

namespace NewsReader.Web.Pages;

/// <summary>
/// HTML written as an interpolated string: what fills its holes is encoded, unless it is HTML itself. For what stands on a page by the
/// hundred, where a partial view each would be most of the time that the page takes.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct Encoded
{
    private readonly HtmlContentBuilder _content;

    /// <summary>Made by the compiler for each interpolated string, with room for its holes and for what stands around them.</summary>
    public Encoded(int _, int formattedCount) => _content = new HtmlContentBuilder(2 * formattedCount + 1);

    /// <summary>The HTML of an interpolated string.</summary>
    public static IHtmlContent Of(Encoded written) => written._content;

    /// <summary>Several, one after another.</summary>
    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts) all.AppendHtml(part);
        return all;
    }

    /// <summary>What stands between the holes, as it is.</summary>
    public void AppendLiteral(string html) => _content.AppendHtml(html);

    /// <summary>Words, encoded.</summary>
    public void AppendFormatted(string? words) => _content.Append(words ?? "");

    /// <summary>A number in digits.</summary>
    public void AppendFormatted(int number) => _content.AppendHtml(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>HTML, as it is.</summary>
    public void AppendFormatted(IHtmlContent? html) => _content.AppendHtml(html ?? HtmlString.Empty);
}
