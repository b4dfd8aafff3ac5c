using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Claims;

public sealed class AttachTests(NewsApp app) : IClassFixture<NewsApp>
{
    private const string Whale = "“Whales left the fjord of Brekka,” ";

    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task A_quote_becomes_a_claim_made_by_its_speaker()
    {
        var place = await app.ArrangeAsync("Wendy Whale", "“Narwhals left the fjord,”");
        var page = await PageAsync(place);
        Assert.Equal("Narwhals left the fjord", page.QuerySelector("textarea[name=statement]")!.TextContent);

        var answer = await SendAsync(page, ("statement", "Narwhals have left the fjord."));

        Assert.StartsWith($"/articles/{place.ArticleId}#c", answer.Headers.Location?.ToString());
        var made = await LastAsync();
        Assert.Equal(("Narwhals have left the fjord.", place.QuoteId), (made.Claim!.Statement, made.QuoteId));
    }

    [Fact]
    public async Task A_quote_is_attached_to_a_likely_claim_once_and_again_after_it_was_taken_off()
    {
        var before = await app.ArrangeAsync("Olaf Otter", "Otters returned to the Skjeberg delta");
        int claim = await app.ArrangeClaimAsync("Otters are back in the Skjeberg delta.", (before, true));
        var place = await app.ArrangeAsync("Olga Otter", "In Skjeberg the otters returned, all of them");

        await SendAsync(await PageAsync(place, claim), ("claimId", $"{claim}"));
        var made = await LastAsync();
        Assert.Equal((claim, place.ArticleId), (made.ClaimId, made.ArticleId));

        await SendAsync(await PageAsync(place, claim), ("claimId", $"{claim}"));
        Assert.Equal(2, await PlacesAsync(claim));

        await app.ChangeAsync<ClaimActs>((acts, asked) => acts.RemoveAppearanceAsync(asked, made.Id, made.Anchor!.Edition()));
        Assert.Equal(1, await PlacesAsync(claim));
        await SendAsync(await PageAsync(place, claim), ("claimId", $"{claim}"));
        Assert.Equal(2, await PlacesAsync(claim));
    }

    [Fact]
    public async Task Words_of_a_paragraph_are_offered_too()
    {
        var place = await app.ArrangeAsync("Paul Paragraph", "Seals sleep on the northern pier");

        var whole = await _browser.PageAsync($"/articles/{place.ArticleId}/claim?p=1");
        var part = await _browser.PageAsync($"/articles/{place.ArticleId}/claim?p=1&span=0-11");
        var ranges = await _browser.PageAsync($"/articles/{place.ArticleId}/claim?ranges=0-5+24-32");

        Assert.Equal("Seals sleep on the northern pier", whole.QuerySelector(".words")!.TextContent);
        Assert.Equal("Seals sleep", part.QuerySelector(".words")!.TextContent);
        Assert.Equal("Seals … ern pier", ranges.QuerySelector(".words")!.TextContent);
    }

    [Fact]
    public async Task Another_claim_is_looked_for_without_losing_what_was_typed()
    {
        int claim = await app.ArrangeClaimAsync("Basalt is older than granite.");
        var place = await app.ArrangeAsync("Ben Basalt", "Stones differ in age");
        var page = await PageAsync(place);

        using var answer = await SendAsync(page, "Find", ("statement", "Typed <half>"), ("search", "GRAN basa"));

        var found = await answer.PageAsync(HttpStatusCode.OK);
        Assert.NotNull(found.QuerySelector($"input[name=claimId][value='{claim}']"));
        Assert.Equal("Typed <half>", found.QuerySelector("textarea[name=statement]")!.TextContent);
        Assert.Equal(0, await app.ActsAsync(place.ArticleId));
    }

    [Theory]
    [InlineData("/review?at=1", "/review?at=1")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://news.example/", null)]
    [InlineData("//news.example/", null)]
    [InlineData("~/review", null)]
    public async Task The_way_back_leads_to_a_page_of_this_site(string back, string? leads)
    {
        var place = await app.ArrangeAsync("Bella Back", "Ways lead back");
        var page = await _browser.PageAsync($"/articles/{place.ArticleId}/claim?quote={place.QuoteId}&back={Uri.EscapeDataString(back)}");

        leads ??= $"/articles/{place.ArticleId}";
        Assert.Equal(leads, page.QuerySelector(".row-end a")!.GetAttribute("href"));
        Assert.Equal(leads, page.QuerySelector("input[name=back]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_claim_that_was_removed_meanwhile_is_refused_and_what_was_typed_stays()
    {
        int claim = await app.ArrangeClaimAsync("Corals bleach in spring.");
        var place = await app.ArrangeAsync("Cora Coral", "Corals bleach in spring, she said");
        var page = await PageAsync(place);
        await app.ChangeAsync<ClaimActs>((acts, asked) => acts.RemoveAsync(asked, claim, 1));

        using var answer = await SendAsync(page, ("claimId", $"{claim}"), ("statement", "My own words"));

        var refused = await answer.PageAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(ClaimActs.GoneMessage, refused.QuerySelector("[role=alert]")!.TextContent.Trim());
        Assert.Equal(ClaimActs.GoneMessage, refused.QuerySelector("[data-refused]")!.GetAttribute("data-refused"));
        Assert.Equal("My own words", refused.QuerySelector("textarea[name=statement]")!.TextContent);
        Assert.Equal("", refused.QuerySelector<IHtmlInputElement>("input[name=claimId][checked]")!.Value);
    }

    [Fact]
    public async Task A_claim_chosen_and_another_typed_is_refused_and_both_are_kept()
    {
        int claim = await app.ArrangeClaimAsync("Walruses rest on the ice.");
        var place = await app.ArrangeAsync("Nils Berg", $"Walruses rest on the shore. {Guid.NewGuid()}");
        var page = await PageAsync(place);
        var (action, fields) = page.QuerySelector<IHtmlButtonElement>("button.primary")!.Pressed();
        using var answer = await app.Browser().SendAsync("/", action, [.. fields.Where(f => f.Name is not ("claimId" or "statement")), ("claimId", $"{claim}"), ("statement", "Walruses rest where they like.")]);

        var refused = await answer.PageAsync(HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("You chose a claim and typed a new one too.", refused.QuerySelector("[data-refused]")!.GetAttribute("data-refused"), StringComparison.Ordinal);
        Assert.Equal("Walruses rest where they like.", refused.QuerySelector("textarea[name=statement]")!.TextContent);
        Assert.True(refused.QuerySelector<IHtmlInputElement>($"[name=claimId][value='{claim}']")!.IsChecked);
    }

    [Fact]
    public async Task A_statement_that_is_too_long_is_refused_and_kept()
    {
        var place = await app.ArrangeAsync("Lena Long", "Lemmings");
        string tooLong = new('x', Claim.MaxLength + 1);

        using var answer = await SendAsync(await PageAsync(place), ("statement", tooLong));

        Assert.Equal(tooLong, (await answer.PageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelector("textarea[name=statement]")!.TextContent);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_claim()
    {
        var place = await app.ArrangeAsync("Dora Double", "Dolphins count to two");
        var page = await PageAsync(place);

        for (int i = 0; i < 2; i++) await SendAsync(page, ("statement", "Dolphins can count."));

        Assert.Equal(1, await app.InStoreAsync(context => context.Claims.CountAsync(c => c.Statement == "Dolphins can count.")));
    }

    [Fact]
    public async Task An_article_that_was_deleted_meanwhile_is_refused_and_the_words_kept()
    {
        var place = await app.ArrangeAsync("Gina Gone", "Geese left early");
        var page = await PageAsync(place);
        await app.ChangeAsync<ArticleActs>((acts, asked) => acts.DeleteAsync(asked, place.ArticleId, 1));

        using var answer = await SendAsync(page, ("statement", "Geese left."));

        Assert.Contains("Geese left.", (await answer.PageAsync(HttpStatusCode.NotFound)).Refusal().Words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?quote=987654")]
    [InlineData("?p=99")]
    [InlineData("?ranges=5-999999")]
    [InlineData("?ranges=+")]
    public async Task Words_that_are_not_there_are_not_found(string query)
    {
        var place = await app.ArrangeAsync("Nina Nowhere", "Newts");

        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/articles/{place.ArticleId}/claim{query}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/articles/987654/claim?p=1")).StatusCode);
    }

    [Fact]
    public async Task The_likely_claims_come_as_a_piece_of_a_page_with_a_new_one_first()
    {
        var place = await app.ArrangeAsync(new Saying { Speaker = "Frida Fragment", Words = [Whale], Review = Review.Confirmed });
        int claim = await app.ArrangeClaimAsync("Whales <b>left</b> Brekka.", (place, true));

        string html = await _browser.GetStringAsync("/claims/likely?words=" + Uri.EscapeDataString("the whales of Brekka"));

        Assert.DoesNotContain("<html", html);
        Assert.DoesNotContain("<b>", html);
        var choices = (await _browser.PageAsync("/claims/likely?words=whales+Brekka")).QuerySelectorAll<IHtmlInputElement>("input[name=claimId]").ToList();
        Assert.Equal(["", $"{claim}"], choices.Select(choice => choice.Value));
        Assert.True(choices[0].IsChecked);
        Assert.Contains("1 appearance", html);
        Assert.Contains("No claim in the ledger is like these words.", await _browser.GetStringAsync("/claims/likely"));
    }

    private async Task<IHtmlDocument> PageAsync(Arranged place, int? offered = null)
    {
        var page = await _browser.PageAsync($"/articles/{place.ArticleId}/claim?quote={place.QuoteId}");
        Assert.Empty(page.Inline());
        if (offered is { } claim) Assert.NotNull(page.QuerySelector($"input[name=claimId][value='{claim}']"));
        return page;
    }

    private Task<HttpResponseMessage> SendAsync(IHtmlDocument page, params (string Name, string Value)[] fields) => SendAsync(page, "", fields);

    private async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string handler, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelector<IHtmlFormElement>("form[action$='/claim']")!;
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(field => KeyValuePair.Create(field.Name!, field.Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await _browser.PostAsync(form.GetAttribute("action") + (handler.Length > 0 ? "?handler=" + handler : ""), content);
    }

    private Task<ClaimAppearance> LastAsync() => app.InStoreAsync(context => context.ClaimAppearances.Include(a => a.Claim).Include(a => a.Anchor).OrderBy(a => a.Id).LastAsync());

    private Task<int> PlacesAsync(int claim) => app.InStoreAsync(context => context.ClaimAppearances.CountAsync(a => a.ClaimId == claim));
}
