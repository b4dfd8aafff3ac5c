using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Saved;

public sealed class NewHitsTests : IAsyncLifetime
{
    // What test articles are imported at.
    private static readonly DateTime Imported = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private TestArchive _archive = null!;

    public async ValueTask InitializeAsync() => _archive = await TestArchive.CreateAsync();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Theory]
    [InlineData(SearchKind.Articles)]
    [InlineData(SearchKind.Quotes)]
    public async Task New_is_what_was_imported_later_whatever_its_day(SearchKind kind)
    {
        await _archive.AddAsync(Harbour("The harbour is closed") with { Day = new DateOnly(2026, 1, 1) });
        await _archive.AddAsync(Harbour("A harbour of old") with { Day = new DateOnly(1999, 1, 1) });
        await _archive.AddAsync(TestArticle.Of("A storm", "The wind."));

        Assert.Equal(0, (await NewAsync(kind, Imported)).Count(kind).Counted);
        var page = await NewAsync(kind, Imported.AddTicks(-1), size: 1);
        Assert.Equal(new HitCount(2, IsMore: false), page.Count(kind));
        Assert.Equal(1, page.Articles.Count + page.Quotes.Count);
    }

    [Theory]
    [InlineData(SearchKind.Articles)]
    [InlineData(SearchKind.Quotes)]
    public async Task What_came_last_is_listed_first_however_many_hits_are_of_newer_days(SearchKind kind)
    {
        for (int i = 0; i < 60; i++) await _archive.AddAsync(Harbour($"Harbour {i}") with { Day = new DateOnly(2026, 1, 1) });
        int old = await _archive.AddAsync(Harbour("A harbour of old") with { Day = new DateOnly(1999, 1, 1) });

        var page = await NewAsync(kind, Imported.AddTicks(-1), size: 1);
        Assert.Equal(new HitCount(61, IsMore: false), page.Count(kind));
        Assert.Equal([old], page.Articles.Select(hit => hit.ArticleId).Concat(page.Quotes.Select(hit => hit.ArticleId)));
    }

    [Theory]
    [InlineData(SearchKind.Claims)]
    [InlineData(SearchKind.Notes)]
    public async Task A_claim_or_note_is_new_by_when_it_was_made(SearchKind kind)
    {
        int article = await _archive.AddAsync(Harbour("The harbour is closed"));
        await using (var context = _archive.Open())
        {
            var revision = await context.Revisions.SingleAsync(r => r.ArticleId == article);
            for (int hour = 0; hour < 3; hour++)
            {
                context.Add(new Claim { Statement = $"The harbour is closed {hour}.", AuthorId = Reader.You.Id, CreatedUtc = Imported.AddHours(hour) });
                var anchor = TextAnchor.Of(article, revision.Id, revision.Text, [new(0, 3)]);
                context.Add(new Note { ArticleId = article, Anchor = anchor, Body = $"Which harbour? {hour}", AuthorId = Reader.You.Id, CreatedUtc = Imported.AddHours(hour) });
            }

            await context.SaveChangesAsync();
        }

        Assert.Equal(new HitCount(2, IsMore: false), (await NewAsync(kind, Imported)).Count(kind));
        Assert.Equal(new HitCount(0, IsMore: false), (await NewAsync(kind, Imported.AddHours(2))).Count(kind));
    }

    [Fact]
    public async Task No_more_than_99_are_counted()
    {
        for (int i = 0; i < 99; i++) await _archive.AddAsync(Harbour($"Harbour {i}"));
        Assert.Equal(new HitCount(99, IsMore: false), (await NewAsync(SearchKind.Articles, DateTime.MinValue)).Count(SearchKind.Articles));

        await _archive.AddAsync(Harbour("One harbour more"));
        Assert.Equal(new HitCount(99, IsMore: true), (await NewAsync(SearchKind.Articles, DateTime.MinValue)).Count(SearchKind.Articles));
    }

    private static TestArticle Harbour(string title) =>
        TestArticle.Of(title, "“The harbour is shut,” she said.") with { Quotes = [new TestQuote("The harbour is shut")] };

    private async Task<SearchPage> NewAsync(SearchKind kind, DateTime since, int size = 5)
    {
        await using var context = _archive.Open();
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse("harbour")).Query;
        var options = new SearchOptions { Kind = kind, Size = size, Today = new DateOnly(2026, 1, 3), ReaderId = Reader.You.Id };
        return Assert.IsType<SearchAnswer.Found>(await new SqliteArticleSearch(context).NewAsync(query, options, since, CancellationToken.None)).Page;
    }
}
