using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Web.Pages.Speakers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

public sealed class NameTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task A_name_is_given_to_a_candidate_from_the_list_and_the_naming_undone_as_one()
    {
        var dame = await app.ArrangeAsync("Dame Judith Quell", "I am known");
        var one = await app.ArrangeAsync(new Saying { NameAsFound = "Quell", Words = ["First of two"] });
        var two = await app.ArrangeAsync(new Saying { NameAsFound = "Quell", Words = ["Second of two"] });
        var form = (await _browser.PageAsync("/speakers?show=unresolved")).QuerySelectorAll(".names form").Single(f => Value(f, "found") == "Quell");
        Assert.Equal(["Dame Judith Quell 1", "New speaker"], form.QuerySelectorAll("button").Select(Text));

        var answer = await SendAsync("Quell", form.GetAttribute("action")!, ("on", Value(form, "on")!), ("speakerId", form.QuerySelector("button.who")!.GetAttribute("value")!));

        Assert.Equal("/speakers?show=unresolved", answer.Headers.Location?.ToString());
        Assert.Equal([dame.SpeakerId, dame.SpeakerId], await SpeakersAsync(one, two));
        Assert.DoesNotContain((await _browser.PageAsync("/speakers?show=unresolved")).QuerySelectorAll(".names h2"), h => h.TextContent == "Quell");

        await app.UndoAsync();
        Assert.Equal([null, null], await SpeakersAsync(one, two));
    }

    [Fact]
    public async Task Whoever_is_named_within_a_name_is_offered_before_others_of_its_surname_and_not_decided()
    {
        for (int i = 0; i < 2; i++) await app.ArrangeAsync("Otto M'Veigh", $"The surname is mine too, {i}");
        await app.ArrangeAsync("Rhona M'Veigh", "I am the minister");
        var offered = new List<string>();
        foreach (string name in new[] { "Rhona M’Veigh, Transport and Harbour Authority", "Minister Rhona M'Veigh", "the harbour's Rhona M'Veigh" })
        {
            var found = await app.ArrangeAsync(new Saying { NameAsFound = name, Words = [name + " said it"] });
            Assert.Equal([null], await SpeakersAsync(found));
            var card = await _browser.PageAsync($"/articles/{found.ArticleId}?quote={found.QuoteId}");
            Assert.StartsWith("Rhona M'Veigh", card.QuerySelector(".likely button")!.TextContent, StringComparison.Ordinal);
            offered.Add(string.Join(", ", (await _browser.PageAsync(Address(name))).QuerySelectorAll("button.who bdi").Select(Text)));
        }

        Assert.Equal(["Rhona M'Veigh", "Rhona M'Veigh, Otto M'Veigh", "Rhona M'Veigh, Otto M'Veigh"], offered);
    }

    [Theory]
    [InlineData("/speakers?show=unresolved&from=7", "/speakers?show=unresolved&from=7")]
    [InlineData("https://elsewhere.example/", "/speakers?show=unresolved")]
    public async Task Whoever_sorts_out_a_name_comes_back_to_the_part_of_the_list_they_were_on(string back, string expected)
    {
        string name = "Back " + Guid.NewGuid();
        await app.ArrangeAsync(new Saying { NameAsFound = name, Words = ["Back again"] });
        var page = await _browser.PageAsync($"{Address(name)}&back={Uri.EscapeDataString(back)}");
        Assert.Equal([expected], page.QuerySelectorAll(".kicker a").Skip(1).Select(link => link.GetAttribute("href")));
        var (action, fields) = page.QuerySelector<IHtmlButtonElement>("button[formaction$='handler=New']")!.Pressed();

        Assert.Equal(expected, (await _browser.SendAsync("/speakers", action, fields)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_later_part_of_the_list_is_where_its_forms_and_links_lead_back_to()
    {
        for (int i = 0; i <= SpeakersModel.PageSize; i++) await app.ArrangeAsync(new Saying { NameAsFound = $"Listed {Guid.NewGuid()}", Words = [$"Word {i}"] });

        string next = (await _browser.PageAsync("/speakers?show=unresolved")).QuerySelector("a[rel=next]")!.GetAttribute("href")!;

        var row = (await _browser.PageAsync(next)).QuerySelector(".names li")!;

        Assert.Equal(next, Value(row, "back"));
        Assert.EndsWith("&back=" + Uri.EscapeDataString(next), row.QuerySelector("a.go")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_new_speaker_is_made_of_a_name_though_others_are_called_so()
    {
        await app.ArrangeAsync("Norbert Nuu", "I am another");
        var found = await app.ArrangeAsync(new Saying { NameAsFound = "Norbert Nuu", Words = ["I am new"] });

        await SendAsync("Norbert Nuu", "/speakers/name?handler=New", ("on", await OnAsync("Norbert Nuu")), ("kind", "Group"));

        Assert.Equal(2, await app.InStoreAsync(store => store.Speakers.CountAsync(s => s.Name == "Norbert Nuu")));
        Assert.NotNull((await SpeakersAsync(found))[0]);
    }

    [Fact]
    public async Task A_name_can_be_somebody_of_another_name_and_join_their_names()
    {
        var found = await app.ArrangeAsync(new Saying { NameAsFound = "the mayor of Kelby", Words = ["I am mayor"] });

        await SendAsync("the mayor of Kelby", "/speakers/name", ("on", await OnAsync("the mayor of Kelby")), ("name", "Maya Orr"), ("keep", "true"));

        int? mayor = (await SpeakersAsync(found))[0];
        Assert.Equal(["Maya Orr", "the mayor of Kelby"], await app.InStoreAsync(store => store.SpeakerNames.Where(n => n.SpeakerId == mayor).OrderBy(n => n.Id).Select(n => n.Name).ToListAsync()));
    }

    [Fact]
    public async Task The_quotes_that_would_be_touched_are_shown_twenty_in_words_and_all_in_number()
    {
        for (int i = 0; i < 21; i++) await app.ArrangeAsync(new Saying { NameAsFound = "a <b>Crowd</b>", Words = [$"Word {i}"] });
        await app.ArrangeAsync(new Saying { NameAsFound = "a <b>Crowd</b>", Words = ["Rejected"], Review = Review.Rejected });

        var page = await _browser.PageAsync(Address("a <b>Crowd</b>"));

        Assert.StartsWith("21 quotes have this name", Text(page.QuerySelector(".lead")!));
        Assert.Equal(20, page.QuerySelectorAll("blockquote").Length);
        Assert.Equal("The newest 20 of 21 quotes", page.QuerySelector("#quotes")!.TextContent);
        Assert.Equal("Who is “a <b>Crowd</b>”?", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Quotes_that_came_after_the_page_was_made_are_not_named_unseen()
    {
        await app.ArrangeAsync(new Saying { NameAsFound = "Lateson", Words = ["Seen"] });
        string seen = await OnAsync("Lateson");
        var late = await app.ArrangeAsync(new Saying { NameAsFound = "Lateson", Words = ["Unseen"] });

        var answer = await SendAsync("Lateson", "/speakers/name", ("on", seen), ("name", "Lars Lateson"));

        Assert.Contains("others by now: 2 quotes", (await answer.PageAsync(HttpStatusCode.Conflict)).Refusal().Message);
        Assert.Null((await SpeakersAsync(late))[0]);
    }

    [Theory]
    [InlineData("name", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("speakerId", "987654", HttpStatusCode.UnprocessableEntity)]
    [InlineData("speakerId", "x", HttpStatusCode.BadRequest)]
    [InlineData("kind", "Martian", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_sense_names_nobody(string field, string value, HttpStatusCode expected)
    {
        string name = "Sense " + Guid.NewGuid();
        var found = await app.ArrangeAsync(new Saying { NameAsFound = name, Words = ["Words"] });

        Assert.Equal(expected, (await SendAsync(name, "/speakers/name", ("on", await OnAsync(name)), (field, value))).StatusCode);
        Assert.Null((await SpeakersAsync(found))[0]);
    }

    [Fact]
    public async Task A_name_that_no_quote_waits_under_says_so()
    {
        Assert.Contains("No quote of this name waits", (await _browser.PageAsync(Address("Nobody"))).Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/speakers/name")).StatusCode);
    }

    private static string Address(string name) => "/speakers/name?found=" + Uri.EscapeDataString(name);

    private static string? Value(IElement form, string field) => form.QuerySelector($"input[name={field}]")?.GetAttribute("value");

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<string> OnAsync(string name) => Value((await _browser.PageAsync(Address(name))).QuerySelector("form.box")!, "on")!;

    private Task<HttpResponseMessage> SendAsync(string found, string action, params (string Name, string Value)[] fields) =>
        _browser.SendAsync("/speakers", action, [("found", found), .. fields]);

    private Task<List<int?>> SpeakersAsync(params Arranged[] quotes)
    {
        int[] ids = [.. quotes.Select(q => q.QuoteId)];
        return app.InStoreAsync(store => store.Quotes.Where(q => ids.Contains(q.Id)).OrderBy(q => q.Id).Select(q => q.SpeakerId).ToListAsync());
    }
}
