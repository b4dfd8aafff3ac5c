using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace NewsReader.Web.Tests.Security;

/// <summary>Words that look like code, on every page that shows them.</summary>
public sealed class HostileTextTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    public static TheoryData<string> Words { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "{{constructor.constructor('alert(1)')()}}",
        "abc \u202E gnp.exe \u202C def",
        "control \u0001 sign",
        "smile 😀 and 👩‍👩‍👧 too",
        "]]> <!-- comment --> <style>*{display:none}</style>",
        "&lt;script&gt; &amp;#60; @(1+1)",
        "[click](javascript:alert(1)) ![x](http://x.example)",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task They_stay_words(string words)
    {
        string shown = words.Replace('\u0001', '\uFFFD');
        // One control character is let through in a text that is long enough.
        string text = $"Title {words}\n\nBody {words} goes on. {string.Concat(Enumerable.Repeat("It goes on and on. ", 20))}\n\n“We read {words} today,” Ada Byron said.\n";
        int id = await app.ImportAsync(text, $"{words.Replace('/', '_')}.txt");
        await AnnotateAsync(id, shown);

        foreach (string path in await PagesAsync(id, words))
        {
            using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.NotFound) continue;
            var page = await answer.PageAsync(HttpStatusCode.OK);
            Assert.Empty(page.Inline());
            Assert.Empty(page.QuerySelectorAll("a[href^='data:' i], [src]:not(script)"));
        }

        AssertWhole(await _browser.PageAsync($"/articles/{id}"), shown);
    }

    [Fact]
    public async Task The_addresses_in_front_matter_lead_to_the_web_or_nowhere()
    {
        int id = await app.ImportAsync(
            "---\ntitle: Linked\nurl: javascript:alert(1)\noutlet: \"<b>Bold</b>\"\n"
            + "tags: ['\"><script>alert(2)</script>', 'a&b']\n---\n\nThe words of a linked article.\n",
            "linked.md");
        var page = await _browser.PageAsync($"/articles/{id}");
        Assert.Empty(page.Inline());
        Assert.Contains("<b>Bold</b>", page.QuerySelector(".kicker")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_in_Markdown_has_no_script_no_image_and_no_script_address()
    {
        int id = await app.ImportAsync("Noted\n\nThese words carry a note.\n");
        int revision = await app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == id).Select(r => r.Id).SingleAsync());
        const string note = "<script>alert(1)</script>\n\n[here](javascript:alert(1)) [JAVA](JaVaScRiPt:alert(1)) [data](data:text/html,x) <img src=x onerror=alert(1)>\n\n"
            + "![picture](http://elsewhere.example/x.png) [good](https://example.org/) **bold**";
        await _browser.SendAsync("/", $"/articles/{id}?handler=Note", ("revision", $"{revision}"), ("words", "These words"), ("body", note));

        var page = await _browser.PageAsync($"/articles/{id}");
        Assert.Empty(page.Inline());
        Assert.Equal("bold", page.QuerySelector(".md strong")!.TextContent);
        Assert.All(page.QuerySelectorAll(".md a[href]"), link => Assert.StartsWith("http", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(note, page.QuerySelector(".note textarea")!.TextContent);
    }

    private async Task AnnotateAsync(int id, string words)
    {
        int revision = await app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == id).Select(r => r.Id).SingleAsync());
        (string, string)[] selected = [("revision", $"{revision}"), ("words", "It goes on and on.")];
        await _browser.SendAsync("/", $"/articles/{id}?handler=Note", [.. selected, ("body", $"Note {words}")]);
        await _browser.SendAsync("/", $"/articles/{id}?handler=Claim", [.. selected, ("statement", $"Claim {words}")]);
        await _browser.SendAsync("/", $"/articles/{id}?handler=Quote", [.. selected, ("name", $"Name {words}")]);
        await _browser.SendAsync("/", $"/articles/{id}?handler=Tag", ("tags", $"t {words.Replace(",", "", StringComparison.Ordinal)}"));
    }

    private Task<List<string>> PagesAsync(int id, string words) => app.InStoreAsync(async store =>
    {
        string query = Uri.EscapeDataString(words);
        var quote = await store.Quotes.Where(q => q.ArticleId == id).OrderByDescending(q => q.Id).FirstAsync();
        int claim = await store.ClaimAppearances.Where(a => a.ArticleId == id).Select(a => a.ClaimId).SingleAsync();
        return (List<string>)
        [
            $"/articles/{id}", $"/articles/{id}?quote={quote.Id}", $"/articles/{id}?q={query}", $"/articles/{id}/mark?p=2", "/", $"/?words={query}", $"/?tag={query}",
            $"/?outlet={query}", $"/search?q={query}", "/speakers", $"/speakers?q={query}",
            $"/speakers/{quote.SpeakerId}", "/claims", $"/claims/{claim}", "/changes", $"/changes?article={id}",
        ];
    });

    private static void AssertWhole(IHtmlDocument page, string words)
    {
        Assert.Contains($"Title {words}", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".text"), p => p.TextContent.StartsWith($"Body {words} goes on.", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".text"), p => p.TextContent.StartsWith($"“We read {words} today,”", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".who.claim"), card => card.TextContent.Contains($"Claim {words}", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".who .name"), name => name.TextContent.Contains($"Name {words}", StringComparison.Ordinal));
        Assert.Equal($"Note {words}", page.QuerySelector(".who.note textarea")!.TextContent);
        Assert.Equal($"t {words.Replace(",", "", StringComparison.Ordinal)}", page.QuerySelector(".chip a")!.TextContent);
    }
}
