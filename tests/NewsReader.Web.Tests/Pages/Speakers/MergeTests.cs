using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

public sealed class MergeTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task A_merge_takes_quotes_and_names_over_and_its_address_leads_there_until_it_is_undone()
    {
        var from = await app.ArrangeAsync("M. Twin", "Said as one");
        var into = await app.ArrangeAsync("Mia Twin", "Said as the other");

        var answer = await SendAsync(from, into);

        Assert.Equal($"/speakers/{into.SpeakerId}", answer.Headers.Location?.ToString());
        var page = await _browser.PageAsync($"/speakers/{into.SpeakerId}");
        Assert.Contains("Said as one", page.QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Contains("M. Twin", page.QuerySelectorAll("header bdi.chip").Select(name => name.TextContent));
        foreach (string also in new[] { "", "/edit", "/merge", "/split" })
            Assert.Contains("/speakers/", (await _browser.GetAsync($"/speakers/{from.SpeakerId}{also}")).Headers.Location?.ToString());
        Assert.Equal($"/speakers/{into.SpeakerId}", (await _browser.GetAsync($"/speakers/{from.SpeakerId}")).Headers.Location?.ToString());

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        Assert.Equal(["Said as one"], (await _browser.PageAsync($"/speakers/{from.SpeakerId}")).QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
    }

    [Fact]
    public async Task The_preview_tells_what_goes_over_and_what_speaks_against_it()
    {
        var from = await app.ArrangeAsync("P. Review", "Words of P.");
        await app.ArrangeAsync(new Saying { Speaker = "P. Review", Words = ["No words"], Review = Review.Rejected });
        await app.ArrangeClaimAsync("It is so.", (from, true));
        var into = await app.ArrangeAsync("Pia Review", "Words of Pia");
        await app.DoAsync<SpeakerActs>((acts, request) => acts.EditAsync(request, into.SpeakerId, 1, "Pia Review", SpeakerKind.Organisation, null));
        await app.DoAsync<QuoteActs>((acts, request) => acts.MakeAsync(request, from.ArticleId, Selection.OfWords(from.RevisionId, "Words of", 1, 0), new SpeakerChoice(into.SpeakerId, null)));

        var page = await _browser.PageAsync($"/speakers/{from.SpeakerId}/merge?into=pia+review");

        Assert.Equal("Merge P. Review into Pia Review?", Text(page.QuerySelector("h1")!));
        Assert.Equal(["2 quotes, of which 1 is rejected, out of place or in a deleted article", "P. Review", "1 claim"], page.QuerySelectorAll(".goes dd").Select(Text));
        Assert.Contains("P. Review is listed as person, Pia Review as organisation", Text(page.QuerySelector(".problem")!));
        Assert.Contains("Both are quoted in 1 article", Text(page.QuerySelector(".problem")!));
        Assert.Equal(["Words of P."], page.QuerySelectorAll("li > blockquote").Select(quote => quote.TextContent));
        Assert.Null((await app.InStoreAsync(store => store.Speakers.SingleAsync(s => s.Id == from.SpeakerId))).MergedIntoId);
    }

    [Theory]
    [InlineData("Nobody At All", "There is no such speaker now. Choose another one.")]
    [InlineData("mona merge", "That is the same speaker: there is nothing to merge.")]
    [InlineData("Ambi Guous", "More than one speaker has that name. Choose the one you mean.")]
    public async Task Whoever_is_not_told_by_the_name_typed_has_no_preview(string into, string why)
    {
        var arranged = await app.ArrangeAsync("Mona Merge", "Words");
        foreach (string name in new[] { "Ambi Guous", "Ambi Other" })
        {
            var other = await app.ArrangeAsync(name, "Words");
            await app.DoAsync<SpeakerActs>((acts, request) => acts.AddNameAsync(request, other.SpeakerId, "Ambi Guous"));
        }

        var page = await _browser.PageAsync($"/speakers/{arranged.SpeakerId}/merge?into={Uri.EscapeDataString(into)}");

        Assert.Equal(why, Text(page.QuerySelector("[role=alert]")!));
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        if (into == "Ambi Guous") Assert.Equal(["Ambi Guous", "Ambi Other"], page.QuerySelectorAll(".listed a").Select(Text));
    }

    [Fact]
    public async Task A_merge_with_oneself_or_of_and_into_whom_is_merged_already_is_refused()
    {
        var one = await app.ArrangeAsync("Gone One", "Words");
        var two = await app.ArrangeAsync("Gone Two", "Words");
        var three = await app.ArrangeAsync("Gone Three", "Words");
        Assert.Equal("That is the same speaker: there is nothing to merge.", await RefusedAsync(one, one));
        await SendAsync(one, two);

        const string gone = "Gone One was merged into Gone Two in the meantime. Nothing was changed.";
        Assert.Equal(gone, await RefusedAsync(one, three));
        Assert.Equal(gone, await RefusedAsync(three, one));
    }

    private async Task<string> RefusedAsync(Arranged from, Arranged into) =>
        (await (await SendAsync(from, into)).PageAsync(HttpStatusCode.UnprocessableEntity)).Refusal().Message;

    private Task<HttpResponseMessage> SendAsync(Arranged from, Arranged into) =>
        _browser.SendAsync("/speakers", $"/speakers/{from.SpeakerId}/merge", ("version", "1"), ("on", $"{into.SpeakerId}.1"), ("description", "true"));

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
