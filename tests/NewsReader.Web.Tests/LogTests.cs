using Microsoft.EntityFrameworkCore;
using Xunit;

namespace NewsReader.Web.Tests;

/// <summary>What the log files say, and what they never say.</summary>
public sealed class LogTests(NewsApp app) : IClassFixture<NewsApp>
{
    private const string Marker = "quincunx";

    [Fact]
    public async Task They_have_a_line_a_request_and_no_word_of_an_article_a_note_or_a_search()
    {
        using var browser = app.Browser(followsRedirects: false);
        int id = await app.ArticleOfAsync(Archive.SeedFile);
        int revision = await app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == id).Select(r => r.Id).SingleAsync());

        await browser.PageAsync($"/articles/{id}");
        using var noted = await browser.SendAsync("/", $"/articles/{id}?handler=Note", ("revision", $"{revision}"), ("words", "It remains unclear"), ("body", $"A note of {Marker}"));
        using var refused = await browser.SendAsync("/", $"/articles/{id}?handler=Note", ("revision", $"{revision}"), ("words", Marker), ("body", Marker));
        using var searched = await browser.GetAsync(new Uri($"/search?q={Marker}", UriKind.Relative));
        using var last = await browser.GetAsync(new Uri("/the/last/of/them", UriKind.Relative));

        string log = await ReadUntilAsync("/the/last/of/them");
        Assert.Contains($"GET /articles/{id} 200 in ", log, StringComparison.Ordinal);
        Assert.Contains($"POST /articles/{id} 302 in ", log, StringComparison.Ordinal);
        Assert.Contains($"POST /articles/{id} 422 in ", log, StringComparison.Ordinal);
        Assert.Contains($"GET /search {(int)searched.StatusCode} in ", log, StringComparison.Ordinal);
        Assert.Single(Lines(log), line => line.Contains("GET /the/last/of/them 404 in ", StringComparison.Ordinal));
        Assert.DoesNotContain(Marker, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("It remains unclear", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ceasefire", log, StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Lines(string log) => log.Split('\n');

    // A line is written when its answer is sent, which the browser may see a moment sooner.
    private async Task<string> ReadUntilAsync(string words)
    {
        string log = "";
        for (int tries = 0; tries < 100 && !log.Contains(words, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(50);
            log = app.Log();
        }

        return log;
    }
}
