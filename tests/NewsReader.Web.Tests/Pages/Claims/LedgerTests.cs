using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Claims;

public sealed class LedgerTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task Claims_are_found_by_who_makes_them_by_name_and_by_number()
    {
        var ada = await app.ArrangeAsync("Adalbert Quill", "Ledger one");
        var found = await app.ArrangeAsync(new Saying { NameAsFound = "Quill Senior", Words = ["Ledger two"] });
        var rejected = await app.ArrangeAsync(new Saying { Speaker = "Adalbert Quill", Words = ["Ledger three"], Review = Review.Rejected });
        int byAda = await app.ArrangeClaimAsync("Quill made this.", (ada, true));
        int byFound = await app.ArrangeClaimAsync("Quill made this too.", (found, true));
        int byNobody = await app.ArrangeClaimAsync("Nobody made this.", (rejected, true), (ada, false));

        Assert.Equal([byAda], await FoundAsync("?speaker=adal+quill"));
        Assert.Equal([byFound, byAda], await FoundAsync("?speaker=quill"));
        Assert.Equal([byAda], await FoundAsync($"?speaker={ada.SpeakerId}"));
        Assert.Equal([], await FoundAsync("?speaker=uill&words=quill"));
        Assert.DoesNotContain(byNobody, await FoundAsync("?speaker=quill"));
        Assert.Contains("Made by <bdi>Adalbert Quill</bdi>", await _browser.GetStringAsync($"/claims?speaker={ada.SpeakerId}"));
    }

    [Fact]
    public async Task Claims_are_found_by_their_tags_to_which_a_claim_leads()
    {
        var place = await app.ArrangeAsync("Tara Tagged", "Tagged words");
        int tagged = await app.ArrangeClaimAsync("Tagged is this.", (place, true));
        await app.ArrangeClaimAsync("Tagged is not this.", (place, true));
        await app.DoAsync<TagActs>((acts, asked) => acts.TagClaimAsync(asked, tagged, "Ferries & fares"));

        Assert.Equal([tagged], await FoundAsync("?words=tagged&tag=FERRIES+%26+fares"));
        Assert.Equal([], await FoundAsync("?words=tagged&tag=ferries"));
        Assert.Equal("/claims?tag=Ferries%20%26%20fares", (await _browser.PageAsync($"/claims/{tagged}")).QuerySelector(".chip a")!.GetAttribute("href"));
        Assert.Equal("Ferries & fares", (await _browser.PageAsync("/claims?tag=ferries+%26+FARES")).QuerySelector("select[name=tag] option[selected]")!.TextContent);
    }

    [Fact]
    public async Task A_merged_speaker_still_finds_the_claims_under_both_numbers()
    {
        var one = await app.ArrangeAsync("Mira Oldname", "Merged one");
        var two = await app.ArrangeAsync("Mira Newname", "Merged two");
        int id = await app.ArrangeClaimAsync("Mira said this.", (one, true));
        int version = await app.InStoreAsync(context => context.Speakers.Where(s => s.Id == one.SpeakerId).Select(s => s.Version).SingleAsync());
        await app.ChangeAsync<SpeakerActs>((acts, asked) => acts.MergeAsync(asked, one.SpeakerId, version, new SpeakerChoice(two.SpeakerId, null)));

        Assert.Equal([id], await FoundAsync($"?speaker={one.SpeakerId}"));
        Assert.Equal([id], await FoundAsync($"?speaker={two.SpeakerId}"));
    }

    [Fact]
    public async Task Every_filter_narrows_the_others_and_the_counts_follow()
    {
        var post = await app.ArrangeAsync(new Saying { Speaker = "Nora Narrow", Words = ["Narrow one"], Outlet = "The Narrow Post" });
        var mail = await app.ArrangeAsync(new Saying { Speaker = "Nora Narrow", Words = ["Narrow two"], Outlet = "The Wide Mail" });
        int first = await app.ArrangeClaimAsync("Zinnias grow.", (post, true));
        int second = await app.ArrangeClaimAsync("Zinnias wilt.", (mail, true));
        await RuleAsync(second, Verdict.Refuted);

        Assert.Equal([second, first], await FoundAsync("?words=zinnia&speaker=nora"));
        Assert.Equal([first], await FoundAsync("?words=zinnia&speaker=nora&outlet=The+Narrow+Post"));
        Assert.Equal([second], await FoundAsync("?words=zinnia&speaker=nora&verdict=refuted"));
        Assert.Equal([], await FoundAsync("?words=zinnia&outlet=The+Narrow+Post&verdict=refuted"));

        var page = await _browser.PageAsync("/claims?words=zinnia&speaker=nora&outlet=The+Narrow+Post&order=last&verdict=refuted");
        Assert.Equal(["All 1", "Unchecked 1", "Supported 0", "Disputed 0", "Refuted 0", "Unprovable 0"], page.QuerySelectorAll(".tabs a").Select(tab => tab.TextContent.Trim()));
        Assert.Equal("/claims?words=zinnia&speaker=nora&outlet=The+Narrow+Post&order=last".Replace('+', ' '), Uri.UnescapeDataString(Sorted(page.QuerySelector(".tabs a")!.GetAttribute("href")!)));
        Assert.Equal("The Narrow Post", page.QuerySelector("select[name=outlet] option[selected]")!.TextContent);
        Assert.Contains("No claim fits", page.Body!.TextContent);
    }

    [Fact]
    public async Task Claims_come_by_number_of_places_or_by_when_they_were_made_last()
    {
        var old = await app.ArrangeAsync(new Saying { Words = ["Order one"], Day = new DateOnly(2020, 1, 1) });
        var older = await app.ArrangeAsync(new Saying { Words = ["Order two"], Day = new DateOnly(2019, 1, 1) });
        var late = await app.ArrangeAsync(new Saying { Words = ["Order three"], Day = new DateOnly(2023, 1, 1) });
        int often = await app.ArrangeClaimAsync("Yaks often.", (old, false), (older, false));
        int lately = await app.ArrangeClaimAsync("Yaks lately.", (late, false));
        int never = await app.ArrangeClaimAsync("Yaks never.");

        Assert.Equal([never, lately, often], await FoundAsync("?words=yaks"));
        Assert.Equal([often, lately, never], await FoundAsync("?words=yaks&order=appearances"));
        Assert.Equal([lately, often, never], await FoundAsync("?words=yaks&order=last"));
        Assert.Equal([never, lately, often], await FoundAsync("?words=yaks&order=nonsense"));
        Assert.Contains("first on 1 January 2019, last on 1 January 2020", await _browser.GetStringAsync("/claims?words=yaks+often"));
    }

    [Fact]
    public async Task Who_makes_claims_and_where_is_offered_but_not_who_was_rejected_nor_what_was_deleted()
    {
        var made = await app.ArrangeAsync(new Saying { Speaker = "Olga Offered", Words = ["Offered one"], Outlet = "The Offered Post" });
        var rejected = await app.ArrangeAsync(new Saying { Speaker = "Olga Rejected", Words = ["Offered two"], Outlet = "The Rejected Post", Review = Review.Rejected });
        var deleted = await app.ArrangeAsync(new Saying { Speaker = "Olga Deleted", Words = ["Offered three"], Outlet = "The Deleted Post" });
        await app.ArrangeClaimAsync("Offers are made.", (made, true), (rejected, true), (deleted, true));
        await app.ChangeAsync<ArticleActs>((acts, asked) => acts.DeleteAsync(asked, deleted.ArticleId, 1));

        var page = await _browser.PageAsync("/claims");
        var offered = page.QuerySelectorAll("option").Select(option => option.GetAttribute("value") ?? option.TextContent)
            .Where(value => value.StartsWith("Olga", StringComparison.Ordinal) || value.EndsWith("ed Post", StringComparison.Ordinal));

        Assert.Equal(["Olga Offered", "The Offered Post", "The Rejected Post"], offered.Order());
    }

    [Theory]
    [InlineData("?speaker=%25&outlet=%00&words=%22&order=-1&verdict=99&page=-5")]
    [InlineData("?speaker=99999999999999999999")]
    [InlineData("?speaker=%20%20&outlet=&words=%09")]
    public async Task Whatever_is_asked_is_answered(string query)
    {
        using var answer = await _browser.GetAsync("/claims" + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string Sorted(string address) =>
        string.Join('?', address.Split('?')[0], string.Join('&', address.Split('?')[1].Split('&').OrderBy(part => Array.IndexOf(["words", "speaker", "outlet", "order"], part.Split('=')[0]))));

    private async Task<IReadOnlyList<int>> FoundAsync(string query) =>
        [.. (await _browser.PageAsync("/claims" + query)).QuerySelectorAll(".rows a.go").Select(link => int.Parse(link.GetAttribute("href")!.Split('/')[^1], null))];

    private Task<int> RuleAsync(int id, Verdict verdict) =>
        app.InStoreAsync(context => context.Claims.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Verdict, verdict)));
}
