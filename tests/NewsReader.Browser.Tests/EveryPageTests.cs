using Microsoft.EntityFrameworkCore;
using Xunit;

namespace NewsReader.Browser.Tests;

public sealed class EveryPageTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    public static TheoryData<string> Pages { get; } =
        ["/", "/articles/1", "/articles/1?card={quote}", "/articles/1?quote={quote}", "/articles/1?edit={quote}", "/articles/1?words=1.2080-2198", "/articles/1/mark?p=2", "/articles/1/claim?quote={quote}", "/import", "/speakers", "/speakers?show=unresolved", "/speakers/name?found=Konstantinkosachev", "/speakers/{speaker}", "/speakers/{speaker}/edit", "/speakers/{speaker}/merge", "/speakers/{speaker}/merge?with=2", "/speakers/{speaker}/split", "/claims", "/analysis", "/changes", "/settings", "/review", "/review?order=doubtful&at={quote}&edit={quote}", "/review/similar?quote={quote}", "/search", "/search?q=harbour", "/search?q=speeker:x", "/nothing/here"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_wrong_in_light_and_in_dark(string path)
    {
        var page = await browser.LookAsync(await FillAsync(path));
        await page.ExpectNothingAsync(isRead: path.StartsWith("/articles", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_phone_needs_no_scrolling_sideways(string path)
    {
        var page = await browser.LookAsync(await FillAsync(path), width: 390, height: 844);
        foreach (int wide in new[] { 390, 320 })
        {
            await page.SetViewportSizeAsync(wide, 844);
            int width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(width <= wide, $"{path} is {width} pixels wide on a phone of {wide}.");
        }
    }

    private async Task<string> FillAsync(string path)
    {
        var (quote, speaker) = await browser.App.InStoreAsync(async store => (
            await store.Quotes.Where(q => q.ArticleId == 1 && q.SpeakerId != null).Select(q => q.Id).FirstAsync(),
            await store.Quotes.Where(q => q.SpeakerId != null).Select(q => q.SpeakerId).FirstAsync()));
        return path.Replace("{quote}", $"{quote}", StringComparison.Ordinal).Replace("{speaker}", $"{speaker}", StringComparison.Ordinal);
    }
}
