using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite.Bulk;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Store;

public sealed class BulkLoadTests : IAsyncLifetime
{
    private const string Text = "“Grain must flow,” said Anna Wren.\n\nNobody else spoke.";

    private static readonly TextSpan Spoken = new(0, 18);

    private TestArchive _archive = null!;

    public async ValueTask InitializeAsync() => _archive = await TestArchive.CreateAsync();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task What_is_loaded_is_read_as_it_was_given_and_found_by_the_search()
    {
        await LoadAsync(0, 3);
        await using var context = _archive.Open();
        var article = await context.Articles.Include(a => a.Tags).ThenInclude(t => t.Tag).Include(a => a.Revisions).ThenInclude(r => r.Paragraphs).SingleAsync(a => a.Id == 2);
        Assert.Equal(("Harvest 1", "The Gazette", new DateOnly(2025, 3, 2), "Trade"), (article.Title, article.Outlet, article.Day, Assert.Single(article.Tags).Tag!.Name));
        var revision = Assert.Single(article.Revisions);
        Assert.Equal((Text, true, 2), (revision.Text, revision.IsCurrent, revision.Paragraphs.Count));
        var quote = await context.Quotes.Include(q => q.Speaker).SingleAsync(q => q.ArticleId == 2);
        Assert.Equal(("“Grain must flow,”", "Anna Wren", SpeakerLink.ByName, QuoteForm.Direct), (quote.Words, quote.Speaker!.Name, quote.Link, quote.Form));
        Assert.Equal([Spoken], quote.Contents);
        Assert.True((await context.CheckSearchAsync()).IsNone);
        Assert.Equal([3, 2, 1], await FoundAsync("speaker:wren said:grain tag:trade outlet:gazette"));
        // The third one’s quote goes on in the next paragraph.
        Assert.Equal([3], await FoundAsync("\"flow nobody\""));
    }

    [Fact]
    public async Task A_load_goes_on_where_it_was_and_knows_speakers_and_tags_again()
    {
        await LoadAsync(0, 2);
        await LoadAsync(2, 2);
        await using var context = _archive.Open();
        Assert.Equal((4, 1, 1), (await context.Articles.CountAsync(), await context.Speakers.CountAsync(), await context.Tags.CountAsync()));
        Assert.Equal(4, await new BulkLoad(context).CountAsync(default));
        Assert.Equal([4, 3, 2, 1], await FoundAsync("speaker:\"anna wren\""));
    }

    [Fact]
    public async Task Of_a_day_whose_numbers_are_all_given_no_other_article_is_found_and_none_takes_the_next_days()
    {
        await _archive.TakeLastKeyAsync(new DateOnly(2025, 3, 2));
        await LoadAsync(0, 3);
        Assert.Equal([3, 1], await FoundAsync("speaker:wren said:grain"));
        await using var context = _archive.Open();
        Assert.Equal([2], (await context.CheckSearchAsync()).Articles.Missing);
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_nothing()
    {
        await LoadAsync(0, 1);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => LoadAsync(0, 2));
        await using var context = _archive.Open();
        Assert.Equal(1, await context.Articles.CountAsync());
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    [Fact]
    public async Task After_a_load_the_indexes_are_in_one_piece_and_all_is_kept_as_before_it()
    {
        await LoadAsync(0, 2, committed: 1);
        await LoadAsync(2, 2, committed: 1);
        await using var context = _archive.Open();
        Assert.Equal(0, await AskAsync<int>(context, "SELECT freelist_count AS Value FROM pragma_freelist_count"));
        Assert.Equal("wal", await AskAsync<string>(context, "SELECT journal_mode AS Value FROM pragma_journal_mode"));
        foreach (string index in (string[])["ArticleIndex", "QuoteIndex"])
        {
            Assert.Equal(1, await AskAsync<int>(context, $"SELECT count(DISTINCT segid) AS Value FROM {index}_idx"));
            Assert.Equal("automerge 4, crisismerge 16", await AskAsync<string>(context, $"SELECT group_concat(k || ' ' || v, ', ' ORDER BY k) AS Value FROM {index}_config WHERE k LIKE '%merge'"));
        }
    }

    [Fact]
    public async Task An_archive_that_is_open_elsewhere_is_read_there_while_much_is_loaded()
    {
        await using var reader = _archive.Open();
        await reader.Database.OpenConnectionAsync();
        await reader.Database.ExecuteSqlRawAsync("BEGIN");
        Assert.Equal(0, await reader.Articles.CountAsync());
        await LoadAsync(0, 2);
        Assert.Equal(0, await reader.Articles.CountAsync());
        await reader.Database.ExecuteSqlRawAsync("COMMIT");
        Assert.Equal(2, await reader.Articles.CountAsync());
    }

    [Fact]
    public async Task A_load_that_was_stopped_leaves_nothing_half_done_and_goes_on()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await using var stopped = _archive.Open();
            await new BulkLoad(stopped).AddAsync(Enumerable.Range(0, int.MaxValue).Select(number => number < 3 ? Article(number) : StopAt(stop)), null, stop.Token);
        });
        await LoadAsync(0, 2);
        await using var context = _archive.Open();
        Assert.Equal(("wal", 2), (await AskAsync<string>(context, "SELECT journal_mode AS Value FROM pragma_journal_mode"), await context.Articles.CountAsync()));
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    private static BulkArticle StopAt(CancellationTokenSource stop)
    {
        stop.Cancel();
        throw new OperationCanceledException(stop.Token);
    }

    private static Task<T> AskAsync<T>(NewsContext context, string sql) => context.Database.SqlQueryRaw<T>(sql).SingleAsync();

    private async Task LoadAsync(int first, int count, int committed = BulkLoad.Committed)
    {
        await using var context = _archive.Open();
        await new BulkLoad(context, committed).AddAsync(Enumerable.Range(first, count).Select(Article), null, default);
    }

    private async Task<IEnumerable<int>> FoundAsync(string text)
    {
        await using var context = _archive.Open();
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
        var options = new SearchOptions { Kind = SearchKind.Articles, Size = 10, Today = new DateOnly(2026, 1, 2), ReaderId = Reader.You.Id };
        return Assert.IsType<SearchAnswer.Found>(await new SqliteArticleSearch(context).SearchAsync(query, options, default)).Page.Articles.Select(hit => hit.ArticleId);
    }

    private static BulkArticle Article(int number)
    {
        var article = new Article { Title = $"Harvest {number}", Outlet = "The Gazette", Language = "en", ImportedUtc = DateTime.UnixEpoch };
        article.SetPublished(new DateOnly(2025, 3, 1 + number), null);
        return new BulkArticle
        {
            Article = article,
            Revision = id => new Revision
            {
                ArticleId = id,
                Ordinal = 1,
                IsCurrent = true,
                Text = Text,
                TextHash = $"{number:x8}",
                Original = [1],
                Sha256 = $"{number:x8}",
                FileName = "a.txt",
                Format = "text",
                Encoding = "utf-8",
                Warnings = [],
                ImportedUtc = DateTime.UnixEpoch,
            },
            Paragraphs = revision => [Paragraph(revision, 1, 0, 34), Paragraph(revision, 2, 36, Text.Length)],
            Quotes = (id, revision) => [Quote(id, revision, number == 2 ? [Spoken, new TextSpan(36, Text.Length)] : [Spoken])],
            Tags = ["Trade"],
        };
    }

    private static Paragraph Paragraph(int revision, int ordinal, int start, int end) =>
        new() { RevisionId = revision, Ordinal = ordinal, Start = start, End = end, Kind = ParagraphKind.Body };

    private static Quote Quote(int article, int revision, IReadOnlyList<TextSpan> contents)
    {
        var quote = new Quote
        {
            ArticleId = article,
            RevisionId = revision,
            Contents = [],
            Form = QuoteForm.Direct,
            NameAsFound = "Anna Wren",
            KindAsFound = SpeakerKind.Person,
            Confidence = 0.9,
            Why = "“said” after it",
            Origin = Origin.Machine,
        };
        quote.Place(Text, contents);
        return quote;
    }
}
