using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Changes;

public sealed class HistoryTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task An_archive_nobody_changed_says_so() =>
        Assert.Contains("Nothing was changed yet", await _app.Browser().ReadAsync("/changes"), StringComparison.Ordinal);

    [Fact]
    public async Task Changes_are_listed_newest_first_with_who_and_where_to_see_them()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int first = await TagAsync(article, "one"), second = await TagAsync(article, "two");

        string page = await _app.Browser().ReadAsync("/changes");

        Assert.Equal([second, first], Listed(page));
        Assert.Contains($"<a class=\"go\" href=\"/articles/{article}\"><bdi>Tagged “Bridge” with two</bdi></a>", page, StringComparison.Ordinal);
        Assert.Contains("<span>You</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_undone_and_done_again_by_the_buttons_beside_it()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int change = await TagAsync(article, "one");
        var browser = _app.Browser();

        for (int round = 0; round < 3; round++)
        {
            await PressAsync(browser, change, "Undo");
            Assert.Equal(0, await TagsAsync(article));
            Assert.Contains("<s><a class=\"go\"", Row(await browser.ReadAsync("/changes"), change), StringComparison.Ordinal);

            await PressAsync(browser, change, "Do again");
            Assert.Equal(1, await TagsAsync(article));
            Assert.DoesNotContain("<s>", Row(await browser.ReadAsync("/changes"), change), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Undone_on_the_page_of_what_goes_with_it_leads_to_what_is_left_of_it_with_the_way_to_have_it_again()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int revision = await _app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == article).Select(r => r.Id).SingleAsync());
        await _app.ChangeAsync<ClaimActs>((acts, you) => acts.MakeAsync(you, article, Selection.OfWords(revision, "The bridge is closed", 1, 0), "The bridge is closed.", null));
        int claim = await _app.InStoreAsync(store => store.Claims.Select(c => c.Id).SingleAsync());
        var browser = _app.Browser();

        using var undone = await browser.SendAsync($"/claims/{claim}", "/changes?handler=UndoLatest", ("back", $"/claims/{claim}"));
        Assert.Equal($"/changes?claim={claim}", undone.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);

        using var again = await browser.SendAsync($"/changes?claim={claim}", "/changes?handler=RedoLatest", ("back", $"/claims/{claim}"));
        Assert.Equal($"/claims/{claim}", again.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task The_button_in_the_message_goes_back_and_forth_and_the_history_follows()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int change = await TagAsync(article, "one");
        var browser = _app.Browser();
        int latest = change;

        foreach (var (isUndone, said) in new[] { (true, "Undid: Tagged"), (false, "Did again: Tagged"), (true, "Undid: Tagged"), (false, "Did again: Tagged"), (true, "Undid: Tagged") })
        {
            var answer = await browser.SendAsync("/changes", "/changes?handler=Undo", ("id", $"{latest}"), ("back", "/changes"));
            string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            latest = Listed(page)[0];
            Assert.Contains($"<span>{said}", page, StringComparison.Ordinal);
            Assert.Contains($"<button class=\"quiet\">{(isUndone ? "Do again" : "Undo")}</button>", page, StringComparison.Ordinal);
            Assert.Equal(isUndone, Row(page, change).Contains("<s>", StringComparison.Ordinal));
            Assert.Equal(isUndone ? 0 : 1, await TagsAsync(article));
        }
    }

    [Fact]
    public async Task Undoing_the_latest_leaves_undone_changes_and_undos_alone()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        await TagAsync(article, "one");
        await TagAsync(article, "two");
        var browser = _app.Browser();

        for (int left = 1; left >= 0; left--)
        {
            await browser.SendAsync("/changes", "/changes?handler=UndoLatest", ("back", "/changes"));
            Assert.Equal(left, await TagsAsync(article));
        }

        var answer = await browser.SendAsync("/changes", "/changes?handler=UndoLatest", ("back", "/changes"));
        Assert.Contains("There is nothing to undo.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_twice_undoes_once()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int change = await TagAsync(article, "one");
        var browser = _app.Browser();

        await browser.SendAsync("/changes", "/changes?handler=Undo", ("id", $"{change}"));
        var answer = await browser.SendAsync("/changes", "/changes?handler=Undo", ("id", $"{change}"));

        Assert.Contains("was undone already", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, await _app.InStoreAsync(store => store.Changes.CountAsync(c => c.UndoesId == change)));
    }

    [Fact]
    public async Task What_a_later_change_rests_on_is_not_undone_alone_but_together_with_that_change()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int deleted = await _app.ChangeAsync<ArticleActs>((acts, you) => acts.DeleteAsync(you, article, 1));
        int restored = await _app.ChangeAsync<ArticleActs>((acts, you) => acts.RestoreAsync(you, article));
        string before = await _app.StateAsync(article);
        var browser = _app.Browser();

        using var answer = await browser.SendAsync("/changes", "/changes?handler=Undo", ("id", $"{deleted}"), ("back", "/changes?article=1"));
        var page = await answer.PageAsync(HttpStatusCode.OK);

        Assert.Equal("Undo 2 together", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Restored “Bridge”", "Deleted “Bridge”"], page.QuerySelectorAll(".history .what").Select(what => what.TextContent.Trim()));
        Assert.Equal("/changes?article=1", page.QuerySelector(".row-end a")!.GetAttribute("href"));
        Assert.Equal("Undo these 2 together", page.QuerySelector(".row-end button")!.TextContent);
        Assert.Equal([$"{restored}", $"{deleted}"], page.QuerySelectorAll("[name=shown]").Select(field => field.GetAttribute("value")!));

        string key = page.QuerySelector("form[action$=UndoAll] [name=formKey]")!.GetAttribute("value")!;
        foreach (string said in new[] { "Undid: Deleted “Bridge”, and what rested on it.", "This form was sent before" })
        {
            using var undone = await browser.SendAsync("/changes", "/changes?handler=UndoAll", ("id", $"{deleted}"), ("shown", $"{restored}"), ("shown", $"{deleted}"), ("formKey", key), ("back", "/changes"));
            Assert.Contains(said, (await undone.PageAsync(HttpStatusCode.OK)).QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains(">Do again</button>", Row(await browser.ReadAsync("/changes"), restored), StringComparison.Ordinal);
        await PressAsync(browser, restored, "Do again");
        Assert.Equal(before, await _app.StateAsync(article));
    }

    [Fact]
    public async Task What_came_to_rest_on_it_since_the_page_was_shown_is_shown_before_it_goes()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int deleted = await _app.ChangeAsync<ArticleActs>((acts, you) => acts.DeleteAsync(you, article, 1));
        await _app.ChangeAsync<ArticleActs>((acts, you) => acts.RestoreAsync(you, article));

        using var answer = await _app.Browser().SendAsync("/changes", "/changes?handler=UndoAll", ("id", $"{deleted}"), ("shown", $"{deleted}"));

        Assert.Equal("Undo 2 together", (await answer.PageAsync(HttpStatusCode.OK)).QuerySelector("h1")!.TextContent);
        Assert.Equal(2, await _app.InStoreAsync(store => store.Changes.CountAsync(c => !c.IsUndone)));
    }

    [Fact]
    public async Task What_was_undone_last_is_done_again_by_the_form_of_every_page()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        await TagAsync(article, "one");
        await TagAsync(article, "two");
        var browser = _app.Browser();
        Assert.NotNull((await browser.PageAsync("/")).QuerySelector("#redo-latest[action='/changes?handler=RedoLatest']"));
        foreach (string _ in new[] { "two", "one" }) await browser.SendAsync("/changes", "/changes?handler=UndoLatest");

        foreach (string said in new[] { "Did again: Tagged “Bridge” with one", "Did again: Tagged “Bridge” with two", "There is nothing to redo." })
        {
            using var answer = await browser.SendAsync("/changes", "/changes?handler=RedoLatest", ("back", "/changes"));
            Assert.Contains(said, (await answer.PageAsync(HttpStatusCode.OK)).QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(2, await TagsAsync(article));
    }

    [Fact]
    public async Task The_changes_of_a_speaker_are_those_of_its_names_and_of_quotes_that_are_or_were_its()
    {
        int article = await _app.ArticleAsync("title: Bridge"), other = await _app.ArticleAsync("title: Other");
        int quote = await QuoteAsync(article), elsewhere = await QuoteAsync(other);
        int named = await _app.ChangeAsync<QuoteActs>((acts, you) => acts.NameSpeakerAsync(you, quote, 1, new(null, "Zoe Quill")));
        int zoe = await _app.InStoreAsync(store => store.Speakers.Where(s => s.Name == "Zoe Quill").Select(s => s.Id).SingleAsync());
        int known = await _app.ChangeAsync<SpeakerActs>((acts, you) => acts.AddNameAsync(you, zoe, "Dame Zoe"));
        await _app.ChangeAsync<QuoteActs>((acts, you) => acts.ConfirmAsync(you, elsewhere, 1));
        int rejected = await _app.ChangeAsync<QuoteActs>((acts, you) => acts.RejectAsync(you, quote, 2));
        int away = await _app.ChangeAsync<QuoteActs>((acts, you) => acts.NameSpeakerAsync(you, quote, 3, new(null, "Yan Ode")));
        await TagAsync(article, "not of a speaker");

        string page = await _app.Browser().ReadAsync($"/changes?speaker={zoe}");

        Assert.Equal([away, rejected, known, named], Listed(page));
        Assert.Contains($"<a href=\"/speakers/{zoe}\"><bdi>Zoe Quill</bdi></a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_changes_of_a_claim_are_those_of_all_that_hangs_on_it_and_stay_when_it_is_removed()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int revision = await _app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == article).Select(r => r.Id).SingleAsync());
        Task<int> MakeAsync(string words) => _app.ChangeAsync<ClaimActs>((acts, you) => acts.MakeAsync(you, article, Selection.OfWords(revision, words, 1, 0), null, null));
        int made = await MakeAsync("The bridge is closed");
        int claim = await _app.InStoreAsync(store => store.Claims.MaxAsync(c => c.Id));
        await MakeAsync("It is not safe");
        int ruled = await _app.ChangeAsync<ClaimActs>((acts, you) => acts.RuleAsync(you, claim, 1, NewsReader.Core.Annotations.Verdict.Refuted, "It is open."));
        int shown = await _app.ChangeAsync<ClaimActs>((acts, you) => acts.AddEvidenceAsync(you, claim, false, "https://example.org/", null));
        int tagged = await _app.ChangeAsync<TagActs>((acts, you) => acts.TagClaimAsync(you, claim, "to check"));
        int removed = await _app.ChangeAsync<ClaimActs>((acts, you) => acts.RemoveAsync(you, claim, 2));

        string page = await _app.Browser().ReadAsync($"/changes?claim={claim}");

        Assert.Equal([removed, tagged, shown, ruled, made], Listed(page));
        Assert.Contains("<bdi>The bridge is closed</bdi>, which is no longer there", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/changes?speaker=999999")]
    [InlineData("/changes?claim=999999")]
    [InlineData("/changes/999999/together")]
    public async Task What_never_was_there_has_no_changes(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

    [Theory]
    [InlineData("/articles/1?q=x#q3", "/articles/1?q=x#q3")]
    [InlineData("//elsewhere.example/", "/changes")]
    [InlineData("https://elsewhere.example/", "/changes")]
    [InlineData("/\\elsewhere.example", "/changes")]
    [InlineData("javascript:alert(1)", "/changes")]
    [InlineData("/é", "/changes")]
    [InlineData("", "/changes")]
    public async Task An_undo_leads_back_inside_this_site_only(string back, string location)
    {
        int change = await TagAsync(await _app.ArticleAsync("title: Bridge"), "one");

        var answer = await _app.Browser(followsRedirects: false).SendAsync("/changes", "/changes?handler=Undo", ("id", $"{change}"), ("back", back));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("none")]
    public async Task A_change_that_is_not_there_can_t_be_undone(string id)
    {
        await TagAsync(await _app.ArticleAsync("title: Bridge"), "one");

        var answer = await _app.Browser().SendAsync("/changes", "/changes?handler=Undo", ("id", id));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_undoes_nothing()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int change = await TagAsync(article, "one");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("id", $"{change}")]);

        var answer = await _app.Browser().PostAsync("/changes?handler=Undo", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, await TagsAsync(article));
    }

    [Fact]
    public async Task The_changes_of_one_article_are_shown_alone()
    {
        int one = await _app.ArticleAsync("title: One & only"), other = await _app.ArticleAsync("title: Other");
        int change = await TagAsync(one, "tagged");
        await TagAsync(other, "tagged");

        string page = await _app.Browser().ReadAsync($"/changes?article={one}");

        Assert.Equal([change], Listed(page));
        Assert.Contains($"<a href=\"/articles/{one}\"><bdi>One & only</bdi></a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_changes_of_an_article_that_is_not_there_are_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser().GetAsync("/changes?article=999999", TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task Pages_hold_fifty()
    {
        await _app.InStoreAsync(async store =>
        {
            store.Changes.AddRange(Enumerable.Range(1, 120).Select(i => new Change { Summary = $"Act {i}", Address = "/", AuthorId = Reader.You.Id, AtUtc = DateTime.UtcNow }));
            return await store.SaveChangesAsync();
        });
        var browser = _app.Browser();

        var newest = await browser.PageAsync("/changes");
        var middle = await browser.PageAsync(newest.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var oldest = await browser.PageAsync(middle.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal([50, 50, 20], new[] { newest, middle, oldest }.Select(page => page.QuerySelectorAll(".history > li").Length));
        Assert.Equal("Act 120", newest.QuerySelector(".history .what")!.TextContent.Trim());
        Assert.Equal("Act 20", oldest.QuerySelector(".history .what")!.TextContent.Trim());
        Assert.Equal([null, "/changes"], new[] { newest, middle }.Select(page => page.QuerySelector("a[rel=prev]")?.GetAttribute("href")));
        Assert.Null(oldest.QuerySelector("a[rel=next]"));
        Assert.Equal("Act 70", (await browser.PageAsync(oldest.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)).QuerySelector(".history .what")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("/changes?before=x")]
    [InlineData("/changes?before=1")]
    [InlineData("/changes?before=-5")]
    [InlineData("/changes?before=99999999999")]
    public async Task An_address_with_nothing_before_it_shows_the_newest(string address)
    {
        int change = await TagAsync(await _app.ArticleAsync("title: Bridge"), "one");

        string html = await _app.Browser().ReadAsync(address);
        Assert.Equal([change], Listed(html));
        Assert.DoesNotContain("rel=\"prev\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_changes_of_an_article_are_also_those_of_its_speakers_that_changed_its_quotes()
    {
        int article = await _app.ArticleAsync("title: Bridge"), other = await _app.ArticleAsync("title: Other", "“It is safe,” said Cleo Marsh.");
        int said = await QuoteAsync(article);
        var ann = await _app.InStoreAsync(store => store.Quotes.Where(q => q.Id == said).Select(q => q.Speaker!).SingleAsync());
        int cleo = await _app.InStoreAsync(store => store.Speakers.Where(s => s.Name == "Cleo Marsh").Select(s => s.Id).SingleAsync());
        int merged = await _app.ChangeAsync<SpeakerActs>((acts, you) => acts.MergeAsync(you, ann.Id, ann.Version, new(cleo, null)));
        int undone = await _app.ChangeAsync<ChangeLog>((log, you) => log.UndoAsync(you, merged));

        Assert.Equal([undone, merged], Listed(await _app.Browser().ReadAsync($"/changes?article={article}")));
        Assert.Empty(Listed(await _app.Browser().ReadAsync($"/changes?article={other}")));
    }

    [Fact]
    public async Task Details_say_what_was_before_and_after_in_words()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        var quote = await _app.InStoreAsync(store => store.Quotes.SingleAsync(q => q.ArticleId == article));
        int change = await _app.ChangeAsync<QuoteActs>((acts, you) => acts.NameSpeakerAsync(you, quote.Id, quote.Version, new SpeakerChoice(null, "Cleo Marsh")));

        string row = Row(await _app.Browser().ReadAsync("/changes"), change);

        Assert.Contains("Quote “It is not safe”, changed", row, StringComparison.Ordinal);
        Assert.Contains("<td>Review</td><td><bdi>unreviewed</bdi></td><td><bdi>confirmed</bdi></td>", row, StringComparison.Ordinal);
        Assert.Contains("<td>Speaker</td><td><bdi>Ann Bell</bdi></td><td><bdi>Cleo Marsh</bdi></td>", row, StringComparison.Ordinal);
        Assert.Contains("Place in the text, added", row, StringComparison.Ordinal);
        Assert.Contains("<td>Words</td><td><bdi>–</bdi></td><td><bdi>“It is not safe,”</bdi></td>", row, StringComparison.Ordinal);
        Assert.DoesNotContain("{", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_s_cue_and_source_are_shown_in_words_of_the_text_that_they_counted_in()
    {
        string front = $"url: https://example.org/{Guid.NewGuid()}\ntitle: Bridge";
        int article = await _app.ArticleAsync(front, "The bridge is closed, all of it. “It is not safe,” said Ann Bell.");
        var quote = await _app.InStoreAsync(store => store.Quotes.SingleAsync(q => q.ArticleId == article));
        var shape = new QuoteShape(Selection.At(quote.RevisionId, string.Join(' ', quote.Contents)), Selection.OfWords(quote.RevisionId, "closed", 1, 0), Selection.OfParts(quote.RevisionId, ["The bridge", "all of it"], 1, 0));
        int change = await _app.ChangeAsync<QuoteShapeActs>((acts, you) => acts.ReshapeAsync(you, quote.Id, quote.Version, shape));
        await _app.ArticleAsync(front, "Something new comes first. The bridge is closed, all of it. “It is not safe,” said Ann Bell.");

        string row = Row(await _app.Browser().ReadAsync("/changes"), change);

        Assert.Contains("<td>Cue</td><td><bdi>said</bdi></td><td><bdi>closed</bdi></td>", row, StringComparison.Ordinal);
        Assert.Contains("<td>Source</td><td><bdi>Ann Bell</bdi></td><td><bdi>The bridge … all of it</bdi></td>", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_many_rows_shows_the_first_and_counts_the_others()
    {
        int change = await TagAsync(await _app.ArticleAsync("title: Bridge"), string.Join(',', Enumerable.Range(0, 30).Select(i => $"tag {i}")));

        Assert.Contains("And 40 more rows.", Row(await _app.Browser().ReadAsync("/changes"), change), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_text()
    {
        await TagAsync(await _app.ArticleAsync("title: '<script>alert(1)</script> שלום \"x\"'"), "<img src=x>");

        string page = await _app.Browser().HtmlAsync("/changes");

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_a_kind_that_is_no_longer_known_are_shown_as_they_were_logged()
    {
        int id = await _app.InStoreAsync(async store =>
        {
            var change = new Change { Summary = "Old act", Address = "/", AuthorId = Reader.You.Id, AtUtc = DateTime.UtcNow };
            change.Rows.Add(new ChangedRow { Entity = "FormerThing", Key = "[1]", Before = """{"OldName":"before","SpeakerId":7}""", After = """{"OldName":"after","SpeakerId":8}""" });
            store.Changes.Add(change);
            await store.SaveChangesAsync();
            return change.Id;
        });

        string row = Row(await _app.Browser().ReadAsync("/changes"), id);

        Assert.Contains("Former thing, changed", row, StringComparison.Ordinal);
        Assert.Contains("<td>Old name</td><td><bdi>before</bdi></td><td><bdi>after</bdi></td>", row, StringComparison.Ordinal);
    }

    private Task<int> TagAsync(int article, string tags) => _app.ChangeAsync<TagActs>((acts, you) => acts.TagArticleAsync(you, article, tags));

    private Task<int> QuoteAsync(int article) => _app.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == article).Select(q => q.Id).FirstAsync());

    private Task<int> TagsAsync(int article) => _app.InStoreAsync(store => store.ArticleTags.CountAsync(t => t.ArticleId == article));

    private static async Task PressAsync(HttpClient browser, int change, string button)
    {
        string row = Row(await browser.ReadAsync("/changes"), change);
        Assert.EndsWith($">{button}</button>", row.Split("</form>")[0].TrimEnd(), StringComparison.Ordinal);
        const string before = "name=\"id\" value=\"";
        string id = row[(row.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Split('"')[0];
        await browser.SendAsync("/changes", "/changes?handler=Undo", ("id", id), ("back", "/changes"));
    }

    private static string Row(string page, int change) => page.Split($"<li id=\"c{change}\"")[1].Split("</li>")[0];

    private static List<int> Listed(string page) =>
        [.. page.Split("<li id=\"c").Skip(1).Select(row => int.Parse(row[..row.IndexOf('"', StringComparison.Ordinal)], null))];
}
