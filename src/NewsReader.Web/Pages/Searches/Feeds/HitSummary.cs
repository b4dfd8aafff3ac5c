using Microsoft.AspNetCore.Html;
using NewsReader.Core.Acts;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Web.Pages.Search;

namespace NewsReader.Web.Pages.Searches.Feeds;

/// <summary>What an entry shows of a hit: the words because of which it was found.</summary>
public static class HitSummary
{
    /// <summary>An extract of an article, and its quotes, notes and claims that were found.</summary>
    public static IHtmlContent Of(ArticleHit hit)
    {
        var html = new HtmlContentBuilder();
        if (hit.ShowsExtract) html.Add("p", "", hit.Snippet);
        foreach (var quote in hit.Quotes)
        {
            html.Add("p", $"{Speaker(quote)}:", []).Add("blockquote", "", quote.Words);
        }

        foreach (var note in hit.Notes)
        {
            html.Add("p", $"Note on “{Excerpt.Of(note.On)}”: ", note.Body);
        }

        foreach (var made in hit.Claims)
        {
            html.Add("p", "Claim: ", Judged(made.Claim));
        }

        return html;
    }

    /// <summary>The words of a quote.</summary>
    public static IHtmlContent Of(QuoteHit hit) => new HtmlContentBuilder().Add("p", "", hit.Words);

    /// <summary>The statement of a claim, and what checking came to.</summary>
    public static IHtmlContent Of(ClaimHit hit) => new HtmlContentBuilder().Add("p", "", Judged(hit));

    /// <summary>An extract of a note.</summary>
    public static IHtmlContent Of(NoteHit hit) => new HtmlContentBuilder().Add("p", "", hit.Body);

    /// <summary>Who said it.</summary>
    public static string Speaker(QuoteHit hit) => hit.SpeakerName ?? "Not known who";

    private static IReadOnlyList<SnippetPart> Judged(ClaimHit hit) => [.. hit.Statement, new SnippetPart($" ({Verdicts.Name(hit.Verdict)})", IsHit: false)];

    private static IHtmlContentBuilder Add(this IHtmlContentBuilder html, string element, string start, IReadOnlyList<SnippetPart> parts) =>
        html.AppendHtml($"<{element}>").Append(start).AppendHtml(Marked.Of(parts)).AppendHtml($"</{element}>");
}
