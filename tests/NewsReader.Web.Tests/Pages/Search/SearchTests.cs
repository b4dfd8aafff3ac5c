using System.Net;
using NewsReader.Core.Searching.Queries;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

public sealed class SearchTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task An_article_is_found_with_its_hits_marked_and_opens_at_the_paragraph()
    {
        var arranged = await app.ArrangeAsync(new Saying { Speaker = "Quinn Quoted", Words = ["The quokka, it was <seen>"], Title = "A quokka & friends", Outlet = "Fauna <Daily>", Day = new DateOnly(2024, 5, 6) });

        string raw = await _browser.GetStringAsync("/search?q=quokka");

        Assert.Contains("A <mark>quokka</mark> &amp; friends", raw);
        Assert.Contains("The <mark>quokka</mark>, it was &lt;seen&gt;", raw);
        Assert.Contains($"href=\"/articles/{arranged.ArticleId}?q=quokka#p1\"", raw);
        Assert.Contains("Fauna &lt;Daily&gt;", raw);
        Assert.Contains("6 May 2024", raw);
        Assert.Contains("Articles <span>1</span>", raw);
        Assert.Contains("Quotes <span>1</span>", raw);
    }

    [Fact]
    public async Task A_quote_is_found_with_its_speaker_and_opens_in_its_article()
    {
        var arranged = await app.ArrangeAsync("Wanda Wombat", "“Wombats dig at night,”");

        string html = WebUtility.HtmlDecode(await _browser.GetStringAsync("/search?kind=quotes&q=speaker:wombat+wombats"));

        Assert.Contains($"href=\"/speakers/{arranged.SpeakerId}\"><bdi>Wanda Wombat</bdi>", html);
        Assert.Contains("“<mark>Wombats</mark> dig at night,”", html);
        Assert.Contains($"href=\"/articles/{arranged.ArticleId}?q=speaker%3Awombat%20wombats#q{arranged.QuoteId}\"", html);
    }

    [Fact]
    public async Task The_query_stays_in_the_box_as_typed()
    {
        string raw = await _browser.GetStringAsync("/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script> שלום"));

        Assert.DoesNotContain("<script>alert", raw);
        Assert.Contains("value=\"\"><script>alert(1)</script> שלום\"", WebUtility.HtmlDecode(raw));
    }

    [Fact]
    public async Task An_unreadable_query_is_shown_with_the_fault_marked_and_a_way_out()
    {
        string html = WebUtility.HtmlDecode(await _browser.GetStringAsync("/search?q=rail+speker:x&kind=quotes"));

        Assert.Contains("There is no field “speker:”", html);
        Assert.Contains("rail <mark class=\"fault\">speker:x</mark>", html);
        Assert.Contains("href=\"/search?q=rail%20speaker%3Ax&kind=quotes\"", html);
    }

    [Theory]
    [InlineData("\"unclosed")]
    [InlineData("(((")]
    [InlineData("a OR")]
    [InlineData("-")]
    [InlineData("before:whenever")]
    [InlineData("\ud83d")]
    public async Task No_query_is_an_error(string query)
    {
        var answer = await _browser.GetAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("This search can’t be read", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=+++&kind=quotes&page=3")]
    public async Task An_empty_query_explains_the_language_in_short_and_leads_to_all_of_it(string address)
    {
        var page = await _browser.PageAsync(address);

        Assert.Equal(QueryLanguage.Signs.Select(sign => sign.Examples[0]), page.QuerySelectorAll(".language dt a").Select(link => link.TextContent));
        Assert.Equal(QueryFields.All.Select(field => $"/search/help#{field.Name}"), page.QuerySelectorAll(".fields a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("a.button[href='/search/help']"));
    }

    [Fact]
    public async Task Without_hits_wider_searches_are_offered()
    {
        foreach (string words in new[] { "The zzyzxes of it", "A plugh xyzzy" }) await app.ArrangeAsync(new Saying { Words = [words] });

        string html = WebUtility.HtmlDecode(await _browser.GetStringAsync("/search?q=zzyzx+%22plugh+xyzzy%22"));

        Assert.Contains("Nothing found", html);
        Assert.Contains("<bdi>zzyzx OR \"plugh xyzzy\"</bdi>", html);
        Assert.Contains("<bdi>zzyzx*</bdi>", html);
    }

    [Fact]
    public async Task Where_only_the_other_kind_has_hits_the_page_leads_there()
    {
        await app.ArrangeAsync(new Saying { Words = ["Plain words"], Title = "Only the axolotl" });

        string html = WebUtility.HtmlDecode(await _browser.GetStringAsync("/search?q=axolotl&kind=quotes"));

        Assert.Contains("No quote holds this", html);
        Assert.Contains("href=\"/search?q=axolotl\">Show 1 article</a>", html);
    }

    [Fact]
    public async Task Twenty_hits_make_a_page_that_leads_to_the_next_and_back()
    {
        for (int i = 0; i < 21; i++) await app.ArrangeAsync("Bea Badger", $"The badger number {i}");
        foreach (string order in new[] { "", "&order=oldest", "&order=best" })
        {
            string first = await _browser.GetStringAsync($"/search?q=badger{order}");
            Assert.Equal(20, Hits(first));
            Assert.DoesNotContain("rel=\"prev\"", first);
            string second = await _browser.GetStringAsync(Link(first, "next"));
            Assert.Equal(1, Hits(second));
            Assert.DoesNotContain("rel=\"next\"", second);
            Assert.Equal(20, Hits(await _browser.GetStringAsync(Link(second, "prev"))));
        }
    }

    [Theory]
    [InlineData("from=x")]
    [InlineData("from=99999999999999999999999")]
    [InlineData("from=b0")]
    [InlineData("from=-1&order=7&kind=3")]
    public async Task A_malformed_address_is_answered(string rest) =>
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync($"/search?q=the&{rest}")).StatusCode);

    private static string Link(string html, string rel)
    {
        string tag = html[html.IndexOf($"rel=\"{rel}\" href=\"", StringComparison.Ordinal)..];
        return WebUtility.HtmlDecode(tag.Split('"')[3]);
    }

    private static int Hits(string html) => html.Split("class=\"go\"").Length - 1;
}
