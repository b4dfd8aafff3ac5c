using AngleSharp.Dom;
using NewsReader.Core.Searching.Queries;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

public sealed class HelpTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task Every_sign_and_field_is_explained_with_its_values_and_examples_that_can_be_searched()
    {
        var page = await _browser.PageAsync("/search/help");
        string text = Words(page.QuerySelector("main")!);

        foreach (var sign in QueryLanguage.Signs) Assert.Contains($"{sign.Name} {sign.Meaning}", text, StringComparison.Ordinal);
        foreach (var field in QueryFields.All)
        {
            string entry = Words(page.GetElementById(field.Name)!);
            Assert.StartsWith($"{field.Name}: {field.Meaning}", entry, StringComparison.Ordinal);
            foreach (string value in field.Values) Assert.Contains(value, entry, StringComparison.Ordinal);
        }

        string[] examples = [.. QueryLanguage.Signs.SelectMany(sign => sign.Examples), .. QueryFields.All.SelectMany(field => field.Examples)];
        Assert.Equal(examples, page.QuerySelectorAll("a.query").Select(link => link.TextContent));
        foreach (var link in page.QuerySelectorAll("a.query"))
            Assert.DoesNotContain("can’t be read", await _browser.ReadAsync(link.GetAttribute("href")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=speeker:x")]
    [InlineData("/search?q=zzyzx")]
    [InlineData("/search?q=the")]
    public async Task The_help_is_led_to(string address) => Assert.NotNull((await _browser.PageAsync(address)).QuerySelector("main a[href='/search/help']"));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
