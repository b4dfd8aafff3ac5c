using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Jobs;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Jobs;

public sealed class DayCountingTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTime Evening = new(2026, 3, 14, 22, 0, 0, DateTimeKind.Utc), Night = new(2026, 3, 15, 1, 0, 0, DateTimeKind.Utc);

    private TestArchive _archive = null!;

    public async ValueTask InitializeAsync() => _archive = await TestArchive.CreateAsync();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Theory]
    [InlineData("Asia/Tokyo", "2026-03-15", "2026-03-15")]
    [InlineData("America/New_York", "2026-03-14", "2026-03-14")]
    [InlineData("UTC", "2026-03-14", "2026-03-15")]
    public void A_moment_belongs_to_the_day_that_it_is_where_the_reader_is(string zone, string evening, string night)
    {
        Assert.Equal((evening, night), (DayOf(Evening), DayOf(Night)));

        string DayOf(DateTime moment)
        {
            var article = new Article { Title = "T", Language = "en", ImportedUtc = Evening };
            article.SetPublished(null, moment, TimeZoneInfo.FindSystemTimeZoneById(zone));
            return article.Day.ToString("O", null);
        }
    }

    [Fact]
    public async Task In_another_time_zone_articles_with_a_moment_and_undated_ones_move_and_those_with_a_day_stay()
    {
        int moment = await AddAsync(null, Evening), undated = await AddAsync(null, null), day = await AddAsync(new DateOnly(2026, 3, 14), null);
        Assert.Equal([day, undated, moment], (await FoundAsync("on:2026-03-14")).OrderDescending());
        Assert.Equal(2, await CountAsync(Tokyo));
        Assert.Equal([day], await FoundAsync("on:2026-03-14"));
        Assert.Equal([undated, moment], (await FoundAsync("on:2026-03-15")).OrderDescending());
        Assert.Equal([undated], await FoundAsync("is:undated"));
        Assert.Equal(0, await CountAsync(Tokyo));
        Assert.Equal(2, await CountAsync(NewYork));
        Assert.Equal(3, (await FoundAsync("on:2026-03-14")).Count());
        await using var context = _archive.Open();
        Assert.True((await context.CheckSearchAsync()).IsNone);
        Assert.Equal(2, await context.Jobs.CountAsync(j => j.Kind == Job.CountDays));
    }

    [Fact]
    public async Task Days_that_were_never_counted_are_even_where_the_machine_goes_by_UTC()
    {
        int moment = await AddAsync(null, Evening);
        await using (var context = _archive.Open()) await context.Database.ExecuteSqlAsync($"UPDATE Articles SET PublishedOn = '2026-03-13', Day = '2026-03-13' WHERE Id = {moment}");
        Assert.Equal(1, await CountAsync(TimeZoneInfo.Utc));
        Assert.Equal([moment], await FoundAsync("on:2026-03-14"));
        Assert.Equal(0, await CountAsync(TimeZoneInfo.Utc));
    }

    private async Task<int> AddAsync(DateOnly? on, DateTime? utc)
    {
        int id = await _archive.AddAsync(TestArticle.Of("title", "grain"));
        await using var context = _archive.Open();
        var article = await context.Articles.SingleAsync(a => a.Id == id);
        context.Entry(article).Property(a => a.ImportedUtc).CurrentValue = Evening;
        article.SetPublished(on, utc, TimeZoneInfo.Utc);
        await context.SaveChangesAsync();
        return id;
    }

    private async Task<int> CountAsync(TimeZoneInfo zone)
    {
        await using var context = _archive.Open();
        return await new DayCounting(context, new ClockIn(zone)).RunAsync(default);
    }

    private async Task<IEnumerable<int>> FoundAsync(string text)
    {
        await using var context = _archive.Open();
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
        var options = new SearchOptions { Kind = SearchKind.Articles, Size = 10, Today = new DateOnly(2026, 5, 1), ReaderId = Reader.You.Id };
        return Assert.IsType<SearchAnswer.Found>(await new SqliteArticleSearch(context).SearchAsync(query, options, default)).Page.Articles.Select(hit => hit.ArticleId);
    }

    private sealed class ClockIn(TimeZoneInfo zone) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => zone;
    }
}
