using System.Net;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

/// <summary>Queries that are far too long.</summary>
public sealed class LongQueryTests(ConnectedApp app) : IClassFixture<ConnectedApp>
{
    [Theory]
    [InlineData("x")]
    [InlineData("字")]
    [InlineData("🦆")]
    public async Task A_hundred_thousand_characters_are_refused_with_how_many_there_may_be(string letter)
    {
        using var browser = app.CreateClient();
        string query = string.Concat(Enumerable.Repeat(Uri.EscapeDataString(letter), 100_000 / letter.Length));

        using var answer = await browser.GetAsync(new Uri($"/search?q={query}&kind=quotes", UriKind.Relative));
        var page = await answer.PageAsync(HttpStatusCode.OK);

        Assert.Contains("A search can be at most 2,000 characters long.", page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It has 100,000 characters. The box holds the first 2,000 of them.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2000, page.QuerySelector("#find")!.GetAttribute("value")!.Length);
        Assert.DoesNotContain('\ufffd', page.Source.Text);
        Assert.True(page.Source.Text.Length < 50_000, $"{page.Source.Text.Length}");
    }

    [Fact]
    public async Task A_long_query_is_searched_whatever_its_letters()
    {
        using var browser = app.CreateClient();
        using var answer = await browser.GetAsync(new Uri($"/search?q={Uri.EscapeDataString(new string('ж', 1900))}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("can’t be read", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
