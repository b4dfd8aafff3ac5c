using System.Text;
using NewsReader.Web.Pages.Articles;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Articles;

/// <summary>Texts as long as a file may be.</summary>
public sealed class LongTextTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Theory]
    [InlineData(" ")]
    [InlineData("\n\n")]
    public async Task Five_megabytes_in_one_line_or_in_many_paragraphs_can_be_read(string between)
    {
        var text = new StringBuilder("A long day at the harbour\n\n");
        // Five times as many quotes as a page shows: to save more takes longer and shows nothing else.
        for (int i = 0; text.Length < 5_000_000; i++)
            text.Append(i % 20 == 0 ? $"“Ferry {i} is late,” said Ada Bell." : $"Ferry {i} came in with the tide and went out again.").Append(between);

        int id = await app.ImportAsync(text.ToString());
        var page = await _browser.PageAsync($"/articles/{id}");

        int length = page.QuerySelectorAll(".text[data-start]").Sum(element => element.TextContent.Length);
        Assert.InRange(length, 4_700_000, 5_000_200);
        Assert.Equal(ReadModel.MostQuotes, page.QuerySelectorAll(".who[data-quote]").Length);
        Assert.Contains("more quotes than a page can show", page.QuerySelector(".warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_is_a_quote_is_shown_with_its_speaker()
    {
        int id = await app.ImportAsync("“We will not leave the bridge,” says Ada Bell\n\nThe bridge stays open, Ada Bell said on Monday in the town hall.");
        var page = await _browser.PageAsync($"/articles/{id}");
        int quotes = await app.InStoreAsync(store => Task.FromResult(store.Quotes.Count(q => q.ArticleId == id)));

        Assert.Equal(quotes, page.QuerySelectorAll("q[id]").Length);
    }

}
