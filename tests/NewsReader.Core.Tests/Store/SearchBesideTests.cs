using System.Data.Common;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;
using Xunit;

namespace NewsReader.Core.Tests.Store;

/// <summary>The search's indexes are made anew and compared while people work.</summary>
public sealed class SearchBesideTests : IAsyncLifetime
{
    private const int Articles = 3;

    private static readonly TestArticle Grain = TestArticle.Of("A title", "Grain must flow, and bread, and milk.") with
    {
        Outlet = "The Gazette",
        Quotes = [new("Grain must flow", "Anna Wren"), new("bread", "Bo Finch"), new("milk", NameAsFound: "the neighbour")],
    };

    private TestArchive _archive = null!;

    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        for (int i = 0; i < Articles; i++) await _archive.AddAsync(Grain);
        await using var context = _archive.Open();
        await ClaimAsync(context, article: 1, lost: true);
        await ClaimAsync(context, article: 2, lost: false);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task Whatever_people_do_and_import_while_the_indexes_are_made_anew_all_is_found_as_it_is() =>
        await Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 7], Gen.Int[1, Articles], Gen.Int[0, 3]).Array[4, 16]).SampleAsync(
            async (isDamaged, steps) =>
            {
                if (isDamaged) await ExecuteAsync("UPDATE ArticleIndex_data SET block = zeroblob(20) WHERE id > 10");
                await RebuildWhileAsync(steps, isDamaged);
                await AssertSoundAsync();
            },
            iter: 12,
            threads: 1);

    [Fact]
    public async Task Whatever_people_do_and_import_between_the_steps_of_making_them_anew_all_is_found_as_it_is() =>
        await Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 7], Gen.Int[1, Articles], Gen.Int[0, 3]).Array[1, 8]).SampleAsync(
            async (isDamaged, steps) =>
            {
                if (isDamaged) await ExecuteAsync("UPDATE QuoteIndex_data SET block = zeroblob(20) WHERE id > 10");
                var left = new Queue<(int, int, int)>(steps);
                await using (var context = _archive.Open())
                    await context.RebuildSearchAsync(new Meanwhile(() => { if (left.TryDequeue(out var step)) ActAsync(step).GetAwaiter().GetResult(); }));
                await AssertSoundAsync();
            },
            iter: 12,
            threads: 1);

    [Fact]
    public async Task What_is_saved_between_the_questions_of_a_check_is_no_difference()
    {
        var saving = new SaveBetween(_archive);
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsDatabase(_archive.Folder.Database).AddInterceptors(saving);
        await using var context = new SqliteNewsContext(options.Options);

        Assert.True((await context.CheckSearchAsync()).IsNone);

        Assert.InRange(saving.Saved, 20, int.MaxValue);
    }

    [Fact]
    public async Task What_others_saved_since_a_connection_last_looked_is_no_damage()
    {
        await using var context = _archive.Open();
        await context.Database.OpenConnectionAsync();
        for (int i = 0; i < 20; i++)
        {
            Assert.True((await context.CheckSearchAsync()).IsNone);
            for (int j = 0; j < 3; j++) await ActAsync((What: j + 4, Article: 1, With: i % 3));
        }
    }

    [Fact]
    public async Task A_check_waits_for_nobody_who_writes_and_keeps_nobody_from_writing()
    {
        await using var writer = _archive.Open();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        await Grain.SaveAsync(writer);
        await using var context = _archive.Open();
        context.Database.SetCommandTimeout(1);
        Assert.True((await context.CheckSearchAsync()).IsNone);
        await transaction.CommitAsync();
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    // Nobody can save anything before damaged tables are emptied, which the first progress tells.
    private async Task RebuildWhileAsync((int, int, int)[] steps, bool isDamaged)
    {
        await using var context = _archive.Open();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var rebuilding = Task.Run(() => context.RebuildSearchAsync(new Meanwhile(() => begun.TrySetResult())));
        if (isDamaged) await Task.WhenAny(begun.Task, rebuilding);
        foreach (var step in steps) await Task.Run(() => ActAsync(step));
        await rebuilding;
    }

    private async Task ActAsync((int What, int Article, int With) step)
    {
        var (what, number, with) = step;
        if (what == 0)
        {
            await _archive.AddAsync(Grain with { Title = $"Title {with}", Day = with == 0 ? null : new DateOnly(2020, 1, with) });
            return;
        }

        await using var context = _archive.Open();
        var article = await context.Articles.SingleAsync(a => a.Id == number);
        var quotes = await context.Quotes.Where(q => q.ArticleId == number).OrderBy(q => q.Id).ToListAsync();
        switch (what)
        {
            case 1: article.DeletedUtc = with % 2 == 0 ? null : DateTime.UnixEpoch; break;
            case 2: article.SetPublished(with == 0 ? null : new DateOnly(2020, 1, with), null); break;
            case 3: article.Outlet = $"Outlet {with}"; break;
            case 4: quotes[with % quotes.Count].Review = (Review)(with % 3); break;
            case 7: await ClaimAsync(context, number, lost: with == 0); return;
            case 5: quotes[0].SpeakerId = with == 0 ? null : (with % 2) + 1; break;
            default: (await context.Speakers.SingleAsync(s => s.Id == (with % 2) + 1)).Name = $"Name {with}"; break;
        }

        await context.SaveChangesAsync();
    }

    // A claim on the quote that has but a name, which may have lost its place, and a note beside it.
    private static async Task ClaimAsync(SqliteNewsContext context, int article, bool lost)
    {
        var quote = await context.Quotes.Include(q => q.Anchor).FirstAsync(q => q.ArticleId == article && q.NameAsFound == "the neighbour");
        string text = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync();
        quote.Anchor ??= Anchor();
        quote.Anchor.State = lost ? AnchorState.Orphaned : AnchorState.Exact;
        var claim = new Claim { Statement = "Milk must flow.", AuthorId = Reader.You.Id, CreatedUtc = DateTime.UnixEpoch };
        claim.Appearances.Add(new ClaimAppearance { ArticleId = article, QuoteId = quote.Id, Anchor = Anchor(), AuthorId = Reader.You.Id });
        context.Add(claim);
        context.Add(new Note { ArticleId = article, Anchor = Anchor(), Body = "Whose milk?", AuthorId = Reader.You.Id, CreatedUtc = DateTime.UnixEpoch });
        await context.SaveChangesAsync();

        TextAnchor Anchor() => TextAnchor.Of(article, quote.RevisionId, text, quote.Contents);
    }

    private async Task AssertSoundAsync()
    {
        await using var context = _archive.Open();
        Assert.Equivalent(new SearchIndexDifferences(), await context.CheckSearchAsync(), strict: true);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = _archive.Open();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private sealed class Meanwhile(Action act) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => act();
    }

    // Saves one more article after every question.
    private sealed class SaveBetween(TestArchive archive) : DbCommandInterceptor
    {
        public int Saved { get; private set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            await archive.AddAsync(Grain with { Title = $"Saved meanwhile {Saved}" });
            Saved++;
            return result;
        }
    }
}
