using Microsoft.AspNetCore.Html;
using NewsReader.Core.Articles;
using NewsReader.Web.Pages.Articles;

namespace NewsReader.Web.Pages.Quotes;

/// <summary>Writes the card of a quote: who said it, in which form, how sure it is and why, and below it what the card is open for.</summary>
public static class QuoteCardHtml
{
    /// <summary>A closed card, with the link that opens it.</summary>
    public static IHtmlContent Closed(QuoteCard card) => Of(card, Encoded.Of($"""
        <a class="more" href="{card.Acts.Address(CardMode.Open)}" data-open aria-label="What can be done">⋯</a>
        """));

    /// <summary>A card with <paramref name="below"/> below what it says.</summary>
    public static IHtmlContent Of(QuoteCard card, IHtmlContent below)
    {
        var quote = card.Quote;
        string form = quote.Form.ToString().ToLowerInvariant();
        return Encoded.Of($"""
            <div class="who {Said.Hue(quote)} {(card.Acts.IsSure ? "sure" : "maybe")}{Opened(card)}" id="w{quote.Id}" data-quote="{quote.Id}" data-on="{card.Acts.On}" data-ranges="{string.Join(' ', quote.Contents)}"{Waiting(card)} tabindex="-1" role="group" aria-label="{Voices.Shown(card.Quote)}, {form}, {Wording.Standing(quote)}">
            <span class="name">{Speaker(card)} <small><span class="form {form}">{form}</span>, {Standing(card)}</small></span>
            {Why(card)}{Namesakes(card)}{Tags(card)}{below}</div>

            """);
    }

    private static IHtmlContent Speaker(QuoteCard card) =>
        card.Quote.SpeakerId is { } speaker ? Encoded.Of($"""<a href="/speakers/{speaker}">{Voices.Shown(card.Quote)}</a>""") : Encoded.Of($"<span>{Voices.Shown(card.Quote)}</span>");

    private static string Opened(QuoteCard card) => card.Mode switch { CardMode.Closed => "", CardMode.Open => " open", _ => " asking" };

    private static string Standing(QuoteCard card) => card.Acts is { IsSure: true, IsOwn: true } ? "marked by you" : Wording.Standing(card.Quote);

    // What the script puts into it.
    private static IHtmlContent? Waiting(QuoteCard card) => card.Mode == CardMode.Closed ? Encoded.Of($" data-acts=\"{card.Acts.Kind}\"") : null;

    private static IHtmlContent? Why(QuoteCard card)
    {
        var quote = card.Quote;
        if (card.IsCorrected) return Encoded.Of($"""<span class="why">named by you; found: {quote.NameAsFound ?? "nobody"}</span>""");
        return quote.Why.Length > 0 ? Encoded.Of($"""<span class="why">{WhyHtml.Of(quote.Why, card.Page.Paragraphs, card.Page.Text)}</span>""") : null;
    }

    private static IHtmlContent? Namesakes(QuoteCard card) => card.Namesakes is { } namesakes
        ? Encoded.Of($"""<span class="why">{namesakes} speakers have this name: <a href="{card.Acts.Address(CardMode.Naming)}" data-open>choose one</a></span>""")
        : null;

    private static IHtmlContent? Tags(QuoteCard card) => card.Quote.Tags.Count == 0 ? null : Encoded.Of($"""
        <span class="tagged">{Encoded.Each(card.Quote.Tags, tag => Tag(card, tag))}</span>
        """);

    private static IHtmlContent Tag(QuoteCard card, QuoteTag tag) => Encoded.Of($"""
        <span class="chip"><bdi>{tag.Tag!.Name}</bdi> <button form="act" formaction="{card.Page.To("UntagQuote")}&amp;tagId={tag.TagId}" name="on" value="{card.Acts.On}" aria-label="Take the tag {tag.Tag.Name} off this quote" title="Take off">×</button></span>
        """);
}
