using Microsoft.AspNetCore.Html;

namespace NewsReader.Web.Answers;

/// <summary>Writes a difference: what would go as struck through, what is new as underlined, white space as it stands.</summary>
public static class DifferenceHtml
{
    /// <summary>The pieces in order; what would go and what is new are read out as what they are called.</summary>
    public static IHtmlContent Of(IReadOnlyList<DiffPiece> pieces, string removed = "there now", string added = "yours")
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces) Add(html, piece, removed, added);
        return html;
    }

    private static void Add(HtmlContentBuilder html, DiffPiece piece, string removed, string added) => _ = piece.Kind switch
    {
        DiffKind.Removed => html.AppendHtml("<del><span class=\"heard\"> ").Append(removed).AppendHtml(": </span>").Append(piece.Text).AppendHtml("</del>"),
        DiffKind.Added => html.AppendHtml("<ins><span class=\"heard\"> ").Append(added).AppendHtml(": </span>").Append(piece.Text).AppendHtml("</ins>"),
        DiffKind.LeftOut => html.AppendHtml("<span class=\"soft\" title=\"The same in both\"> […] </span>"),
        _ => html.Append(piece.Text),
    };
}
