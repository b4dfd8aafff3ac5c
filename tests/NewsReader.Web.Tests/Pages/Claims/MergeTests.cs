using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Changes;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Claims;

public sealed class MergeTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task A_claim_that_says_the_same_is_offered_previewed_and_merged_and_its_address_leads_on()
    {
        var here = await app.ArrangeAsync("Mona Merge", "Glaciers of Tverdal shrink by half");
        var there = await app.ArrangeAsync("Moritz Merge", "Half of the Tverdal glaciers is gone");
        int one = await app.ArrangeClaimAsync("The Tverdal glaciers shrank by half.", (here, true));
        int two = await app.ArrangeClaimAsync("Half of the Tverdal glaciers is gone.", (there, true), (here, false));

        var choice = await _browser.PageAsync($"/claims/{one}/merge");
        Assert.Contains($"/claims/{one}/merge?into={two}", choice.QuerySelectorAll(".rows a").Select(link => link.GetAttribute("href")));

        var preview = await _browser.PageAsync($"/claims/{one}/merge?into={two}");
        Assert.Contains("has 2 places: 1 that both have is kept once", preview.Body!.TextContent);

        Assert.Equal($"/claims/{two}", (await MergeAsync(preview)).Headers.Location?.ToString());
        Assert.Equal(2, await app.InStoreAsync(context => context.ClaimAppearances.CountAsync(a => a.ClaimId == two)));
        Assert.Equal($"/claims/{two}", (await _browser.GetAsync($"/claims/{one}")).Headers.Location?.ToString());

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync($"/claims/{one}")).StatusCode);
        Assert.Equal(1, await app.InStoreAsync(context => context.ClaimAppearances.CountAsync(a => a.ClaimId == one)));
    }

    [Fact]
    public async Task A_preview_that_is_no_longer_true_merges_nothing()
    {
        int one = await app.ArrangeClaimAsync("Stale one.");
        int two = await app.ArrangeClaimAsync("Stale two.");
        var preview = await _browser.PageAsync($"/claims/{one}/merge?into={two}");
        await _browser.SendAsync($"/claims/{two}", $"/claims/{two}?handler=Edit", ("version", "1"), ("statement", "Quite another."));

        var anew = await (await MergeAsync(preview)).PageAsync(HttpStatusCode.Conflict);

        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync($"/claims/{one}")).StatusCode);
        Assert.Contains("Edited the claim “Quite another.”", anew.QuerySelector("[data-refused] [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quite another.", anew.QuerySelector(".merging")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/claims/{two}", (await MergeAsync(anew)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_claim_is_looked_for_by_its_words_and_never_offered_to_itself()
    {
        int one = await app.ArrangeClaimAsync("Volcanoes sleep.");
        int two = await app.ArrangeClaimAsync("Volcanoes wake.");

        var links = (await _browser.PageAsync($"/claims/{one}/merge?words=volcan")).QuerySelectorAll(".rows a").Select(link => link.GetAttribute("href"));

        Assert.Equal([$"/claims/{one}/merge?into={two}"], links);
        Assert.Contains("Merge into another claim", await _browser.GetStringAsync($"/claims/{one}/merge?into={one}"));
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/claims/987654/merge")).StatusCode);
    }

    private async Task<HttpResponseMessage> MergeAsync(IHtmlDocument preview)
    {
        var form = preview.QuerySelector<IHtmlFormElement>("form[method=post][action$='/merge']")!;
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(field => KeyValuePair.Create(field.Name!, field.Value)));
        return await _browser.PostAsync(form.GetAttribute("action"), content);
    }
}
