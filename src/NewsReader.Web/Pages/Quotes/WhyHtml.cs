using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace NewsReader.Web.Pages.Quotes;

/// <summary>Writes what a finding rests on, so that a paragraph named there can be gone to.</summary>
public static partial class WhyHtml
{
    /// <summary>The words of <paramref name="why"/> in a text of <paramref name="paragraphs"/> paragraphs; a number beyond them leads nowhere. <paramref name="text"/> is the article's address where it is shown elsewhere.</summary>
    public static IHtmlContent Of(string why, int paragraphs, string text = "")
    {
        var content = new HtmlContentBuilder();
        int at = 0;
        foreach (Match place in Place().Matches(why))
        {
            int ordinal = int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (ordinal < 1 || ordinal > paragraphs) continue;
            content.Append(why[at..place.Index]).AppendHtml(LinkTo(ordinal, text));
            at = place.Index + place.Length;
        }

        return content.Append(why[at..]);
    }

    private static TagBuilder LinkTo(int ordinal, string text)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = string.Create(CultureInfo.InvariantCulture, $"{text}#p{ordinal}");
        link.InnerHtml.Append(string.Create(CultureInfo.InvariantCulture, $"paragraph\u00A0{ordinal}"));
        return link;
    }

    // What was found long ago may have a common space.
    [GeneratedRegex(@"(?<=\()paragraph[ \u00A0]([0-9]{1,6})(?=\))")]
    private static partial Regex Place();
}
