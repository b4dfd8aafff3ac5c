using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Articles;

/// <summary>Marking words by a form.</summary>
public sealed class MarkTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task The_form_begins_with_the_words_of_the_paragraph()
    {
        var (_, page) = await OpenAsync(2);
        Assert.Equal("Rain fell, and rain fell again. Nobody minded the rain.", page.QuerySelector("[name=words]")!.TextContent);
    }

    [Fact]
    public async Task It_makes_a_quote_with_its_speaker()
    {
        var (id, page) = await OpenAsync(2);
        using var done = await SendAsync(id, page, "Quote", ("words", "Nobody minded the rain"), ("name", "Olga Wetter"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var quote = await app.InStoreAsync(store => store.Quotes.Include(q => q.Speaker).SingleAsync(q => q.ArticleId == id && q.Origin == Origin.Person));
        Assert.Equal(("Nobody minded the rain", "Olga Wetter"), (quote.Words, quote.Speaker!.Name));
    }

    [Fact]
    public async Task It_makes_a_claim_of_the_words_themselves()
    {
        var (id, page) = await OpenAsync(2);
        using var done = await SendAsync(id, page, "Claim", ("words", "Nobody minded the rain"), ("statement", ""));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        string statement = await app.InStoreAsync(store => store.ClaimAppearances.Where(a => a.ArticleId == id).Select(a => a.Claim!.Statement).SingleAsync());
        Assert.Equal("Nobody minded the rain", statement);
    }

    [Fact]
    public async Task It_finds_a_claim_again_that_was_made_before()
    {
        // What stands in every article finds no claim again.
        const string Words = "Wellingtons squelched";
        var (id, page) = await OpenAsync(2, Words);
        using var made = await SendAsync(id, page, "Claim", ("words", Words), ("statement", ""));
        int claim = await app.InStoreAsync(store => store.ClaimAppearances.Where(a => a.ArticleId == id).Select(a => a.ClaimId).SingleAsync());

        var (other, again) = await OpenAsync(2, Words);
        Assert.NotNull(again.QuerySelector($"input[name=claimId][value='{claim}']"));
        using var found = await SendAsync(other, again, "Claim", ("words", Words), ("statement", ""), ("claimId", $"{claim}"));

        Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
        Assert.Equal(2, await app.InStoreAsync(store => store.ClaimAppearances.CountAsync(a => a.ClaimId == claim)));
    }

    [Fact]
    public async Task It_writes_a_note()
    {
        var (id, page) = await OpenAsync(2);
        using var done = await SendAsync(id, page, "Note", ("words", "Nobody minded the rain"), ("body", "Really?"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("Really?", await app.InStoreAsync(store => store.Notes.Where(n => n.ArticleId == id).Select(n => n.Body).SingleAsync()));
    }

    [Theory]
    [InlineData("Quote", "name", "Otto Wetter", "Made “Nobody minded” a quote by Otto Wetter, and made them a speaker.")]
    [InlineData("Source", "speaker", "Ina Wetter", "Named Ina Wetter as the speaker of “the rain”, and made them a speaker.")]
    [InlineData("TagWords", "tags", "weather", "Tagged “the rain” with weather.")]
    [InlineData("Claim", "statement", "Rain is minded by nobody", "Made the claim “Rain is minded by nobody”.")]
    [InlineData("Note", "body", "Really?", "Wrote a note on “Nobody minded”.")]
    public async Task Enter_in_any_field_saves_what_is_chosen(string act, string name, string typed, string done)
    {
        var (id, _) = await OpenAsync(2);
        var browser = app.Browser();
        var page = await browser.PageAsync($"/articles/{id}/mark?p=2");
        page.QuerySelector<IHtmlInputElement>($"[name=act][value={act}]")!.IsChecked = true;
        Type(page.QuerySelector("[name=words]")!, "Nobody minded");
        Type(page.QuerySelector($".use [name={name}]")!, typed);

        var (action, fields) = page.QuerySelector($".use [name={name}]")!.Default().Pressed();
        using var answer = await browser.SendAsync("/", action, fields);

        Assert.StartsWith(done, (await answer.PageAsync(HttpStatusCode.OK)).QuerySelector(".flash")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_done_with_words_where_nothing_that_can_be_done_is_chosen()
    {
        var (id, _) = await OpenAsync(2);
        using var answer = await _browser.SendAsync("/", $"/articles/{id}/mark", ("act", "Delete"), ("version", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(2, "rain fell", 1)]
    [InlineData(2, "rain", 2)]
    [InlineData(3, "rain", 1)]
    public async Task Words_are_counted_from_the_paragraph_on(int paragraph, string words, int occurrence)
    {
        var (id, page) = await OpenAsync(paragraph);
        using var done = await SendAsync(id, page, "Note", ("words", words), ("occurrence", $"{occurrence}"), ("body", "Here."));

        var (text, start, range) = await app.InStoreAsync(async store => (
            await store.Revisions.Where(r => r.ArticleId == id).Select(r => r.Text).SingleAsync(),
            await store.Paragraphs.Where(p => p.Ordinal == paragraph && store.Revisions.Any(r => r.Id == p.RevisionId && r.ArticleId == id)).Select(p => p.Start).SingleAsync(),
            (await store.Notes.Include(n => n.Anchor).SingleAsync(n => n.ArticleId == id)).Anchor!.Ranges[0]));
        int expected = start - 1;
        for (int i = 0; i < occurrence; i++) expected = text.IndexOf(words, expected + 1, StringComparison.Ordinal);
        Assert.Equal((expected, words), (range.Start, range.Exact));
    }

    [Theory]
    [InlineData("No such words", "1", "These words are not in the article from that paragraph on. Copy them exactly as they stand there, marks included.")]
    [InlineData("Rain fell", "1", "These words are not in the article from that paragraph on. Copy them exactly as they stand there, marks included.", 3)]
    [InlineData("Nobody minded", "2", "These words stand there only 1 time. Choose an earlier occurrence.")]
    [InlineData("rain", "9", "These words stand there only 3 times. Choose an earlier occurrence.")]
    public async Task Words_that_are_not_there_are_refused_and_kept(string words, string occurrence, string expected, int paragraph = 2)
    {
        var (id, page) = await OpenAsync(paragraph);
        using var answer = await SendAsync(id, page, "Note", ("words", words), ("occurrence", occurrence), ("body", "What I thought of it"));

        var refused = await answer.PageAsync(HttpStatusCode.UnprocessableEntity);
        var (message, kept) = refused.Refusal();
        Assert.Equal(expected, message);
        Assert.Equal([words, occurrence, "What I thought of it"], kept);
        Assert.False(await app.InStoreAsync(store => store.Notes.AnyAsync(n => n.ArticleId == id)));

        // Mended there, it is done.
        var (action, fields) = refused.QuerySelector<IHtmlButtonElement>("[data-refused] button.primary")!.Pressed();
        using var done = await _browser.SendAsync($"/articles/{id}", action, [.. fields.Where(f => f.Name is not ("words" or "occurrence")), ("words", paragraph == 2 ? "Nobody minded" : "The rain"), ("occurrence", "1")]);
        Assert.Equal("What I thought of it", await app.InStoreAsync(store => store.Notes.Where(n => n.ArticleId == id).Select(n => n.Body).SingleAsync()));
    }

    [Theory]
    [InlineData("/articles/{id}/mark?p=99")]
    [InlineData("/articles/{id}/mark?p=-1")]
    [InlineData("/articles/{id}/mark?p=two")]
    [InlineData("/articles/{id}/mark")]
    [InlineData("/articles/999999/mark?p=1")]
    public async Task A_paragraph_that_is_not_there_is_not_found(string path)
    {
        var (id, _) = await OpenAsync(2);
        using var answer = await _browser.GetAsync(new Uri(path.Replace("{id}", $"{id}", StringComparison.Ordinal), UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(int Id, IHtmlDocument Page)> OpenAsync(int paragraph, string words = "Nobody minded the rain")
    {
        int id = await app.ImportAsync($"Rain again\n\nRain fell, and rain fell again. {words}.\n\nThe rain went on. {Guid.NewGuid()}\n");
        return (id, await _browser.PageAsync($"/articles/{id}/mark?p={paragraph}"));
    }

    private static void Type(IElement field, string words)
    {
        if (field is IHtmlTextAreaElement text) text.Value = words;
        else ((IHtmlInputElement)field).Value = words;
    }

    // The hidden fields are sent as the page has them, as a browser does.
    private Task<HttpResponseMessage> SendAsync(int id, IHtmlDocument page, string act, params (string Name, string Value)[] typed)
    {
        var hidden = page.QuerySelectorAll("form:has([name=words]) input[type=hidden]").Cast<IHtmlInputElement>()
            .Where(input => input.Name != "__RequestVerificationToken").Select(input => (input.Name!, input.Value));
        return _browser.SendAsync($"/articles/{id}", $"/articles/{id}?handler={act}", [.. hidden, .. typed]);
    }
}
