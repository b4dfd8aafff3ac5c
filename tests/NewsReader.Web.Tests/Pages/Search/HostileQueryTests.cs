using System.Net;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

/// <summary>Whatever is typed into the box.</summary>
public sealed class HostileQueryTests(ConnectedApp app) : IClassFixture<ConnectedApp>
{
    public static TheoryData<string> Queries => [
        "*", "**", "\"*\"", "\"", "'", "\"\"\"", "(", ")", "((((", "a)", "(a", "-", "--", "-(", "- -a", "OR", "a OR", "OR a OR", "()", ":", "speaker:", "speaker:\"", "in:(title|", "after:32-13-2025",
        .. Enumerable.Range(' ' + 1, '~' - ' ').Select(sign => $"{(char)sign}"),
        "NEAR(a b, 5)", "title : a", "{title body} : a", "^a", "a + b", "a AND b NOT c", "rowid:1", "ArticleIndex MATCH 'a'",
        "'; DROP TABLE Articles; --", "\"'; DELETE FROM Quotes WHERE ''='", "%' OR 1=1 --", "a' UNION SELECT 1 --",
        "\0", "a\0b", "speaker:\"a\0b\"", "\u202Eabc\u202C", "\u200F\u05D0\u05D1 -\u05D2", "\u0627\u0644\u0633\u0644\u0627\u0645", "\uFEFF", "🦆", "a 🦆 b", "\"🦆🦆\"", "👩‍👩‍👧‍👦", "e\u0301\u0301\u0301",
        string.Join(" OR ", Enumerable.Range(0, 300).Select(n => $"w{n}")), string.Join(" OR ", Enumerable.Repeat("a*", 400)), string.Concat(Enumerable.Repeat("(a OR ", 250)),
        string.Concat(Enumerable.Repeat("-(", 600)), new string('"', 1999), $"{new string('(', 900)}a{new string(')', 900)}", new string('a', 1990) + "*"];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_query_is_answered_or_refused_in_words(string query)
    {
        using var browser = app.CreateClient();
        foreach (string view in new[] { "", "&kind=quotes&order=best", "&kind=claims&order=oldest", "&kind=notes&order=best" })
        {
            using var answer = await browser.GetAsync(new Uri($"/search?q={Uri.EscapeDataString(query)}{view}", UriKind.Relative));
            var page = await answer.PageAsync(HttpStatusCode.OK);

            Assert.True(page.QuerySelectorAll(".problem, .rows > li, .empty, .language dt").Any(said => said.TextContent.Trim().Length > 0), "It shows neither hits, nor what is wrong, nor how to ask.");
        }

        using var offers = await browser.GetAsync(new Uri($"/search/suggest?q={Uri.EscapeDataString(query)}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, offers.StatusCode);
    }
}
