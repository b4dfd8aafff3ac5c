using System.Net;
using NewsReader.Core.Annotations;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Claims;

public sealed class ClaimsTests : IAsyncDisposable
{
    private readonly NewsApp _app = new();
    private readonly HttpClient _browser;

    public ClaimsTests() => _browser = _app.Browser();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Without_claims_the_page_says_how_to_make_one()
    {
        string html = await _browser.GetStringAsync("/claims");

        Assert.Contains("No claims yet", html);
        Assert.Contains("choose Claim or press <kbd>c</kbd>.", html);
    }

    [Theory]
    [InlineData("k", "choose Claim or press <kbd>k</kbd>.")]
    [InlineData("", "choose Claim.")]
    public async Task What_to_press_is_the_readers_own_key(string key, string expected)
    {
        await _app.InStoreAsync(async store =>
        {
            await store.SetSettingsAsync(Reader.You.Id, settings => settings.Keys = [new OwnKey("claim", key)]);
            return true;
        });

        Assert.Contains(expected, await _browser.GetStringAsync("/claims"));
    }

    [Fact]
    public async Task A_claim_is_listed_with_its_verdict_its_places_and_its_speakers()
    {
        var early = await _app.ArrangeAsync(new Saying { Speaker = "Erik Early", Words = ["It rained"], Day = new DateOnly(2020, 2, 3) });
        var late = await _app.ArrangeAsync(new Saying { Words = ["Rain fell"], Day = new DateOnly(2021, 3, 4) });
        int id = await _app.ArrangeClaimAsync("It <b>rained</b> \"all\" day. مطر", (early, true), (late, false));

        string html = WebUtility.HtmlDecode(await _browser.GetStringAsync("/claims"));

        Assert.Contains($"<a class=\"go\" href=\"/claims/{id}\"><bdi>It <b>rained</b> \"all\" day. مطر</bdi></a>", html);
        Assert.Contains("<span class=\"verdict unchecked\">unchecked</span>", html);
        Assert.Contains("2 appearances", html);
        Assert.Contains("last on 4 March 2021", html);
        Assert.Contains($"href=\"/speakers/{early.SpeakerId}\"><bdi>Erik Early</bdi>", html);
        Assert.DoesNotContain("<b>rained", await _browser.GetStringAsync("/claims"));
    }

    [Fact]
    public async Task A_claim_that_only_undated_articles_make_is_undated()
    {
        var dated = await _app.ArrangeAsync(new Saying { Words = ["It snowed"], Day = new DateOnly(2020, 2, 3) });
        var undated = await _app.ArrangeAsync(new Saying { Words = ["Snow fell"] });
        await _app.ArrangeClaimAsync("It snowed.", (dated, false), (undated, false));

        Assert.Contains("<span>on 3 February 2020</span>", await _browser.GetStringAsync("/claims"));

        await _app.ArrangeClaimAsync("Snow fell.", (undated, false));
        Assert.Contains("<span>undated</span>", await _browser.GetStringAsync("/claims"));
    }

    [Fact]
    public async Task Claims_are_found_by_verdict_and_by_beginnings_of_words_without_accents()
    {
        int economy = await _app.ArrangeClaimAsync("Économie: it grew by 2 percent.");
        int bridge = await _app.ArrangeClaimAsync("The bridge is safe.");
        await _app.InStoreAsync(async context =>
        {
            (await context.Claims.FindAsync(bridge))!.Verdict = Verdict.Refuted;
            return await context.SaveChangesAsync();
        });

        Assert.Equal([economy], await FoundAsync("?words=GREW+ECON"));
        Assert.Equal([bridge], await FoundAsync("?verdict=refuted"));
        Assert.Equal([], await FoundAsync("?verdict=refuted&words=econ"));
        Assert.Equal([], await FoundAsync("?words=%3F%21"));
        Assert.Equal([bridge, economy], await FoundAsync("?verdict=nonsense&page=88"));

        async Task<IReadOnlyList<int>> FoundAsync(string query)
        {
            string html = await _browser.GetStringAsync("/claims" + query);
            return [.. new[] { bridge, economy }.Where(id => html.Contains($"href=\"/claims/{id}\""))];
        }
    }

    [Fact]
    public async Task Thirty_claims_make_a_page()
    {
        for (int i = 0; i < 31; i++) await _app.ArrangeClaimAsync($"Claim {i}.");

        Assert.Equal(30, (await ListedAsync("/claims")).Listed.Count);
        Assert.Single((await ListedAsync((await ListedAsync("/claims")).Next!)).Listed);
    }

    [Theory]
    [InlineData("/claims")]
    [InlineData("/claims?order=appearances")]
    [InlineData("/claims?order=last")]
    [InlineData("/claims?verdict=unchecked&words=claim")]
    public async Task Every_claim_is_listed_once_forward_and_backward(string address)
    {
        var made = new List<int>();
        for (int i = 0; i < 65; i++) made.Add(await _app.ArrangeClaimAsync($"Claim {i}."));
        var forward = new List<int>();
        string last = address;
        for (string? at = address; at is not null; at = (await ListedAsync(at)).Next) forward.AddRange((await ListedAsync(last = at)).Listed);
        Assert.Equal(made.Order(), forward.Order());

        var back = new List<int>();
        for (string? at = last; at is not null && back.Count < forward.Count; at = (await ListedAsync(at)).Previous) back.InsertRange(0, (await ListedAsync(at)).Listed);
        Assert.Equal(forward, back);
    }

    private async Task<(List<int> Listed, string? Next, string? Previous)> ListedAsync(string address)
    {
        var page = await _browser.PageAsync(address);
        return (
            [.. page.QuerySelectorAll("main .rows a.go").Select(link => int.Parse(link.GetAttribute("href")!.Split('/')[^1], null))],
            page.QuerySelector(".pages a[rel=next]")?.GetAttribute("href"),
            page.QuerySelector(".pages a[rel=prev]")?.GetAttribute("href"));
    }
}
