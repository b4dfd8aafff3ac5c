using Microsoft.AspNetCore.Html;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Web.Answers;
using NewsReader.Web.Pages.Quotes;
using NewsReader.Web.Pages.Search;

namespace NewsReader.Web.Pages.Articles;

/// <summary>Writes what stands beside a paragraph: who goes on, the cards of its quotes, its claims, what is worth checking, and its notes.</summary>
/// <param name="article">The page that it stands on.</param>
/// <param name="open">The card that is open; null where none is.</param>
/// <param name="token">The security token of the page's forms.</param>
internal sealed class BesideHtml(ReadModel article, IHtmlContent? open, string? token)
{
    private readonly CardPage _page = article.CardPage;
    private readonly HitFinder _inClaims = new(article.Search, TextPlace.Claim), _inNotes = new(article.Search, TextPlace.Note);

    /// <summary>All of it, in the order of the text within each kind.</summary>
    public IHtmlContent Of(ReadingParagraph shown) => Encoded.Of($"""
        <div class="beside">{Encoded.Each(shown.Onward, Onward)}{Encoded.Each(shown.Quotes, Card)}{Encoded.Each(shown.Claims, Claim)}{Encoded.Each(shown.Suggestions, suggestion => WorthChecking(shown.Paragraph, suggestion))}{Encoded.Each(shown.Notes, Note)}</div>
        """);

    private static IHtmlContent Onward(Quote quote)
    {
        bool isSure = quote.Review == Review.Confirmed;
        string goesOn = $"{Voices.Shown(quote)} goes on";
        return Encoded.Of($"""
            <div class="onward {Said.Hue(quote)} {(isSure ? "sure" : "maybe")}"><a href="#w{quote.Id}" data-quote="{quote.Id}" aria-label="{goesOn}, from an earlier paragraph" dir="auto">{goesOn}</a></div>

            """);
    }

    private IHtmlContent Card(Quote quote) => quote.Id == article.Open?.Id ? open! : QuoteCardHtml.Closed(article.CardOf(quote));

    private IHtmlContent Claim(ClaimAppearance claim) => Encoded.Of($"""
        <div class="who claim" id="c{claim.Id}" tabindex="-1">
        <span class="name"><a href="/claims/{claim.ClaimId}">Claim</a> <small>{Verdicts.Name(claim.Claim!.Verdict)} · <a href="{WordsAddress.Of(claim.ArticleId, claim.Anchor!)}">show in the text</a></small></span>
        <span dir="auto">{Marked.InShort(claim.Claim.Statement, 120, _inClaims)}</span></div>

        """);

    private IHtmlContent WorthChecking(Paragraph paragraph, ClaimSuggestion suggestion) => Encoded.Of($"""
        <a class="check" href="{_page.Here}/claim?p={paragraph.Ordinal}&amp;span={suggestion.Span.ToString()}" dir="auto">{Excerpt.Of(suggestion.Span.In(article.Revision.Text), 60)}</a>

        """);

    private IHtmlContent Note(Note note)
    {
        string on = new RowVersion(note.Id, note.Version).ToString();
        return Encoded.Of($"""
            <div class="who note" id="n{note.Id}" tabindex="-1">
            <span class="name">Note <small><a href="{WordsAddress.Of(note.ArticleId, note.Anchor!)}">show in the text</a></small></span>
            <div class="md" dir="auto">{Marked.Markdown(note.Body, _inNotes)}</div>
            <details><summary>Edit</summary>
            <form method="post" action="{_page.To("EditNote")}" data-live>
            <input type="hidden" name="on" value="{on}"><input type="hidden" name="__RequestVerificationToken" value="{token}">
            <label class="field">Note, in Markdown <textarea name="body" rows="5" required>
            {note.Body}</textarea></label>
            <button class="quiet">Save</button> <button class="plain" form="act" formaction="{_page.To("RemoveNote")}" name="on" value="{on}">Remove</button>
            </form></details></div>

            """);
    }
}
