using Microsoft.AspNetCore.Html;
using NewsReader.Core.Annotations;

namespace NewsReader.Web.Pages.Articles;

/// <summary>Writes words with what stands around them in their paragraph, the words marked.</summary>
public static class AroundHtml
{
    /// <summary>The words of <paramref name="ranges"/>, with … for what is between them.</summary>
    public static IHtmlContent Of(IReadOnlyList<AnchorRange> ranges)
    {
        var html = new HtmlContentBuilder();
        html.Append(Before(ranges[0].Prefix));
        for (int i = 0; i < ranges.Count; i++)
        {
            if (i > 0) html.Append(" … ");
            html.AppendHtml("<mark>").Append(Said.Start(ranges[i].Exact)).AppendHtml("</mark>");
        }

        return html.Append(After(ranges[^1].Suffix));
    }

    // The paragraph's end or, where that lies further away, the last whole word of what is kept.
    private static string After(string suffix)
    {
        int end = suffix.IndexOf('\n', StringComparison.Ordinal);
        if (end >= 0) return suffix[..end];
        return suffix.Length < AnchorRange.ContextLength - 1 ? suffix : suffix[..Math.Max(0, suffix.LastIndexOf(' '))] + "…";
    }

    private static string Before(string prefix)
    {
        int start = prefix.LastIndexOf('\n');
        if (start >= 0) return prefix[(start + 1)..];
        return prefix.Length < AnchorRange.ContextLength - 1 ? prefix : "…" + prefix[(prefix.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}
