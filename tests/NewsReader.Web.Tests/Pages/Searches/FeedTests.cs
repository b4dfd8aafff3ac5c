using System.Net;
using System.Net.Http.Headers;
using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Saved;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Searches;

public sealed class FeedTests : IAsyncDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly NewsApp _app = new();
    private readonly HttpClient _browser;

    public FeedTests() => _browser = _app.Browser();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_hit_is_an_entry_with_its_outlet_a_link_and_its_words_marked()
    {
        var arranged = await _app.ArrangeAsync(new Saying { Speaker = "Quinn Quoted", Words = ["The quokka, it was <seen>"], Title = "A quokka & friends", Outlet = "Fauna <Daily>", Day = new DateOnly(2024, 5, 6) });
        int id = await SaveAsync("Quokkas & co", "quokka");

        using var answer = await _browser.GetAsync(Feed(id));

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        string text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<!DOCTYPE", text, StringComparison.Ordinal);
        var feed = XDocument.Parse(text).Root!;
        Assert.Equal("Quokkas & co", feed.Element(Atom + "title")!.Value);
        Assert.Equal($"http://localhost/searches/{id}/feed.xml", Link(feed, "self"));
        Assert.Equal("http://localhost/search?q=quokka", Link(feed, "alternate"));
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal("A quokka & friends", entry.Element(Atom + "title")!.Value);
        Assert.Equal("Fauna <Daily>", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal($"http://localhost/articles/{arranged.ArticleId}?q=quokka#p1", Link(entry, "alternate"));
        Assert.Equal("2026-01-02T03:04:05Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("2024-05-06T00:00:00Z", entry.Element(Atom + "published")!.Value);
        Assert.Equal(("html", "<p>The <mark>quokka</mark>, it was &lt;seen&gt;</p>"), (entry.Element(Atom + "summary")!.Attribute("type")!.Value, entry.Element(Atom + "summary")!.Value));
        Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SearchKind.Articles)]
    [InlineData(SearchKind.Quotes)]
    public async Task Entries_keep_their_own_ids_however_the_search_changes(SearchKind kind)
    {
        for (int i = 0; i < 3; i++) await _app.ArrangeAsync("Bea Badger", $"The badger number {i}");
        int id = await SaveAsync("Badgers", "badger", kind), other = await SaveAsync("More badgers", "badger OR fox", kind);

        string[] ids = await IdsAsync(id);

        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal(ids, await IdsAsync(other));
        Assert.NotEqual((await ReadAsync(id)).Element(Atom + "id")!.Value, (await ReadAsync(other)).Element(Atom + "id")!.Value);
    }

    [Fact]
    public async Task A_quote_and_a_claim_are_entries_too()
    {
        var arranged = await _app.ArrangeAsync(new Saying { Speaker = "Wanda Wombat", Words = ["Wombats dig at night"], Outlet = "Burrow" });
        await _app.InStoreAsync(async store =>
        {
            store.Add(new Core.Annotations.Claim { Statement = "Wombats dig.", AuthorId = Reader.You.Id, CreatedUtc = new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc) });
            return await store.SaveChangesAsync();
        });

        var quote = (await ReadAsync(await SaveAsync("Quotes", "wombats", SearchKind.Quotes))).Element(Atom + "entry")!;
        var claim = (await ReadAsync(await SaveAsync("Claims", "wombats", SearchKind.Claims))).Element(Atom + "entry")!;

        Assert.Equal("Wanda Wombat: Wombats dig at night", quote.Element(Atom + "title")!.Value);
        Assert.EndsWith($"/articles/{arranged.ArticleId}?q=wombats#q{arranged.QuoteId}", Link(quote, "alternate"), StringComparison.Ordinal);
        Assert.Equal(("Wombats dig.", "2026-03-04T05:06:07Z"), (claim.Element(Atom + "title")!.Value, claim.Element(Atom + "updated")!.Value));
        Assert.Null(claim.Element(Atom + "author"));
    }

    [Fact]
    public async Task An_article_found_by_a_speaker_is_an_entry_with_what_they_say_and_opens_there()
    {
        var said = await _app.ArrangeAsync(new Saying { Speaker = "Ida Ibis", Words = ["ibises wade here"], In = "Nothing of note. Then: ibises wade here, she said." });

        var entry = await EntryAsync("speaker:\"ida ibis\"");

        Assert.Equal("<p>Ida Ibis:</p><blockquote>ibises wade here</blockquote>", entry.Element(Atom + "summary")!.Value);
        Assert.EndsWith($"/articles/{said.ArticleId}?q=speaker%3A%22ida%20ibis%22#q{said.QuoteId}", Link(entry, "alternate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_found_by_a_note_or_a_claim_is_an_entry_with_that_and_opens_there()
    {
        var place = await _app.ArrangeAsync("Tia Tern", "Terns fly far");
        await _app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, place.ArticleId, Selection.OfWords(place.RevisionId, "fly far", 1, 0), "Ask an ornithologist & see."));
        await _app.ArrangeClaimAsync("Terns fly to the pole.", (place, true));

        var noted = await EntryAsync("(in:note ornithologist)");
        var claimed = await EntryAsync("claim:pole");

        Assert.Equal("<p>Note on “fly far”: Ask an <mark>ornithologist</mark> &amp; see.</p>", noted.Element(Atom + "summary")!.Value);
        Assert.Matches("#n\\d+$", Link(noted, "alternate"));
        Assert.Equal("<p>Claim: Terns fly to the <mark>pole</mark>. (unchecked)</p>", claimed.Element(Atom + "summary")!.Value);
        Assert.Matches("#c\\d+$", Link(claimed, "alternate"));
    }

    [Fact]
    public async Task A_saved_search_names_its_feed_and_another_search_has_none()
    {
        int id = await SaveAsync("Badgers & co", "badger", SearchKind.Quotes);

        var link = (await _browser.PageAsync("/search?q=badger&kind=quotes")).QuerySelector("head link[rel=alternate]")!;

        Assert.Equal(
            (Feed(id).ToString(), "application/atom+xml", "Badgers & co"),
            (link.GetAttribute("href"), link.GetAttribute("type"), link.GetAttribute("title")));
        Assert.Null((await _browser.PageAsync("/search?q=badger")).QuerySelector("head link[rel=alternate]"));
    }

    [Fact]
    public async Task There_are_50_entries_at_most_the_newest()
    {
        for (int day = 1; day <= 51; day++) await _app.ArrangeAsync(new Saying { Words = ["Badger"], Title = $"Badger {day}", Day = new DateOnly(2024, 1, 1).AddDays(day) });

        var titles = (await ReadAsync(await SaveAsync("Badgers", "badger", order: SearchOrder.Oldest))).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).ToList();

        Assert.Equal((50, "Badger 51", "Badger 2"), (titles.Count, titles[0], titles[^1]));
    }

    [Fact]
    public async Task What_came_last_is_there_whatever_its_day()
    {
        for (int day = 1; day <= 51; day++) await _app.ArrangeAsync(new Saying { Words = ["Otter"], Title = $"Otter {day}", Day = new DateOnly(2024, 1, 1).AddDays(day) });
        await _app.ArrangeAsync(new Saying { Words = ["Otter"], Title = "An otter of old", Day = new DateOnly(1999, 5, 1) });

        var titles = (await ReadAsync(await SaveAsync("Otters", "otter"))).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).ToList();

        Assert.Equal((50, "An otter of old", "Otter 51"), (titles.Count, titles[0], titles[1]));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        await _app.ArrangeAsync("Bea Badger", "The badger");
        int id = await SaveAsync("Badgers", "badger");
        using var first = await _browser.GetAsync(Feed(id));

        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(headers => headers.IfNoneMatch.Add(first.Headers.ETag!)));
        await _app.ArrangeAsync("Bea Badger", "Another badger");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(headers => headers.IfNoneMatch.Add(first.Headers.ETag!)));

        async Task<HttpStatusCode> AskAsync(Action<HttpRequestHeaders> set)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Feed(id));
            set(request.Headers);
            using var answer = await _browser.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Fetching_it_is_not_seeing_it()
    {
        int id = await SaveAsync("Badgers", "badger");
        var before = await SeenAsync();

        await ReadAsync(id);

        Assert.Equal(before, await SeenAsync());
        Task<DateTime> SeenAsync() => _app.InStoreAsync(store => store.SavedSearches.Select(s => s.SeenUtc).SingleAsync());
    }

    [Fact]
    public async Task A_removed_or_unknown_search_has_no_feed()
    {
        int id = await SaveAsync("Badgers", "badger");
        await _app.InStoreAsync(store => new SavedSearches(store, TimeProvider.System).RemoveAsync(Reader.You.Id, id));

        foreach (int gone in new[] { id, 99 })
        {
            using var answer = await _browser.GetAsync(Feed(gone));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_search_that_can_no_longer_be_read_says_so_in_its_feed()
    {
        int id = await SaveAsync("Badgers", "badger");
        await _app.InStoreAsync(store => store.SavedSearches.ExecuteUpdateAsync(set => set.SetProperty(s => s.Query, "speeker:x")));

        Assert.StartsWith("This search can’t be read.", (await ReadAsync(id)).Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
    }

    private static Uri Feed(int id) => new($"/searches/{id}/feed.xml", UriKind.Relative);

    private static string? Link(XElement of, string rel) => of.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == rel).Attribute("href")!.Value;

    private async Task<XElement> EntryAsync(string query) => Assert.Single((await ReadAsync(await SaveAsync(query, query))).Elements(Atom + "entry"));

    private async Task<string[]> IdsAsync(int id) => [.. (await ReadAsync(id)).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];

    private async Task<XElement> ReadAsync(int id)
    {
        using var reader = XmlReader.Create(new StringReader(await _browser.GetStringAsync(Feed(id))), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }

    private Task<int> SaveAsync(string name, string query, SearchKind kind = SearchKind.Articles, SearchOrder order = SearchOrder.Newest) => _app.InStoreAsync(async store =>
    {
        var result = await new SavedSearches(store, TimeProvider.System).SaveAsync(Reader.You.Id, name, query, kind, order);
        return Assert.IsType<SavedSearchResult.Done>(result).Search.Id;
    });
}
