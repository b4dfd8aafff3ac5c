using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Jobs;
using Xunit;

namespace NewsReader.Web.Tests.Pages;

/// <summary>The page on which the whole archive is analysed again.</summary>
public sealed class AnalysisTests(NewsApp app) : IClassFixture<NewsApp>
{
    private const string Path = "/analysis";

    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task The_archive_is_analysed_again_in_the_background()
    {
        int articles = await app.InStoreAsync(store => store.Articles.CountAsync());
        await app.InStoreAsync(store => store.Quotes.ExecuteUpdateAsync(set => set.SetProperty(q => q.Why, "of old")));
        Assert.Equal("Import", (await _browser.PageAsync(Path)).QuerySelector("nav [aria-current]")!.TextContent);
        Assert.Contains($"{articles} articles", (await _browser.PageAsync(Path)).QuerySelector("form button.primary")!.TextContent, StringComparison.Ordinal);

        await (await _browser.SendAsync(Path, Path + "?handler=Start")).PageAsync(HttpStatusCode.OK);
        await FinishedAsync();

        Assert.Equal(0, await app.InStoreAsync(store => store.Quotes.CountAsync(q => q.Why == "of old")));
        Assert.Contains($"{articles} of {articles} articles analysed again", (await _browser.PageAsync(Path)).QuerySelector("#analysis")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_under_way_shows_how_far_it_is_and_can_be_stopped()
    {
        int id = await app.InStoreAsync(async store =>
        {
            // Under way for nobody: the program looks for work only when it starts and when it is asked.
            var job = new Job { Kind = Job.Reanalyse, StartedUtc = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), Total = 40, Done = 10, UntilArticleId = 1 };
            store.Jobs.Add(job);
            await store.SaveChangesAsync();
            return job.Id;
        });

        var page = await _browser.PageAsync(Path);
        Assert.Equal(("10", "40"), (page.QuerySelector("progress")!.GetAttribute("value"), page.QuerySelector("progress")!.GetAttribute("max")));
        Assert.Equal("10 of 40 articles", page.QuerySelector("#progress-title")!.TextContent);

        var stopped = await (await _browser.SendAsync(Path, Path + "?handler=Stop", ("id", $"{id}"))).PageAsync(HttpStatusCode.OK);
        Assert.Empty(stopped.QuerySelectorAll("progress"));
        Assert.Contains("stopped after 10 of 40 articles", stopped.QuerySelector("#analysis")!.TextContent, StringComparison.Ordinal);
        var again = await (await _browser.SendAsync(Path, Path + "?handler=Stop", ("id", $"{id}"))).PageAsync(HttpStatusCode.OK);
        Assert.Equal("There was nothing left to stop.", again.QuerySelector(".flash span")!.TextContent);
    }

    private async Task FinishedAsync()
    {
        while (await app.InStoreAsync(store => store.Jobs.AnyAsync(j => j.FinishedUtc == null))) await Task.Delay(50, TestContext.Current.CancellationToken);
    }
}
