using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

/// <summary>What each hit says of why it was found, and where it opens.</summary>
public sealed class WhyFoundTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task An_article_found_by_a_speaker_shows_what_they_say_and_opens_there()
    {
        var said = await app.ArrangeAsync(new Saying { Speaker = "Ida Ibis", Words = ["ibises wade here"], In = "Nothing of note. Then: ibises wade here, she said." });

        var hit = await HitAsync("speaker:\"ida ibis\"");

        Assert.Equal("ibises wade here", hit.QuerySelector("blockquote.said")!.TextContent);
        Assert.Equal($"/speakers/{said.SpeakerId}", hit.QuerySelector(".under a")!.GetAttribute("href"));
        Assert.Null(hit.QuerySelector(".snippet"));
        Assert.Equal($"/articles/{said.ArticleId}?q=speaker%3A%22ida%20ibis%22#q{said.QuoteId}", hit.QuerySelector("a.go")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_words_asked_for_are_marked_in_the_quote()
    {
        await app.ArrangeAsync("Lou Lemming", "Lemmings do not jump");
        Assert.Equal("Lemmings", (await HitAsync("said:lemmings")).QuerySelector("blockquote mark")!.TextContent);
    }

    [Fact]
    public async Task Beside_the_quote_stands_an_extract_only_where_it_shows_more_of_the_words()
    {
        await app.ArrangeAsync(new Saying { Speaker = "Mo Marten", Words = ["martens climb"], In = "A marmot sat there; martens climb, he said." });

        Assert.Null((await HitAsync("speaker:\"mo marten\" martens")).QuerySelector(".snippet"));
        var more = await HitAsync("speaker:\"mo marten\" martens marmot");
        Assert.Equal(["marmot", "martens"], more.QuerySelectorAll(".snippet mark").Select(mark => mark.TextContent));
        Assert.EndsWith("#p1", more.QuerySelector("a.go")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_of_two_quotes_is_shown_by_two_and_more_than_two_are_never_shown()
    {
        var otter = await app.ArrangeAsync(new Saying { Speaker = "Otto Otter", Words = ["one"], In = "one two three four", Outlet = "Riverbank" });
        foreach (string word in new[] { "two", "three" }) await AddQuoteAsync(otter, word, "Otto Otter");
        await AddQuoteAsync(otter, "four", "Perla Pike");

        Assert.Equal(["one", "two"], (await HitAsync("speaker:otter")).QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Equal(["one", "four"], (await HitAsync("(speaker:otter) (speaker:pike)")).QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        var three = await HitAsync("speaker:otter three");
        Assert.Equal(["one", "three"], three.QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Equal(three.QuerySelectorAll(".under a")[^1].GetAttribute("href"), three.QuerySelector("a.go")!.GetAttribute("href"));
        Assert.Equal(["one", "two"], (await HitAsync("speaker:otter OR outlet:nowhere")).QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Empty((await HitAsync("outlet:riverbank -said:five")).QuerySelectorAll("blockquote"));
    }

    [Fact]
    public async Task A_rejected_quote_is_shown_only_to_whoever_asks_for_rejected_ones()
    {
        await app.ArrangeAsync(new Saying { Speaker = "Pia Plover", Words = ["plovers nest"], Review = Review.Rejected });

        Assert.Contains("Nothing found", await _browser.ReadAsync("/search?q=speaker:plover"), StringComparison.Ordinal);
        Assert.Equal("plovers nest", (await HitAsync("speaker:plover review:rejected")).QuerySelector("blockquote")!.TextContent);
    }

    [Fact]
    public async Task A_claim_opens_at_its_page_with_its_verdict()
    {
        var place = await app.ArrangeAsync("Rae Raven", "Ravens count to seven");
        int claim = await app.ArrangeClaimAsync("Ravens can count.", (place, true));

        var hit = await HitAsync("ravens", "&kind=claims");

        Assert.Equal($"/claims/{claim}?q=ravens", hit.QuerySelector("a.go")!.GetAttribute("href"));
        Assert.Equal("Ravens", hit.QuerySelector("mark")!.TextContent);
        Assert.Equal("unchecked", hit.QuerySelector(".verdict")!.TextContent);
        var page = await _browser.PageAsync(hit.QuerySelector("a.go")!.GetAttribute("href")!);
        Assert.Equal("Ravens", page.QuerySelector("h1 mark")!.TextContent);
        Assert.Equal("ravens", page.QuerySelector<IHtmlInputElement>(".find input")!.Value);
    }

    [Fact]
    public async Task A_note_opens_at_its_note_and_says_on_which_words_it_is()
    {
        var place = await app.ArrangeAsync("Sam Shrew", "Shrews sleep little");
        await app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, place.ArticleId, Selection.OfWords(place.RevisionId, "sleep little", 1, 0), "Ask a zoologist."));

        var hit = await HitAsync("zoologist", "&kind=notes");

        Assert.Matches($"^/articles/{place.ArticleId}\\?q=zoologist#n\\d+$", hit.QuerySelector("a.go")!.GetAttribute("href"));
        Assert.Equal("zoologist", hit.QuerySelector("mark")!.TextContent);
        Assert.Contains("on “sleep little”", hit.TextContent, StringComparison.Ordinal);
        Assert.Equal(["zoologist"], await MarkedAtAsync(hit.QuerySelector("a.go")!));
    }

    [Fact]
    public async Task An_article_found_by_a_note_shows_the_note_and_opens_there()
    {
        var place = await app.ArrangeAsync("Tia Tern", "Terns fly far");
        foreach (string body in new[] { "Check the ornithograph.", "Nothing else.", "The ornithograph again.", "Ornithograph, once more." })
            await app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, place.ArticleId, Selection.OfWords(place.RevisionId, "fly far", 1, 0), body));

        var hit = await HitAsync("(in:note ornithograph)");

        Assert.Equal(["Check the ornithograph.", "The ornithograph again."], hit.QuerySelectorAll(".snippet").Select(note => note.TextContent));
        Assert.Equal(["ornithograph", "ornithograph"], hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("Note on “fly far”", hit.QuerySelector(".under")!.TextContent, StringComparison.Ordinal);
        string there = hit.QuerySelector(".under a")!.GetAttribute("href")!;
        Assert.Matches($"^/articles/{place.ArticleId}\\?q=.*#n\\d+$", there);
        Assert.Equal(there, hit.QuerySelector("a.go")!.GetAttribute("href"));
        Assert.Equal(["ornithograph"], await MarkedAtAsync(hit.QuerySelector(".under a")!));
        Assert.Empty((await HitAsync("(in:body terns) -(in:note quincunx)")).QuerySelectorAll(".under"));
    }

    [Fact]
    public async Task An_article_found_by_a_claim_shows_the_claim_its_verdict_and_its_place()
    {
        var place = await app.ArrangeAsync("Uma Urial", "Urials climb cliffs");
        int claim = await app.ArrangeClaimAsync("Urials climb any cliff.", (place, true));
        await app.ArrangeClaimAsync("Urials never fall.", (place, true));

        var hit = await HitAsync("claim:\"any cliff\" verdict:unchecked");

        Assert.Equal("Urials climb any cliff.", Assert.Single(hit.QuerySelectorAll(".snippet")).TextContent);
        Assert.Equal("any cliff", hit.QuerySelector("mark")!.TextContent);
        Assert.Equal("unchecked", hit.QuerySelector(".under .verdict")!.TextContent);
        string atClaim = hit.QuerySelector(".under a")!.GetAttribute("href")!;
        Assert.StartsWith($"/claims/{claim}?q=", atClaim, StringComparison.Ordinal);
        Assert.Equal("any cliff", (await _browser.PageAsync(atClaim)).QuerySelector("h1 mark")!.TextContent);
        Assert.Equal(hit.QuerySelectorAll(".under a")[^1].GetAttribute("href"), hit.QuerySelector("a.go")!.GetAttribute("href"));
        Assert.Equal(["any cliff"], await MarkedAtAsync(hit.QuerySelectorAll(".under a")[^1]));
        Assert.Equal(2, (await HitAsync("claim:urials")).QuerySelectorAll(".snippet").Length);
    }

    [Fact]
    public async Task What_is_found_by_a_tag_says_so_and_shows_the_quote_or_the_claim_that_has_it()
    {
        var place = await app.ArrangeAsync("Vic Vole", "Voles dig");
        await app.DoAsync<TagActs>((acts, you) => acts.TagQuoteAsync(you, place.QuoteId, "Burrows"));
        int claim = await app.ArrangeClaimAsync("Voles dig deep.", (place, true));
        await app.DoAsync<TagActs>((acts, you) => acts.TagClaimAsync(you, claim, "Depths"));
        await app.DoAsync<TagActs>((acts, you) => acts.TagArticleAsync(you, place.ArticleId, "Voles"));

        var quoted = await HitAsync("tag:burrows");
        Assert.Equal("Voles dig", quoted.QuerySelector("blockquote")!.TextContent);
        Assert.Contains("tagged Burrows", quoted.QuerySelector(".under")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Voles dig deep.", (await HitAsync("tag:depths")).QuerySelector(".snippet.why")!.TextContent);
        Assert.Contains("tagged Voles", (await HitAsync("tag:voles")).QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tagged Voles", (await HitAsync("tag:voles", "&kind=quotes")).QuerySelector(".under")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_because_it_has_a_note_or_a_claim_shows_one()
    {
        var place = await app.ArrangeAsync("Gus Gribble", "Gribbles bore");
        await app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, place.ArticleId, Selection.OfWords(place.RevisionId, "bore", 1, 0), "Into what?"));
        await app.ArrangeClaimAsync("They bore into oak.", (place, true));

        Assert.Equal("Into what?", (await HitAsync("gribbles has:note")).QuerySelector(".snippet.why")!.TextContent);
        Assert.Equal("They bore into oak.", (await HitAsync("gribbles has:claim")).QuerySelector(".snippet.why")!.TextContent);
    }

    [Fact]
    public async Task A_hit_in_the_title_is_marked_where_it_opens()
    {
        await app.ArrangeAsync(new Saying { Title = "The quokka express", Words = ["Nothing"] });

        var hit = await HitAsync("quokka");
        Assert.Equal("quokka", (await _browser.PageAsync(hit.QuerySelector("a.go")!.GetAttribute("href")!)).QuerySelector("h1 mark")!.TextContent);
    }

    [Fact]
    public async Task A_phrase_that_a_quote_has_across_what_interrupts_it_is_marked_where_it_opens_and_one_across_paragraphs_is_not()
    {
        int article = await app.ImportAsync("The fulmar\n\n“A fulmar,” said Finn Fulton, “spits.” It stank of oil\n\n“and krill,” Finn Fulton said.\n");

        string there = (await HitAsync("\"fulmar spits\"")).QuerySelector("a.go")!.GetAttribute("href")!;
        var page = await _browser.PageAsync(there);

        Assert.StartsWith("“A ", page.GetElementById(there.Split('#')[1])!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["fulmar", "spits"], page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Empty((await _browser.PageAsync($"/articles/{article}?q=%22oil%20and%22")).QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task A_phrase_that_a_quote_has_across_paragraphs_is_marked_in_each_without_its_signs()
    {
        await app.ImportAsync("The petrel\n\nPiet Penn said: “They wail. They sing.\n\n“And they dance,” he added.\n");

        var page = await _browser.PageAsync((await HitAsync("\"sing and they dance\"")).QuerySelector("a.go")!.GetAttribute("href")!);

        Assert.Equal(["sing", "And they dance"], page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task A_long_claim_is_shown_beside_its_place_around_the_words_asked_for()
    {
        var place = await app.ArrangeAsync("Vic Viper", "Vipers bite");
        await app.ArrangeClaimAsync($"Vipers {string.Join(' ', Enumerable.Repeat("seldom", 60))} envenomate.", (place, true));

        var hit = await HitAsync("claim:envenomate");

        Assert.Equal(["envenomate"], await MarkedAtAsync(hit.QuerySelector("a.go")!));
    }

    [Fact]
    public async Task A_note_that_has_lost_its_words_is_opened_with_the_words_asked_for_marked()
    {
        var place = await app.ArrangeAsync("Wes Weevil", "Weevils chew");
        await app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, place.ArticleId, Selection.OfWords(place.RevisionId, "Weevils chew", 1, 0), "See the coleopterist."));
        await app.InStoreAsync(store => store.Anchors.Where(a => a.ArticleId == place.ArticleId).ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AnchorState.Orphaned)));

        var hit = await HitAsync("coleopterist", "&kind=notes");

        Assert.Contains("coleopterist", await MarkedAtAsync(hit.QuerySelector("a.go")!));
    }

    [Fact]
    public async Task A_place_that_no_hits_are_left_at_leads_to_the_first()
    {
        await app.ArrangeAsync(new Saying { Words = ["A tapir slept"], Day = new DateOnly(2025, 1, 1) });

        var page = await _browser.PageAsync("/search?q=tapir&from=9000000000000000");

        Assert.Equal("/search?q=tapir", page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_box_keeps_what_is_listed_and_the_order_for_the_next_search_but_only_here()
    {
        foreach (string address in new[] { "/search?q=the&kind=quotes&order=oldest", "/search?q=speeker:x&kind=quotes&order=oldest" })
        {
            var page = await _browser.PageAsync(address);
            Assert.Equal(["kind=quotes", "order=oldest"], page.QuerySelectorAll(".find input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
        }

        foreach (string address in new[] { "/search?q=the", "/search?q=the&kind=articles&order=newest", "/search/help", "/articles/1?q=the" })
            Assert.Empty((await _browser.PageAsync(address)).QuerySelectorAll(".find input[type=hidden]"));
    }

    // What is marked where a link leads.
    private async Task<IEnumerable<string>> MarkedAtAsync(IElement link)
    {
        string there = link.GetAttribute("href")!;
        return (await _browser.PageAsync(there)).GetElementById(there.Split('#')[1])!.QuerySelectorAll("mark").Select(mark => mark.TextContent);
    }

    private async Task<IElement> HitAsync(string query, string view = "") =>
        Assert.Single((await _browser.PageAsync($"/search?q={Uri.EscapeDataString(query)}{view}")).QuerySelectorAll(".rows > li"));

    private Task AddQuoteAsync(Arranged place, string words, string speaker) => app.ChangeAsync<QuoteActs>((acts, you) => acts.MakeAsync(you, place.ArticleId, Selection.OfWords(place.RevisionId, words, 1, 0), new SpeakerChoice(null, speaker)));
}
