using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Web.Pages.Search;

/// <summary>Sentences about queries, with the fields in them set as they are typed.</summary>
internal static partial class FieldNames
{
    /// <summary>The text, each field in it, with a value or without, set apart.</summary>
    public static IHtmlContent In(string text)
    {
        var html = new HtmlContentBuilder();
        foreach (string piece in Typed().Split(text))
        {
            if (QueryFields.Find(piece.Split(':')[0]) is not null && piece.Contains(':', StringComparison.Ordinal)) html.AppendHtml("<span class=\"query\">").Append(piece).AppendHtml("</span>");
            else html.Append(piece);
        }

        return html;
    }

    [GeneratedRegex("([a-z]+:[a-z]*)")]
    private static partial Regex Typed();
}
