using Microsoft.EntityFrameworkCore;
using NewsReader.Benchmarks.Scaling;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Searching;
using Xunit;

namespace NewsReader.Web.Tests.Plans;

/// <summary>
/// Whatever is timed in archives of any size, asked as a page in a small one: no statement of it goes through a whole table or index, the page's own beside those
/// of the search.
/// </summary>
public sealed class PlansAtScaleTests(ScaledArchive archive) : IClassFixture<ScaledArchive>
{
    // Of each class and kind of page; the second of those that lead on is the one behind.
    private const int Asked = 2;

    [Fact]
    public async Task No_search_of_any_class_goes_through_a_table_or_index()
    {
        await using var context = archive.Connect();
        using var browser = archive.Browser();
        foreach (var one in new ScaleQueries(context, seed: 1).Classes)
        {
            foreach (string text in await one.SomeAsync(Asked))
            {
                foreach (var order in Enum.GetValues<SearchOrder>())
                {
                    string page = await browser.GetStringAsync($"/search?q={Uri.EscapeDataString(text)}&kind={one.Kind}&order={order}");
                    if (ScalePage.NextIn(page) is { } next) await browser.GetStringAsync(next);
                }
            }
        }

        Assert.Contains(archive.Plans.All, statement => statement.Sql.StartsWith("SELECT rowid, relevance(ArticleIndex", StringComparison.Ordinal));
        AssertServed();
    }

    [Fact]
    public async Task No_page_that_lists_very_many_things_goes_through_a_table_or_index()
    {
        await using var context = archive.Connect();
        using var browser = archive.Browser();
        // Titles of as few articles as these are gone through one by one; LibraryPlanTests asks for words where they are many.
        foreach (var page in ScalePage.Of(context).Where(page => page.Name != "library, words"))
        {
            string address = page.Address();
            for (int i = 0; i < Asked; i++)
            {
                string html = await browser.GetStringAsync(address);
                address = (page.IsWalked ? ScalePage.NextIn(html) : null) ?? page.Address();
            }
        }

        Assert.Contains(archive.Plans.All, statement => statement.Steps.Any(step => step.Reads("SpeakerTotals")));
        AssertServed();
    }

    [Fact]
    public async Task No_saved_search_goes_through_one_where_it_is_listed_or_fed_or_opened()
    {
        await using var context = archive.Connect();
        var saved = await context.SavedSearches.AsNoTracking().ToListAsync();
        using var browser = archive.Browser();
        await browser.GetStringAsync("/searches");
        foreach (var one in saved) await browser.GetStringAsync($"/searches/{one.Id}/feed.xml");
        // What is opened is seen, so that nothing of it is new.
        foreach (var one in saved) await browser.GetStringAsync($"/searches/{one.Id}");

        Assert.Equal(Enum.GetValues<SearchKind>(), saved.Select(one => one.Kind).Distinct().Order());
        foreach (string came in (string[])["SELECT Id, ImportedUtc FROM Articles ORDER BY Id DESC", "FROM Claims WHERE Id IN (SELECT value", "FROM Notes WHERE Id IN (SELECT value"])
            Assert.Contains(archive.Plans.All, statement => statement.Sql.Contains(came, StringComparison.Ordinal));
        AssertServed();
    }

    [Fact]
    public async Task No_queue_of_review_that_a_search_narrows_goes_through_one_in_any_order()
    {
        await using var context = archive.Connect();
        using var browser = archive.Browser();
        int skipped = 0;
        foreach (var one in new ScaleQueries(context, seed: 3).Classes)
        {
            string query = Uri.EscapeDataString((await one.SomeAsync(1))[0]);
            foreach (var order in Enum.GetValues<ReviewOrder>())
            {
                string page = await browser.GetStringAsync($"/review?q={query}&order={order}");
                if (ScalePage.NextIn(page) is not { } next) continue;
                await browser.GetStringAsync(next);
                skipped++;
            }
        }

        Assert.True(skipped > 0);
        AssertServed();
    }

    [Theory]
    [InlineData("/search/suggest?q=the")]
    [InlineData("/search/suggest?q=speaker:an")]
    [InlineData("/search/suggest?q=outlet:t")]
    [InlineData("/speakers/suggest?start=an")]
    [InlineData("/speakers/1/merge")]
    [InlineData("/speakers/1/split")]
    [InlineData("/speakers/1/edit")]
    [InlineData("/claims/1/merge")]
    [InlineData("/claims/likely?words=the")]
    [InlineData("/changes")]
    [InlineData("/searches")]
    [InlineData("/import")]
    public async Task Nor_does_what_is_offered_beside(string address)
    {
        using var browser = archive.Browser();

        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));

        answer.EnsureSuccessStatusCode();
        AssertServed();
    }

    private void AssertServed()
    {
        string[] scans = [.. archive.Plans.WholeScans(but: QueryPlans.Made)];
        Assert.True(scans.Length == 0, string.Join('\n', scans));
    }
}
