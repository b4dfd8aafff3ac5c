using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Articles;

/// <summary>What a new text of an article lost or has elsewhere.</summary>
public sealed class PlacesTests : IDisposable
{
    private const string Opening = "# The ferries sail again\n\n“We will open the port again,” said Ada Bell, who runs the port and its ferries.\n\n";
    private const string Earlier = Opening + "Ferries sail from noon on Monday, and every hour after that, to all of the islands.\n\n“Nobody asked the crews,” Carl Dunn said in a letter to the members of the union.";
    private const string Later = Opening + "Ferries sail from one on Tuesday, and every hour after that, to all of the islands.\n\n“Nobody asked our crews,” Carl Dunn said in a letter to the members of the union.";

    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Each_lost_thing_says_what_it_is_and_where_it_was_last_and_is_attached_by_one_button()
    {
        int article = await ArrangeAsync();
        var browser = _app.Browser();
        var places = (await browser.PageAsync($"/articles/{article}")).QuerySelector("#places")!;

        Assert.Equal(["Note: At last.", "Quote by Carl Dunn", "Claim: Nobody asked them."], Lost(places).Select(item => Line(item.QuerySelector("p")!)));
        Assert.Equal("Last in paragraph 3 of text 1: Ferries sail from noon on Monday, and every hour after that, to all of the…", Line(Lost(places)[0].QuerySelectorAll("p")[1]));
        Assert.Equal("These words are no longer in the text.", Line(Lost(places)[0].QuerySelectorAll("p")[2]));
        var button = Lost(places)[0].QuerySelector("button[name=ranges]")!;
        Assert.Equal("sail from one on Tuesday", Line(button.ParentElement!.QuerySelector("mark")!));

        using var done = await PressAsync(browser, article, button);

        var page = await done.PageAsync(HttpStatusCode.OK);
        Assert.Contains("Attached a note to “sail from one on Tuesday”.", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/articles/{article}#places", done.RequestMessage!.RequestUri!.PathAndQuery + done.RequestMessage.RequestUri.Fragment);
        Assert.Equal(2, Lost(page.QuerySelector("#places")!).Count);
        Assert.Contains("At last.", page.QuerySelector(".beside .who.note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_quote_and_its_claim_are_attached_and_stand_in_the_text_again()
    {
        int article = await ArrangeAsync();
        var browser = _app.Browser();
        foreach (string what in new[] { "Quote by Carl Dunn", "Claim" })
        {
            var places = (await browser.PageAsync($"/articles/{article}")).QuerySelector("#places")!;
            using var done = await PressAsync(browser, article, Lost(places).Single(item => item.TextContent.Contains(what, StringComparison.Ordinal)).QuerySelector("button[name=ranges]")!);
        }

        var page = await browser.PageAsync($"/articles/{article}");
        var quote = Assert.Single(page.QuerySelectorAll("q.sure").ToLookup(q => q.GetAttribute("data-quote")));
        Assert.Equal("“Nobody asked our crews,”", string.Concat(quote.Select(q => q.TextContent)));
        Assert.Contains("Nobody asked them.", page.QuerySelector(".who.claim")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_thing_attached_is_shown_where_it_is_now()
    {
        int article = await ArrangeAsync();
        var browser = _app.Browser();
        Uri? at = null;
        for (int left = 3; left > 0; left--)
        {
            var places = (await browser.PageAsync($"/articles/{article}")).QuerySelector("#places")!;
            using var done = await PressAsync(browser, article, Lost(places)[0].QuerySelector("button[name=ranges]")!);
            at = done.RequestMessage!.RequestUri;
        }

        Assert.Matches("^#[cqn][0-9]+$", at!.Fragment);
    }

    [Fact]
    public async Task What_has_no_place_says_why()
    {
        const string lines = "It rained here.\n\nThe old ferry sank at dawn.\n\nIt rained there.\n\n";
        string front = $"---\nurl: https://example.org/{Guid.NewGuid()}\n---\n\n# The ferry\n\n";
        int article = await Archive.ImportAsync(_app, front + lines, "ferry.md");
        int revision = await _app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == article).Select(r => r.Id).SingleAsync());
        foreach (string words in new[] { "old", "sank", "dawn" }) await _app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, article, Selection.OfWords(revision, words, 1, 0), words));
        await Archive.ImportAsync(_app, front + "An old and an old one met at night by the pier, and one of them then sank with all that it had on board.", "ferry.md");

        var places = (await _app.Browser().PageAsync($"/articles/{article}")).QuerySelector("#places")!;

        Assert.Equal(
            [
                "These words are in the text more than once, and which of them are meant can’t be told.",
                "These words are in the text only among other words, so they may not be the ones that are meant.",
                "These words are no longer in the text.",
            ],
            Lost(places).Select(item => Line(item.QuerySelectorAll("p")[2])));
    }

    [Fact]
    public async Task A_lost_thing_is_attached_to_the_words_typed_and_the_occurrence_that_is_meant()
    {
        int article = await ArrangeAsync();
        var browser = _app.Browser();
        var form = Lost((await browser.PageAsync($"/articles/{article}")).QuerySelector("#places")!)[0].QuerySelector("details form")!;

        using var done = await SendAsync(browser, article, form, ("words", "port"), ("occurrence", "2"));

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var anchor = await _app.InStoreAsync(store => store.Notes.Where(n => n.Body == "At last.").Select(n => n.Anchor!).SingleAsync());
        string text = await _app.InStoreAsync(store => store.Revisions.Where(r => r.Id == anchor.RevisionId).Select(r => r.Text).SingleAsync());
        Assert.Equal((AnchorState.Exact, "port", text.IndexOf("port and its ferries", StringComparison.Ordinal)), (anchor.State, anchor.Ranges.Single().Exact, anchor.Ranges.Single().Start));
    }

    [Fact]
    public async Task Words_that_are_not_there_are_refused_and_kept()
    {
        int article = await ArrangeAsync();
        var browser = _app.Browser();
        var form = Lost((await browser.PageAsync($"/articles/{article}")).QuerySelector("#places")!)[0].QuerySelector("details form")!;
        string before = await _app.StateAsync(article);

        using var answer = await SendAsync(browser, article, form, ("words", "sail from two"));

        var (message, words) = (await answer.PageAsync(HttpStatusCode.UnprocessableEntity)).Refusal();
        Assert.Equal("These words are not in the article. Copy them exactly as they stand there, marks included.", message);
        Assert.Equal(["sail from two"], words);
        Assert.Equal(before, await _app.StateAsync(article));
    }

    [Fact]
    public async Task What_was_attached_in_another_window_is_not_attached_over_it()
    {
        int article = await ArrangeAsync();
        var browser = _app.Browser();
        var form = Lost((await browser.PageAsync($"/articles/{article}")).QuerySelector("#places")!)[0].QuerySelector("details form")!;
        using var first = await SendAsync(browser, article, form, ("words", "islands"));
        string before = await _app.StateAsync(article);

        using var second = await SendAsync(browser, article, form, ("words", "letter"), ("formKey", $"{Guid.NewGuid()}"));

        var page = await second.PageAsync(HttpStatusCode.Conflict);
        Assert.Equal(ChangeLog.StaleMessage, page.Refusal().Message);
        Assert.Contains("islands", page.QuerySelector(".differ del")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await _app.StateAsync(article));
    }

    [Fact]
    public async Task Words_found_elsewhere_are_looked_at_and_found_right_one_by_one_or_all_at_once()
    {
        int article = await ArrangeAsync("every hour", "after that");
        var browser = _app.Browser();
        var page = await browser.PageAsync($"/articles/{article}");
        Assert.Equal("5 places are to be looked at", page.QuerySelector(".head a[href='#places']")!.TextContent);
        Assert.Equal(["every hour", "after that"], Moved(page).Select(button => button.ParentElement!.QuerySelector("mark")!.TextContent));

        var both = page.QuerySelectorAll("#places form").Single(form => form.TextContent.Contains("All 2", StringComparison.Ordinal));
        // However many there are, the form has few values.
        Assert.Single(both.QuerySelectorAll("input[name=on]"));
        using var all = await SendAsync(browser, article, both);
        Assert.Empty(Moved(await all.PageAsync(HttpStatusCode.OK)));

        await _app.UndoAsync();
        page = await browser.PageAsync($"/articles/{article}");
        using var one = await PressAsync(browser, article, Moved(page)[0]);
        Assert.Equal(["after that"], Moved(await one.PageAsync(HttpStatusCode.OK)).Select(button => button.ParentElement!.QuerySelector("mark")!.TextContent));
    }

    [Fact]
    public async Task An_article_with_everything_in_place_has_nothing_to_look_at() =>
        Assert.Null((await _app.Browser().PageAsync($"/articles/{await _app.ArticleAsync("title: Bridge")}")).QuerySelector("#places"));

    [Theory]
    [InlineData("Attach", "7")]
    [InlineData("RightPlace", "a.b")]
    public async Task A_button_without_its_anchor_is_a_bad_request(string act, string on)
    {
        int article = await _app.ArticleAsync("title: Bridge");
        using var answer = await _app.Browser().SendAsync("/changes", $"/articles/{article}?handler={act}", ("on", on));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_history_says_which_words_it_was_and_is_attached_to()
    {
        int article = await ArrangeAsync();
        var browser = _app.Browser();
        using var done = await PressAsync(browser, article, Lost((await browser.PageAsync($"/articles/{article}")).QuerySelector("#places")!)[0].QuerySelector("button[name=ranges]")!);

        var lines = (await browser.PageAsync($"/changes?article={article}")).QuerySelector(".history li table")!.QuerySelectorAll("tr").Select(row => string.Join(" | ", row.Children.Select(Line)));

        Assert.Equal(["What | Before | After", "Place in the text, changed", "Words | sail from noon on Monday | sail from one on Tuesday", "State | orphaned | exact"], lines);
    }

    private async Task<int> ArrangeAsync(params string[] notes)
    {
        string front = $"---\nurl: https://example.org/{Guid.NewGuid()}\n---\n\n";
        int article = await Archive.ImportAsync(_app, front + Earlier, "ferries.md");
        int revision = await _app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == article).Select(r => r.Id).SingleAsync());
        var quote = await _app.InStoreAsync(store => store.Quotes.SingleAsync(q => q.ArticleId == article && q.Words == "“Nobody asked the crews,”"));
        await _app.ChangeAsync<QuoteActs>((acts, you) => acts.ConfirmAsync(you, quote.Id, quote.Version));
        await _app.ChangeAsync<ClaimActs>((acts, you) => acts.MakeAsync(you, article, Selection.OfWords(revision, "Nobody asked the crews", 1, 0), "Nobody asked them.", null));
        await _app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, article, Selection.OfWords(revision, "sail from noon on Monday", 1, 0), "At last."));
        foreach (string words in notes) await _app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, article, Selection.OfWords(revision, words, 1, 0), "Hm."));
        Assert.Equal(article, await Archive.ImportAsync(_app, front + Later, "ferries.md"));
        return article;
    }

    private static List<IElement> Lost(IElement places) => [.. places.QuerySelectorAll("ul.listed > li[id]")];

    private static List<IElement> Moved(IHtmlDocument page) => [.. page.QuerySelectorAll("#places button[name=on]")];

    private static string Line(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<HttpResponseMessage> PressAsync(HttpClient browser, int article, IElement button) =>
        SendAsync(browser, article, button.Closest("form")!, (button.GetAttribute("name")!, button.GetAttribute("value")!));

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, int article, IElement form, params (string Name, string Value)[] typed)
    {
        var carried = form.QuerySelectorAll("input[type=hidden]").Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value")!))
            .Where(field => field.Name != "__RequestVerificationToken" && !typed.Any(t => t.Name == field.Name));
        return browser.SendAsync($"/articles/{article}", form.GetAttribute("action")!, [.. carried, .. typed]);
    }
}
