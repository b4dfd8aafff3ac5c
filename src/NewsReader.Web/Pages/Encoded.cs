using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;

namespace NewsReader.Web.Pages;

/// <summary>
/// HTML written as an interpolated string: what fills its holes is encoded, unless it is HTML itself. For what stands on a page by the
/// hundred, where a partial view each would be most of the time that the page takes.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct Encoded(int literalLength, int formattedCount)
{
    private readonly HtmlContentBuilder _content = new(formattedCount * 2 + Math.Min(1, literalLength));

    /// <summary>The HTML of an interpolated string.</summary>
    public static IHtmlContent Of(Encoded written) => written._content;

    /// <summary>Several, one after another.</summary>
    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts) all.AppendHtml(part);
        return all;
    }

    public void AppendLiteral(string html) => _content.AppendHtml(html);

    public void AppendFormatted(string? words) => _content.Append(words ?? "");

    public void AppendFormatted(int number) => _content.AppendHtml(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(IHtmlContent? html) => _content.AppendHtml(html ?? HtmlString.Empty);
}
