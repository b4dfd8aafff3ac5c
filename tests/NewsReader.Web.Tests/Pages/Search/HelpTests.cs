using AngleSharp.Dom;
using NewsReader.Core.Searching.Queries;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

public sealed class HelpTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task Every_sign_rule_and_form_of_dates_is_explained_in_its_section()
    {
        var page = await _browser.PageAsync("/search/help");

        AssertExplained(page, "signs", QueryLanguage.Signs);
        AssertExplained(page, "quotes", QueryRules.OfQuotes);
        AssertExplained(page, "dates", QueryDate.Forms);
        AssertExplained(page, "text", QueryRules.OfText);
    }

    [Fact]
    public async Task Every_field_is_explained_with_what_it_takes()
    {
        var page = await _browser.PageAsync("/search/help");
        string dates = Words(Section(page, "dates"));

        foreach (var field in QueryFields.All)
        {
            var entry = page.GetElementById(field.Name)!;
            Assert.StartsWith($"{field.Name}: {field.Meaning} Takes {field.Takes}", Words(entry), StringComparison.Ordinal);
            bool isDate = field.Kind == QueryValueKind.Date;
            Assert.Equal(isDate, entry.QuerySelector("a[href='#dates']") is not null);
            foreach (string value in field.Values) Assert.Contains(value, isDate ? dates : Words(entry), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_section_is_led_to_from_the_head_of_the_page_and_fields_in_sentences_are_set_as_typed()
    {
        var page = await _browser.PageAsync("/search/help");

        Assert.Equal(page.QuerySelectorAll("main h2").Select(heading => ($"#{heading.Id}", heading.TextContent)), page.QuerySelectorAll("main nav a").Select(link => (link.GetAttribute("href")!, link.TextContent)));
        Assert.Equal(["speaker:", "said:", "form:", "review:", "in:note", "claim:", "verdict:", "review:"], Section(page, "quotes").QuerySelectorAll("span.query").Select(field => field.TextContent));
    }

    [Fact]
    public async Task Every_example_can_be_searched()
    {
        var links = (await _browser.PageAsync("/search/help")).QuerySelectorAll("a.query").ToList();

        string[] examples = [.. Examples(QueryLanguage.Signs), .. Examples(QueryRules.OfQuotes), .. QueryFields.All.SelectMany(field => field.Examples), .. Examples(QueryDate.Forms), .. Examples(QueryRules.OfText)];
        Assert.Equal(examples, links.Select(link => link.TextContent));
        foreach (var link in links) Assert.DoesNotContain("can’t be read", await _browser.ReadAsync(link.GetAttribute("href")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=speeker:x")]
    [InlineData("/search?q=zzyzx")]
    [InlineData("/search?q=the")]
    public async Task The_help_is_led_to(string address) => Assert.NotNull((await _browser.PageAsync(address)).QuerySelector("main a[href='/search/help']"));

    private static void AssertExplained(IParentNode page, string section, IReadOnlyList<QueryRule> rules) =>
        Assert.Equal(rules.Select(rule => string.Join(' ', [rule.Name, rule.Meaning, .. rule.Examples])), Section(page, section).Children.Select(Words));

    private static IElement Section(IParentNode page, string heading) => page.QuerySelector($"h2#{heading} + dl")!;

    private static IEnumerable<string> Examples(IEnumerable<QueryRule> rules) => rules.SelectMany(rule => rule.Examples);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
