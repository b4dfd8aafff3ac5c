using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

public sealed class SplitTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task Quotes_and_names_of_another_are_previewed_split_off_and_the_split_undone_as_one()
    {
        string unique = Guid.NewGuid().ToString();
        var mine = await app.ArrangeAsync(new Saying { Speaker = "Ann " + unique, NameAsFound = "Ann", Words = ["Mine"] });
        var theirs = await app.ArrangeAsync(new Saying { Speaker = "Ann " + unique, NameAsFound = "Annie", Words = ["Theirs"] });
        var single = await app.ArrangeAsync(new Saying { Speaker = "Ann " + unique, NameAsFound = "Ann", Words = ["Theirs too"] });
        await app.DoAsync<SpeakerActs>((acts, request) => acts.AddNameAsync(request, mine.SpeakerId, "Annie " + unique));
        int alias = await app.InStoreAsync(store => store.SpeakerNames.Where(n => n.Name == "Annie " + unique).Select(n => n.Id).SingleAsync());

        var preview = await _browser.PageAsync($"/speakers/{mine.SpeakerId}/split?quote={single.QuoteId}&found=Annie&name={alias}&to=Annie+{unique}&step=preview");

        Assert.Equal($"2 quotes of Ann {unique} become those of Annie {unique}, a new speaker; 1 quote stays as it is. You can undo all of it in one step.", Text(preview.QuerySelector(".lead")!));
        Assert.Equal(["Annie " + unique], preview.QuerySelectorAll(".facts .chip").Select(Text));
        Assert.Equal(["Theirs too", "Theirs"], preview.QuerySelectorAll("blockquote").Select(Text));

        var answer = await SendAsync(preview, $"/speakers/{mine.SpeakerId}/split");

        int other = await app.InStoreAsync(store => store.Speakers.Where(s => s.Name == "Annie " + unique).Select(s => s.Id).SingleAsync());
        Assert.Equal($"/speakers/{other}", answer.Headers.Location?.ToString());
        Assert.Equal([mine.SpeakerId, other, other], await SpeakersAsync(mine, theirs, single));
        Assert.Equal(["Ann " + unique], (await _browser.PageAsync($"/speakers/{mine.SpeakerId}")).QuerySelectorAll("aside .listed bdi").Select(Text));

        await app.UndoAsync();
        Assert.Equal([mine.SpeakerId, mine.SpeakerId, mine.SpeakerId], await SpeakersAsync(mine, theirs, single));
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/speakers/{other}")).StatusCode);
    }

    [Fact]
    public async Task What_is_chosen_on_one_page_stays_chosen_on_the_next()
    {
        var first = await app.ArrangeAsync("Paige Pages", "Word 0");
        for (int i = 1; i <= 40; i++) await app.ArrangeAsync("Paige Pages", $"Word {i}");

        var page = await _browser.PageAsync($"/speakers/{first.SpeakerId}/split?quote={first.QuoteId}");
        Assert.Equal($"{first.QuoteId}", page.QuerySelector("main input[type=hidden][name=quote]")!.GetAttribute("value"));

        string next = page.QuerySelector("button[name=from]")!.GetAttribute("value")!;
        page = await _browser.PageAsync($"/speakers/{first.SpeakerId}/split?quote={first.QuoteId}&from={next}");
        Assert.Equal(["Word 0"], page.QuerySelectorAll("input[name=quote][checked]").Select(box => Text(box.ParentElement!)));
        Assert.Empty(page.QuerySelectorAll("main input[type=hidden][name=quote]"));
    }

    [Theory]
    [InlineData("to=Somebody", "Nothing is chosen yet. Choose at least one quote or name that is somebody else’s.")]
    [InlineData("found=Una", "Say who it is: somebody known, or a new name.")]
    [InlineData("found=Una&with=987654", "There is no such other speaker now. Choose another one.")]
    public async Task Without_what_and_whose_there_is_no_preview(string query, string why)
    {
        var arranged = await app.ArrangeAsync(new Saying { Speaker = "Una Unsplit", NameAsFound = "Una", Words = ["Words"] });

        var page = await _browser.PageAsync($"/speakers/{arranged.SpeakerId}/split?step=preview&{query}");

        Assert.Equal(why, Text(page.QuerySelector("[role=alert]")!));
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task Of_several_speakers_of_a_name_one_is_chosen_and_a_namesake_may_be_new()
    {
        var arranged = await app.ArrangeAsync(new Saying { Speaker = "Sam Same", NameAsFound = "Sam", Words = ["Words"] });
        string address = $"/speakers/{arranged.SpeakerId}/split?step=preview&found=Sam&to=Sam+Same";
        Assert.Contains("of Sam Same, a new speaker", Text((await _browser.PageAsync(address)).QuerySelector(".lead")!));

        await app.DoAsync<SpeakerActs>((acts, request) => acts.SplitAsync(request, arranged.SpeakerId, 1, new(new HashSet<int>(), new HashSet<string> { "Sam" }, new HashSet<int>()), new(null, "Sam Same")));
        var other = await app.ArrangeAsync(new Saying { Speaker = "Sam Third", NameAsFound = "Sam", Words = ["Words"] });
        await app.DoAsync<SpeakerActs>((acts, request) => acts.AddNameAsync(request, other.SpeakerId, "Sam Same"));

        var page = await _browser.PageAsync(address);
        Assert.Equal(2, page.QuerySelectorAll("[role=alert] a").Length);
        Assert.Contains("quotes of Sam Same become those of Sam Third", Text((await _browser.PageAsync(page.QuerySelectorAll("[role=alert] a")[1].GetAttribute("href")!)).QuerySelector(".lead")!));
    }

    [Fact]
    public async Task A_split_from_an_older_page_is_refused()
    {
        var arranged = await app.ArrangeAsync(new Saying { Speaker = "Olga Older", NameAsFound = "Olga", Words = ["Words"] });

        var answer = await _browser.SendAsync("/speakers", $"/speakers/{arranged.SpeakerId}/split", ("version", "99"), ("found", "Olga"), ("to", "Olga Newer"), ("kind", "Group"));

        var anew = await answer.PageAsync(HttpStatusCode.Conflict);
        Assert.Equal([arranged.SpeakerId], await SpeakersAsync(arranged));
        Assert.NotNull(anew.QuerySelector("[data-refused] [role=alert]"));
        Assert.Equal("Group", anew.QuerySelector<IHtmlSelectElement>("select[name=kind]")!.Value);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(anew, $"/speakers/{arranged.SpeakerId}/split")).StatusCode);
        Assert.NotEqual([arranged.SpeakerId], await SpeakersAsync(arranged));
    }

    [Fact]
    public async Task A_split_of_what_is_theirs_no_longer_shows_what_is_left_of_it()
    {
        var one = await app.ArrangeAsync("Lena Left", "Stays theirs");
        var two = await app.ArrangeAsync("Lena Left", "Went elsewhere");
        var preview = await _browser.PageAsync($"/speakers/{one.SpeakerId}/split?quote={one.QuoteId}&quote={two.QuoteId}&to=Lena+Other&step=preview");
        int version = await app.InStoreAsync(store => store.Quotes.Where(q => q.Id == two.QuoteId).Select(q => q.Version).SingleAsync());
        await app.DoAsync<QuoteActs>((acts, request) => acts.NameSpeakerAsync(request, two.QuoteId, version, new(null, "Lena Elsewhere")));

        var anew = await (await SendAsync(preview, $"/speakers/{one.SpeakerId}/split")).PageAsync(HttpStatusCode.Conflict);

        Assert.StartsWith("1 of what you chose is no longer Lena Left’s.", Text(anew.QuerySelector("[role=alert]")!), StringComparison.Ordinal);
        Assert.Equal(["Stays theirs"], anew.QuerySelectorAll("blockquote").Select(Text));
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(anew, $"/speakers/{one.SpeakerId}/split")).StatusCode);
    }

    [Fact]
    public async Task A_quote_that_came_in_after_the_preview_does_not_go_unseen()
    {
        var one = await app.ArrangeAsync(new Saying { Speaker = "Nina Known", NameAsFound = "Nina", Words = ["Was there before"] });
        var preview = await _browser.PageAsync($"/speakers/{one.SpeakerId}/split?found=Nina&to=Nina+Newly&step=preview");
        await app.ArrangeAsync(new Saying { Speaker = "Nina Known", NameAsFound = "Nina", Words = ["Came in later"] });

        var anew = await (await SendAsync(preview, $"/speakers/{one.SpeakerId}/split")).PageAsync(HttpStatusCode.Conflict);

        Assert.StartsWith("The quotes that would go are others by now: 2 quotes.", Text(anew.QuerySelector("[role=alert]")!), StringComparison.Ordinal);
        Assert.Equal(2, anew.QuerySelectorAll("blockquote").Length);
        Assert.Equal([one.SpeakerId], await SpeakersAsync(one));
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(anew, $"/speakers/{one.SpeakerId}/split")).StatusCode);
        Assert.NotEqual([one.SpeakerId], await SpeakersAsync(one));
    }

    private Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string action) =>
        _browser.SendAsync("/speakers", action, [.. page.QuerySelectorAll("form.box input[type=hidden]:not([name^=__])").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!))]);

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<List<int?>> SpeakersAsync(params Arranged[] quotes)
    {
        int[] ids = [.. quotes.Select(q => q.QuoteId)];
        return app.InStoreAsync(store => store.Quotes.Where(q => ids.Contains(q.Id)).OrderBy(q => q.Id).Select(q => q.SpeakerId).ToListAsync());
    }
}
