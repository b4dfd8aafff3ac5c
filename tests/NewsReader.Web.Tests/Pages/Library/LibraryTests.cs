using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Readers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Library;

public sealed class LibraryTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task It_lists_articles_newest_first_and_the_later_import_first_on_one_day()
    {
        int older = await _app.ArticleAsync("title: Older\ndate: 2031-01-01");
        int first = await _app.ArticleAsync("title: First\ndate: 2031-01-02");
        int second = await _app.ArticleAsync("title: Second\ndate: 2031-01-02");

        var listed = Listed(await _app.Browser().HtmlAsync("/"));

        Assert.Equal([second, first, older], listed.Take(3));
    }

    [Fact]
    public async Task A_row_says_outlet_day_quotes_and_tags()
    {
        await _app.ArticleAsync("title: Row\noutlet: The Daily\ndate: 2031-05-06\ntags: [bridges]");

        string page = await _app.Browser().ReadAsync("/?words=Row&outlet=The+Daily");

        Assert.Contains("1 article", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>The Daily</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("6 May 2031", page, StringComparison.Ordinal);
        Assert.Contains("1 quote<", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/?tag=bridges\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undated_article_says_that_its_day_is_that_of_its_import()
    {
        await _app.ArticleAsync("title: Undatedness");

        Assert.Contains("undated, imported", await _app.Browser().ReadAsync("/?words=Undatedness"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_quote_is_not_counted()
    {
        int id = await _app.ArticleAsync("title: Rejection");
        var quote = await _app.InStoreAsync(store => store.Quotes.SingleAsync(q => q.ArticleId == id));
        await _app.ChangeAsync<QuoteActs>((acts, you) => acts.RejectAsync(you, quote.Id, quote.Version));

        Assert.Contains("0 quotes", await _app.Browser().ReadAsync("/?words=Rejection"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Bridge over the Serrin", "serrin BRIDGE", true)]
    [InlineData("title: Bridge over the Serrin", "serrin tunnel", false)]
    [InlineData("title: Élections à Übersee", "élections", true)]
    [InlineData("title: Élections à Übersee", "ÜBERSEE", true)]
    [InlineData("title: Прогулка по Москве", "москве", true)]
    [InlineData("title: 100 % of it", "%", true)]
    [InlineData("title: All of it", "%", false)]
    [InlineData("title: snake_case", "e_c", true)]
    [InlineData("title: snakescase", "e_c", false)]
    [InlineData("title: All of it", "\0x", false)]
    public async Task Words_are_looked_for_in_titles_in_any_order_and_case(string frontMatter, string words, bool isFound)
    {
        int id = await _app.ArticleAsync(frontMatter);

        string page = await _app.Browser().HtmlAsync("/?words=" + Uri.EscapeDataString(words));

        Assert.Equal(isFound, Listed(page).Contains(id));
    }

    [Fact]
    public async Task An_article_is_found_by_its_outlet_and_by_its_tag_in_any_case()
    {
        int id = await _app.ArticleAsync("title: Found\noutlet: Only & Here\ntags: [Rare Tag]");
        var browser = _app.Browser();

        Assert.Equal([id], Listed(await browser.HtmlAsync("/?outlet=Only+%26+Here")));
        Assert.Equal([id], Listed(await browser.HtmlAsync("/?tag=rare+tag")));
        Assert.Empty(Listed(await browser.HtmlAsync("/?tag=rare+tag&outlet=Elsewhere")));
    }

    [Fact]
    public async Task Unread_articles_carry_a_mark_until_they_are_read()
    {
        int id = await _app.ArticleAsync("title: Freshness");
        var browser = _app.Browser();
        Assert.Contains("class=\"go unread\"", await browser.HtmlAsync("/?words=Freshness"), StringComparison.Ordinal);
        Assert.Contains(id, Listed(await browser.HtmlAsync("/?words=Freshness&state=unread")));

        await _app.InStoreAsync(async store =>
        {
            store.ReadStates.Add(new ReadState { ReaderId = Reader.You.Id, ArticleId = id, ReadUtc = DateTime.UtcNow });
            return await store.SaveChangesAsync();
        });

        Assert.DoesNotContain("unread\"", (await browser.HtmlAsync("/?words=Freshness")).Split("<ol")[1], StringComparison.Ordinal);
        Assert.Empty(Listed(await browser.HtmlAsync("/?words=Freshness&state=unread")));
    }

    [Fact]
    public async Task A_star_is_put_on_and_taken_off()
    {
        int id = await _app.ArticleAsync("title: Stardom");
        var browser = _app.Browser();
        Assert.Contains("Nothing is starred", await browser.ReadAsync("/?state=starred"), StringComparison.Ordinal);

        await browser.SendAsync("/", "/?handler=Star", ("id", $"{id}"), ("isStarred", "true"));
        Assert.Equal([id], Listed(await browser.HtmlAsync("/?state=starred")));

        await browser.SendAsync("/", "/?handler=Star", ("id", $"{id}"), ("isStarred", "false"));
        Assert.Empty(Listed(await browser.HtmlAsync("/?state=starred")));
    }

    [Fact]
    public async Task Starring_twice_at_once_is_no_error()
    {
        int id = await _app.ArticleAsync("title: Stardom");
        var browser = _app.Browser(followsRedirects: false);
        await browser.HtmlAsync("/");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.SendAsync("/", "/?handler=Star", ("id", $"{id}"), ("isStarred", "true"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
    }

    [Fact]
    public async Task Starring_leads_back_to_the_row_in_the_same_list()
    {
        int id = await _app.ArticleAsync("title: Stardom");

        var answer = await _app.Browser(followsRedirects: false).SendAsync("/", "/?words=Stardom&from=77&handler=Star", ("id", $"{id}"), ("isStarred", "true"));

        Assert.Equal($"/?words=Stardom&from=77#a{id}", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_deleted_article_is_listed_among_the_deleted_alone_and_comes_back_by_its_button()
    {
        int id = await _app.ArticleAsync("title: Gone");
        await DeleteAsync(id);
        var browser = _app.Browser();
        Assert.Empty(Listed(await browser.HtmlAsync("/?words=Gone")));
        Assert.Equal([id], Listed(await browser.HtmlAsync("/?state=deleted")));

        var answer = await browser.SendAsync("/?state=deleted", "/?state=deleted&handler=Restore", ("id", $"{id}"));

        Assert.Contains("Restored “Gone”", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal("?state=deleted", answer.RequestMessage!.RequestUri!.Query);
        Assert.Equal([id], Listed(await browser.HtmlAsync("/?words=Gone")));
    }

    [Fact]
    public async Task A_restored_article_can_be_deleted_again_by_undoing()
    {
        int id = await _app.ArticleAsync("title: Gone");
        await DeleteAsync(id);
        var browser = _app.Browser();
        await browser.SendAsync("/?state=deleted", "/?state=deleted&handler=Restore", ("id", $"{id}"));

        await browser.SendAsync("/", "/changes?handler=UndoLatest", ("back", "/"));

        Assert.Equal([id], Listed(await browser.HtmlAsync("/?state=deleted")));
    }

    [Fact]
    public async Task Restoring_twice_restores_once()
    {
        int id = await _app.ArticleAsync("title: Gone");
        await DeleteAsync(id);
        var browser = _app.Browser();

        for (int i = 0; i < 2; i++) await browser.SendAsync("/", "/?state=deleted&handler=Restore", ("id", $"{id}"));

        Assert.Equal(1, await _app.InStoreAsync(store => store.Changes.CountAsync(c => c.Summary.StartsWith("Restored"))));
    }

    [Theory]
    [InlineData("Restore")]
    [InlineData("Star")]
    public async Task What_is_not_there_can_t_be_acted_on(string handler)
    {
        var answer = await _app.Browser().SendAsync("/", "/?handler=" + handler, ("id", "999999"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        int id = await _app.ArticleAsync("title: Gone");
        await DeleteAsync(id);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("id", $"{id}")]);

        var answer = await _app.Browser().PostAsync("/?handler=Restore", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(await _app.InStoreAsync(store => store.Articles.Where(a => a.Id == id).Select(a => a.DeletedUtc).SingleAsync()));
    }

    [Fact]
    public async Task Pages_hold_twenty_and_the_total_is_said()
    {
        int total = await _app.InStoreAsync(store => store.Articles.CountAsync());
        Assert.InRange(total, 21, 40);
        var browser = _app.Browser();

        string first = await browser.HtmlAsync("/");
        string second = await browser.HtmlAsync($"/?from={Listed(first)[^1]}");

        Assert.Equal(20, Listed(first).Count);
        Assert.Equal(total - 20, Listed(second).Count);
        Assert.Empty(Listed(first).Intersect(Listed(second)));
        Assert.Contains($"{total} articles", first, StringComparison.Ordinal);
        Assert.Contains($"rel=\"next\" href=\"/?from={Listed(first)[^1]}\"", first, StringComparison.Ordinal);
        Assert.Contains($"rel=\"prev\" href=\"/?from=b{Listed(second)[0]}\"", second, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=0")]
    [InlineData("from=-7")]
    [InlineData("from=two")]
    [InlineData("from=")]
    [InlineData("from=b")]
    [InlineData("from=b999999")]
    [InlineData("from=99999999999999")]
    [InlineData("page=2")]
    public async Task A_place_that_is_not_there_is_the_beginning(string asked)
    {
        var browser = _app.Browser();

        Assert.Equal(Listed(await browser.HtmlAsync("/")), Listed(await browser.HtmlAsync("/?" + asked)));
    }

    [Theory]
    [InlineData("state=nonsense")]
    [InlineData("state=77")]
    [InlineData("state=")]
    public async Task A_state_that_is_none_shows_all(string query) =>
        Assert.Equal(20, Listed(await _app.Browser().HtmlAsync("/?" + query)).Count);

    [Fact]
    public async Task A_filter_that_fits_nothing_offers_to_clear_it()
    {
        string page = await _app.Browser().ReadAsync("/?words=nosuchword&outlet=Nowhere");

        Assert.Contains("No article matches", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button\" href=\"/\">Clear the filter</a>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Nowhere\" selected", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_whose_articles_are_all_deleted_points_to_them()
    {
        await _app.InStoreAsync(store => store.Articles.ExecuteUpdateAsync(all => all.SetProperty(a => a.DeletedUtc, DateTime.UtcNow)));

        Assert.Contains("Every article is deleted", await _app.Browser().ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_archive_points_to_the_import()
    {
        await _app.InStoreAsync(async store =>
        {
            await store.Quotes.ExecuteDeleteAsync();
            await store.ClaimSuggestions.ExecuteDeleteAsync();
            await store.Paragraphs.ExecuteDeleteAsync();
            await store.Revisions.ExecuteDeleteAsync();
            await store.ArticleTags.ExecuteDeleteAsync();
            return await store.Articles.ExecuteDeleteAsync();
        });

        string page = await _app.Browser().ReadAsync("/");

        Assert.Contains("Nothing to read yet", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button\" href=\"/import\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_titles_outlets_and_tags_are_shown_as_text()
    {
        await _app.ArticleAsync("title: '<script>alert(1)</script> \"quoted\" שלום'\noutlet: '\"><img src=x>'\ntags: ['\"><script>x</script>']");

        string page = await _app.Browser().HtmlAsync("/?words=" + Uri.EscapeDataString("\"quoted\" שלום <script>"));

        Assert.Single(Listed(page));
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    private Task<int> DeleteAsync(int id) => _app.ChangeAsync<ArticleActs>((acts, you) => acts.DeleteAsync(you, id, 1));

    private static List<int> Listed(string page) =>
        [.. page.Split("<li id=\"a").Skip(1).Select(row => int.Parse(row[..row.IndexOf('"', StringComparison.Ordinal)], null))];
}
