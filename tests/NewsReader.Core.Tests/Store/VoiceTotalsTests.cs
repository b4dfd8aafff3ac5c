using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests.Store;

/// <summary>How much each speaker, and each name without one, is quoted is known without going through quotes, and is what the quotes tell.</summary>
public sealed class VoiceTotalsTests : IAsyncLifetime
{
    private TestArchive _archive = null!;

    public async ValueTask InitializeAsync() => _archive = await TestArchive.CreateAsync();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task A_check_names_whose_quotes_are_counted_wrongly_and_a_rebuild_mends_it()
    {
        await AddAsync(new DateOnly(2020, 1, 2), "Anna Wren", null);
        await AddAsync(null, "Bo Finch", "the neighbour");
        await using var context = _archive.Open();
        await context.Database.ExecuteSqlRawAsync("""
            UPDATE SpeakerTotals SET Last = Last + 1 WHERE Name = 'anna wren';
            DELETE FROM SpeakerTotals WHERE Name = 'bo finch';
            INSERT INTO SpeakerTotals (SpeakerId, Name, IsKept) VALUES (99, 'nobody', 0);
            UPDATE NameTotals SET Quotes = Quotes + 1;
            INSERT INTO NameTotals (Name, Quotes) VALUES ('a stranger', 1);
            """);

        var found = await context.CheckSearchAsync();

        Assert.False(found.IsNone);
        Assert.Equal([1, 2, 99], found.StaleSpeakers);
        Assert.Equal(["", "a stranger", "the neighbour"], found.StaleNames);
        await context.RebuildSearchAsync();
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    [Fact]
    public async Task More_speakers_and_names_than_are_compared_at_once_are_all_summed_up()
    {
        await using var context = _archive.Open();
        string text = string.Join(' ', Enumerable.Range(0, 2_300).Select(i => $"w{i:0000}"));
        var quotes = Enumerable.Range(0, 2_300).Select(i => new TestQuote($"w{i:0000}", i % 2 == 0 ? $"Speaker {i}" : null, NameAsFound: i % 2 == 0 ? null : $"name {i}"));
        await (TestArticle.Of("A title", text) with { Quotes = [.. quotes] }).SaveAsync(context);

        Assert.True((await context.CheckSearchAsync()).IsNone);
        await context.Database.ExecuteSqlRawAsync("UPDATE NameTotals SET Quotes = 7; UPDATE SpeakerTotals SET Quotes = 7");
        await context.RebuildSearchAsync();
        Assert.True((await context.CheckSearchAsync()).IsNone);
        Assert.Equal((1_150, false), await CountAsync(context));
    }

    [Fact]
    public async Task The_first_and_the_last_day_are_those_of_the_articles_that_are_left()
    {
        for (int day = 1; day <= 5; day++) await AddAsync(new DateOnly(2020, 1, day), "Anna Wren", null);
        await AddAsync(null, "Anna Wren", null);

        await ChangeAsync(async context => (await context.Articles.SingleAsync(a => a.Id == 5)).DeletedUtc = DateTime.UnixEpoch);
        Assert.Equal((1, 4), await DaysAsync());
        await ChangeAsync(async context => (await context.Quotes.Where(q => q.ArticleId == 1).ToListAsync()).ForEach(quote => quote.Review = Review.Rejected));
        Assert.Equal((2, 4), await DaysAsync());
        await ChangeAsync(async context => (await context.Articles.SingleAsync(a => a.Id == 4)).SetPublished(null, null));
        Assert.Equal((2, 3), await DaysAsync());
        await ChangeAsync(async context => (await context.Articles.SingleAsync(a => a.Id == 2)).SetPublished(new DateOnly(2020, 1, 9), null));
        Assert.Equal((3, 9), await DaysAsync());
        await ChangeAsync(async context => (await context.Articles.SingleAsync(a => a.Id == 6)).SetPublished(new DateOnly(2020, 1, 1), null));
        Assert.Equal((1, 9), await DaysAsync());
        await ChangeAsync(async context => (await context.Articles.SingleAsync(a => a.Id == 5)).DeletedUtc = null);
        Assert.Equal((1, 9), await DaysAsync());
    }

    [Fact]
    public async Task Whatever_happens_to_articles_and_quotes_the_totals_are_what_they_tell()
    {
        for (int i = 0; i < 6; i++) await AddAsync(i % 3 == 0 ? null : new DateOnly(2020, 1, i), i % 2 == 0 ? "Anna Wren" : "Bo Finch", "the neighbour");
        await Gen.Select(Gen.Int[0, 5], Gen.Int[1, 6], Gen.Int[0, 3]).Array[1, 8].SampleAsync(
            async steps =>
            {
                foreach (var (what, article, with) in steps) await ChangeAsync(context => ChangeAsync(context, what, article, with));
                await using var context = _archive.Open();
                var found = await context.CheckSearchAsync();
                Assert.Empty(found.StaleSpeakers);
                Assert.Empty(found.StaleNames);
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public async Task Whoever_has_no_finding_is_not_listed_unless_a_person_made_or_described_them()
    {
        int article = await AddAsync(null, "Anna Wren", null);
        Assert.Equal([1], await ListedAsync());
        await ChangeAsync(async context => (await context.Quotes.ToListAsync()).ForEach(quote => quote.Review = Review.Rejected));
        Assert.Equal([1], await ListedAsync());
        await ChangeAsync(async context => (await context.Articles.SingleAsync(a => a.Id == article)).DeletedUtc = DateTime.UnixEpoch);
        Assert.Empty(await ListedAsync());
        await ChangeAsync(async context => (await context.Speakers.SingleAsync()).Description = "A farmer.");
        Assert.Equal([1], await ListedAsync());
    }

    private static async Task ChangeAsync(SqliteNewsContext context, int what, int number, int with)
    {
        var article = await context.Articles.SingleAsync(a => a.Id == number);
        var quotes = await context.Quotes.Where(q => q.ArticleId == number).OrderBy(q => q.Id).ToListAsync();
        switch (what)
        {
            case 0: article.DeletedUtc = with % 2 == 0 ? null : DateTime.UnixEpoch; break;
            case 1: article.SetPublished(with == 0 ? null : new DateOnly(2020, 1, with), null); break;
            case 2: quotes[with % quotes.Count].Review = (Review)(with % 3); break;
            case 3: quotes[0].SpeakerId = with == 0 ? null : (with % 2) + 1; break;
            case 4: (await context.Speakers.SingleAsync(s => s.Id == (with % 2) + 1)).Name = $"Name {with}"; break;
            default: quotes.ForEach(quote => quote.SpeakerId = with < 2 ? with + 1 : quote.SpeakerId); break;
        }
    }

    private async Task<int> AddAsync(DateOnly? day, string speaker, string? name)
    {
        await using var context = _archive.Open();
        var article = TestArticle.Of("A title", "Grain must flow, and bread, and milk, and so on.") with { Day = day };
        return await (article with { Quotes = [new("Grain must flow", speaker), new("bread", speaker), new("milk", NameAsFound: name)] }).SaveAsync(context);
    }

    private async Task ChangeAsync(Func<SqliteNewsContext, Task> change)
    {
        await using var context = _archive.Open();
        await change(context);
        await context.SaveChangesAsync();
    }

    private static async Task<(int Counted, bool IsMore)> CountAsync(NewsContext context)
    {
        var count = await context.CountNamesAsync(TestContext.Current.CancellationToken);
        return (count.Counted, count.IsMore);
    }

    private async Task<(int? First, int? Last)> DaysAsync()
    {
        await using var context = _archive.Open();
        var total = (await context.TotalsAsync([1], TestContext.Current.CancellationToken))[1];
        return (total.FirstSaid?.Day, total.LastSaid?.Day);
    }

    private async Task<List<int>> ListedAsync()
    {
        await using var context = _archive.Open();
        return await context.ListedAsync(null, SpeakerOrder.Quotes, null, 10, TestContext.Current.CancellationToken);
    }
}
