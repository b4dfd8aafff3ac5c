using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests.Store;

public sealed class SearchIndexTests : IAsyncLifetime
{
    private static readonly ActRequest You = new(Reader.You.Id);

    private TestArchive _archive = null!;
    private int _article;

    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        _article = await _archive.AddAsync(Grain);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task A_new_article_is_indexed_with_its_title_its_text_and_its_quotes()
    {
        Assert.Equal(["1:title:a", "1:title:title", "1:body:flow", "1:body:follow", "1:body:grain", "1:body:must", "1:body:said"], await WordsOf("ArticleIndex"));
        Assert.Equal(["1:words:flow", "1:words:grain", "1:words:must"], await WordsOf("QuoteIndex"));
    }

    [Fact]
    public async Task An_edited_title_replaces_the_old_one_until_it_is_undone()
    {
        var details = ArticleDetails.Parse("Another", null, null, null, null, null, out _)!;
        await DoAndUndoAsync(
            async (acts, _, version) => await acts.EditAsync(You, _article, version, details),
            async () => Assert.Equal(["1:title:another"], (await Of("ArticleIndex")).Where(word => word.Contains("title", StringComparison.Ordinal))));
    }

    [Fact]
    public Task A_deleted_article_leaves_with_its_quotes_until_it_is_undone() => DoAndUndoAsync(
        async (acts, _, version) => await acts.DeleteAsync(You, _article, version),
        async () => Assert.Empty(await OfBothAsync()));

    [Fact]
    public Task A_paragraph_that_is_called_boilerplate_leaves_until_it_is_undone() => DoAndUndoAsync(
        async (acts, _, _) => await acts.SetParagraphKindAsync(You, _article, 1, 2, ParagraphKind.Boilerplate),
        async () => Assert.DoesNotContain("1:body:follow", await Of("ArticleIndex")));

    [Fact]
    public Task A_rejected_quote_is_known_as_such_until_it_is_undone() => DoAndUndoAsync(
        async (_, acts, version) => await acts.RejectAsync(You, 1, version),
        async () => Assert.Contains(await Of("QuoteIndex"), fact => fact == "1:facts:\uE0082"));

    [Fact]
    public Task A_quote_that_a_person_makes_is_indexed_until_it_is_undone() => DoAndUndoAsync(
        async (_, acts, _) => await acts.MakeAsync(You, _article, Selection.OfWords(1, "Follow", 1, 0), null),
        async () => Assert.Contains("2:words:follow", await Of("QuoteIndex")));

    [Fact]
    public async Task A_removed_quote_leaves_until_it_is_undone()
    {
        await using (var context = _archive.Open())
            Assert.IsType<ActResult.Done>(await QuoteActs(context).MakeAsync(You, _article, Selection.OfWords(1, "Follow", 1, 0), null));
        await DoAndUndoAsync(
            async (_, acts, version) => await acts.RemoveAsync(You, 2, version),
            async () => Assert.DoesNotContain("2:words:follow", await Of("QuoteIndex")));
    }

    [Fact]
    public async Task A_quote_whose_anchor_is_orphaned_leaves_until_it_has_its_place_again()
    {
        string[] before = await Of("QuoteIndex");
        await ChangeAsync(async context =>
        {
            var quote = await context.Quotes.SingleAsync();
            quote.Anchor = TextAnchor.Of(_article, 1, Grain.Text, quote.Contents);
        });
        await ChangeAsync(async context => (await context.Anchors.SingleAsync()).State = AnchorState.Orphaned);
        Assert.Empty(await Of("QuoteIndex"));
        await ChangeAsync(async context => (await context.Anchors.SingleAsync()).State = AnchorState.Moved);
        Assert.Equal(before, await Of("QuoteIndex"));
    }

    [Fact]
    public async Task Words_of_a_quote_that_stand_so_in_no_paragraph_find_its_article_as_long_as_the_quote_has_them_and_its_place()
    {
        const string Across = "SELECT count(*) AS Value FROM ArticleIndex WHERE ArticleIndex MATCH '\"flow follow\"'";
        await AssertFoundAsync(0);
        await ChangeAsync(async context =>
        {
            var quote = await context.Quotes.SingleAsync();
            quote.Place(Grain.Text, [SpanOf("flow"), SpanOf("Follow")]);
            quote.Anchor = TextAnchor.Of(_article, 1, Grain.Text, quote.Contents);
        });
        await AssertFoundAsync(1);
        await ChangeAsync(async context => (await context.Anchors.SingleAsync()).State = AnchorState.Orphaned);
        await AssertFoundAsync(0);
        await ChangeAsync(async context => (await context.Anchors.SingleAsync()).State = AnchorState.Moved);
        await AssertFoundAsync(1);
        await ChangeAsync(async context => context.Remove(await context.Quotes.SingleAsync()));
        await AssertFoundAsync(0);

        static TextSpan SpanOf(string word) => new(Grain.Text.IndexOf(word, StringComparison.Ordinal), Grain.Text.IndexOf(word, StringComparison.Ordinal) + word.Length);

        async Task AssertFoundAsync(int count)
        {
            await using (var context = _archive.Open()) Assert.Equal(count, await context.Database.SqlQueryRaw<int>(Across).SingleAsync());
            await AssertAsRebuiltAsync();
        }
    }

    [Fact]
    public async Task A_quote_that_moves_to_the_same_words_elsewhere_leaves_the_index_as_a_rebuild_makes_it()
    {
        var article = TestArticle.Of("A title", "grain", "“grain” said") with { Quotes = [new("grain")] };
        int id = await _archive.AddAsync(article with { Paragraphs = [article.Paragraphs[0] with { Kind = ParagraphKind.Title }, article.Paragraphs[1]] });
        await AssertAsRebuiltAsync();
        await ChangeAsync(async context => (await context.Quotes.SingleAsync(q => q.ArticleId == id)).Place(article.Text, [new TextSpan(article.Text.LastIndexOf("grain", StringComparison.Ordinal), article.Text.LastIndexOf("grain", StringComparison.Ordinal) + 5)]));
        await AssertAsRebuiltAsync();
        await ChangeAsync(async context => (await context.Quotes.SingleAsync(q => q.ArticleId == id)).Place(article.Text, [new TextSpan(0, 5)]));
        await AssertAsRebuiltAsync();
    }

    [Fact]
    public async Task A_quote_without_letters_is_indexed_with_its_article()
    {
        await _archive.AddAsync(TestArticle.Of("A sign", "“👍” said") with { Quotes = [new("👍")] });
        Assert.Equal(["2:title:a", "2:title:sign", "2:body:said"], (await WordsOf("ArticleIndex")).Where(word => word.StartsWith("2:", StringComparison.Ordinal)));
        await AssertAsRebuiltAsync();
    }

    [Fact]
    public async Task A_new_revision_replaces_the_earlier_text()
    {
        await ChangeAsync(async context =>
        {
            (await context.Revisions.SingleAsync()).IsCurrent = false;
            context.Remove(await context.Quotes.SingleAsync());
        });
        Assert.Empty(await Of("ArticleIndex"));
        await ChangeAsync(async context =>
        {
            var revision = Revision(await context.Articles.SingleAsync(), "Harvest");
            revision.Paragraphs.Add(new Paragraph { RevisionId = 0, Ordinal = 1, Start = 0, End = 7, Kind = ParagraphKind.Body });
            context.Add(revision);
        });
        Assert.Equal(["1:title:a", "1:title:title", "1:body:harvest"], await WordsOf("ArticleIndex"));
        await AssertAsRebuiltAsync();
    }

    [Fact]
    public async Task Saving_past_the_index_is_refused()
    {
        await using var context = _archive.Open();
        (await context.Articles.SingleAsync()).Title = "Changed";
        Assert.Throws<NotSupportedException>(() => context.SaveChanges());
    }

    [Fact]
    public async Task What_is_rolled_back_is_not_indexed()
    {
        string[] before = await Of("ArticleIndex");
        await using (var context = _archive.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await TestArticle.Of("Lost", "words").SaveAsync(context);
            await transaction.RollbackAsync();
        }

        Assert.Equal(before, await Of("ArticleIndex"));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_rows_and_index_as_they_were()
    {
        await using (var context = _archive.Open())
        {
            (await context.Articles.SingleAsync()).Title = "Changed";
            context.Add(Revision(await context.Articles.SingleAsync(), "a second current text"));
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        }

        await using var after = _archive.Open();
        Assert.Equal("A title", (await after.Articles.SingleAsync()).Title);
        await AssertAsRebuiltAsync();
    }

    [Fact]
    public async Task A_check_tells_what_is_missing_and_what_is_too_much_and_a_rebuild_mends_it()
    {
        int other = await _archive.AddAsync(Grain);
        await using var context = _archive.Open();
        Assert.True((await context.CheckSearchAsync()).IsNone);
        await context.Database.ExecuteSqlRawAsync("""
            DELETE FROM ArticleIndex WHERE rowid = (SELECT Key FROM ArticleKeys WHERE ArticleId = 2);
            INSERT INTO ArticleIndex (rowid, title) VALUES (7, 'x'), (9, 'y');
            INSERT INTO ArticleKeys (Key, ArticleId) VALUES (9, 99);
            UPDATE Articles SET Title = 'Another title' WHERE Id = 1;
            UPDATE Quotes SET Words = 'other words' WHERE Id = 2;
            DELETE FROM QuoteIndex WHERE rowid = (SELECT Key FROM QuoteKeys WHERE QuoteId = 1);
            INSERT INTO QuoteIndex (rowid, words) VALUES (8, 'x');
            INSERT INTO QuoteKeys (Key, QuoteId) VALUES (8, 98);
            """);
        var found = await context.CheckSearchAsync();
        Assert.False(found.IsNone);
        Assert.Equal([other], found.Articles.Missing);
        Assert.Equal([99], found.Articles.Surplus);
        Assert.Equal([1], found.Articles.Stale);
        Assert.Equal([2], found.Quotes.Stale);
        Assert.Equal([1], found.Quotes.Missing);
        Assert.Equal([98], found.Quotes.Surplus);
        Assert.Equal(1, found.Strays);
        await context.RebuildSearchAsync();
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    [Fact]
    public async Task A_damaged_index_is_made_anew()
    {
        string[] before = await OfBothAsync();
        await using var context = _archive.Open();
        await context.Database.ExecuteSqlRawAsync("UPDATE ArticleIndex_data SET block = zeroblob(20) WHERE id > 10");
        await context.RebuildSearchAsync();
        Assert.Equal(before, await OfBothAsync());
    }

    [Theory]
    [InlineData("ArticleIndex")]
    [InlineData("QuoteIndex")]
    public async Task A_piece_of_an_index_fills_a_page_of_the_file(string index)
    {
        await using var context = _archive.Open();
        string asked = $"SELECT CAST(v AS INTEGER) AS Value FROM {index}_config WHERE k = 'pgsz'";
        int page = await context.Database.SqlQueryRaw<int>("SELECT page_size AS Value FROM pragma_page_size").SingleAsync();
        Assert.InRange(page - await context.Database.SqlQueryRaw<int>(asked).SingleAsync(), 1, 64);
    }

    [Theory]
    [InlineData("QuoteKeys")]
    [InlineData("NotePlaces")]
    [InlineData("IndexedWords")]
    [InlineData("ClaimIndex")]
    public async Task A_table_that_is_gone_is_told_and_made_anew(string table)
    {
        string[] before = await OfBothAsync();
        await using var context = _archive.Open();
        string drop = $"DROP TABLE {table}";
        await context.Database.ExecuteSqlRawAsync(drop);
        Assert.Equal([table], (await context.CheckSearchAsync()).Damaged);
        await context.RebuildSearchAsync();
        Assert.Equal(before, await OfBothAsync());
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    [Fact]
    public async Task Of_a_day_whose_numbers_are_all_given_no_other_article_is_found_and_none_takes_the_next_days()
    {
        var day = new DateOnly(2025, 3, 2);
        await _archive.TakeLastKeyAsync(day);
        int late = await _archive.AddAsync(Grain with { Day = day });
        int next = await _archive.AddAsync(Grain with { Day = day.AddDays(1) });
        await using var context = _archive.Open();
        Assert.Equal([_article, next], await context.Database.SqlQueryRaw<int>("SELECT ArticleId AS Value FROM ArticleKeys WHERE ArticleId < 99 ORDER BY ArticleId").ToListAsync());
        Assert.Equal([late], (await context.CheckSearchAsync()).Articles.Missing);
    }

    [Fact]
    public async Task Words_that_no_text_has_any_longer_are_forgotten_by_a_rebuild()
    {
        int other = await _archive.AddAsync(TestArticle.Of("Zebras", "zinc and grain", "zulu") with { Quotes = [new("zinc")] });
        await ChangeAsync(async context => (await context.Articles.SingleAsync(a => a.Id == other)).DeletedUtc = DateTime.UnixEpoch);
        await using var context = _archive.Open();
        await context.RebuildSearchAsync();
        Assert.Equal(["a", "flow", "follow", "grain", "must", "said", "title"], (await ListedWordsAsync(context)).Where(word => word != "\uE000"));
    }

    [Fact]
    public async Task More_words_than_are_swept_at_once_stay_where_texts_have_them()
    {
        string[] words = [.. Enumerable.Range(0, 2_500).Select(i => $"w{i:0000}")];
        await _archive.AddAsync(TestArticle.Of("Words", string.Join(' ', words)));
        await using var context = _archive.Open();
        await context.Database.ExecuteSqlRawAsync("INSERT INTO IndexedWords SELECT Word || 'x' FROM IndexedWords");
        await context.RebuildSearchAsync();
        Assert.Equal(words, (await ListedWordsAsync(context)).Where(word => word[0] == 'w' && char.IsDigit(word[1])));
    }

    [Fact]
    public async Task An_index_of_another_version_is_made_anew_when_the_program_starts()
    {
        string[] before = await OfBothAsync();
        await using (var context = _archive.Open())
            await context.Database.ExecuteSqlRawAsync("DROP TABLE QuoteKeys; DROP TABLE QuoteIndex; CREATE VIRTUAL TABLE QuoteIndex USING fts5(words); PRAGMA user_version = 0");
        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.PrepareAsync(_archive.Folder));
        Assert.Equal(before, await OfBothAsync());
    }

    [Fact]
    public async Task A_rebuild_tells_how_far_it_is()
    {
        var told = new List<IndexProgress>();
        await using var context = _archive.Open();
        await context.RebuildSearchAsync(new Told(told));
        Assert.Equal([new(1, 2), new(2, 2)], told);
    }

    private sealed class Told(List<IndexProgress> told) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => told.Add(value);
    }

    [Fact]
    public async Task A_rebuild_takes_more_articles_than_fit_one_batch()
    {
        await using var context = _archive.Open();
        for (int i = 0; i < 450; i++) await Grain.SaveAsync(context);
        string[] before = await OfBothAsync();
        await context.RebuildSearchAsync();
        Assert.Equal(before, await OfBothAsync());
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    [Fact]
    public async Task Whatever_people_do_the_index_is_what_a_rebuild_makes()
    {
        for (int i = 0; i < 2; i++) await _archive.AddAsync(Grain);
        var acts = Gen.Select(Gen.Int[0, 6], Gen.Int[1, 3]).Array[1, 12];
        await acts.SampleAsync(
            async steps =>
            {
                foreach (var (act, row) in steps) await ActAsync(act, row);
                await AssertAsRebuiltAsync();
            },
            iter: 25,
            threads: 1);
    }

    private static TestArticle Grain { get; } = TestArticle.Of("A title", "“Grain must flow”, said", "Follow") with { Quotes = [new("Grain must flow")] };

    // Refusals are answers too: half the acts find that it is so already.
    private async Task ActAsync(int act, int row)
    {
        await using var context = _archive.Open();
        var articles = new ArticleActs(context, Log(context), TimeProvider.System);
        int articleVersion = await context.Articles.Where(a => a.Id == row).Select(a => a.Version).SingleAsync();
        int quoteVersion = await context.Quotes.Where(q => q.Id == row).Select(q => q.Version).SingleAsync();
        var details = ArticleDetails.Parse($"Title {articleVersion}", null, null, null, null, null, out _)!;
        var result = act switch
        {
            0 => await articles.EditAsync(You, row, articleVersion, details),
            1 => await articles.DeleteAsync(You, row, articleVersion),
            2 => await articles.RestoreAsync(You, row),
            3 => await articles.SetParagraphKindAsync(You, row, row, 2, articleVersion % 2 == 0 ? ParagraphKind.Title : ParagraphKind.Body),
            4 => await QuoteActs(context).RejectAsync(You, row, quoteVersion),
            5 => await QuoteActs(context).ConfirmAsync(You, row, quoteVersion),
            _ => await Log(context).UndoLatestAsync(You),
        };
        Assert.IsNotType<ActResult.Stale>(result);
    }

    private async Task DoAndUndoAsync(Func<ArticleActs, QuoteActs, int, Task<ActResult>> act, Func<Task> check)
    {
        string[] before = await OfBothAsync();
        await using var context = _archive.Open();
        var done = Assert.IsType<ActResult.Done>(await act(new ArticleActs(context, Log(context), TimeProvider.System), QuoteActs(context), 1));
        await check();
        await using var later = _archive.Open();
        Assert.IsType<ActResult.Done>(await Log(later).UndoAsync(You, done.ChangeId));
        Assert.Equal(before, await OfBothAsync());
    }

    private static ChangeLog Log(SqliteNewsContext context) => new(context, TimeProvider.System);

    private static QuoteActs QuoteActs(SqliteNewsContext context) => new(context, Log(context));

    private async Task ChangeAsync(Func<SqliteNewsContext, Task> change)
    {
        await using var context = _archive.Open();
        await change(context);
        await context.SaveChangesAsync();
    }

    private async Task AssertAsRebuiltAsync()
    {
        string[] kept = await OfBothAsync();
        await using var context = _archive.Open();
        Assert.True((await context.CheckSearchAsync()).IsNone);
        await context.RebuildSearchAsync();
        Assert.Equal(await OfBothAsync(), kept);
    }

    private static Task<List<string>> ListedWordsAsync(SqliteNewsContext context) =>
        context.Database.SqlQueryRaw<string>("SELECT Word AS Value FROM IndexedWords ORDER BY Word").ToListAsync();

    private async Task<string[]> WordsOf(string index) => [.. (await Of(index)).Where(word => !word.Contains(":facts:", StringComparison.Ordinal))];

    private async Task<string[]> OfBothAsync() => [.. await Of("ArticleIndex"), .. await Of("QuoteIndex")];

    // Every word of an index, with its row and column; the sign between paragraphs left out.
    private async Task<string[]> Of(string index)
    {
        await using var context = _archive.Open();
        await context.Database.OpenConnectionAsync();
        using var command = context.Database.GetDbConnection().CreateCommand();
        var (keys, id) = index == "ArticleIndex" ? ("ArticleKeys", "ArticleId") : ("QuoteKeys", "QuoteId");
        command.CommandText = $"""
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.{index}Words USING fts5vocab(main, {index}, instance);
            SELECT {id} || ':' || col || ':' || term FROM temp.{index}Words LEFT JOIN {keys} ON Key = doc WHERE term <> char(57344)
            ORDER BY {id}, CASE col WHEN 'title' THEN 1 WHEN 'facts' THEN 3 ELSE 2 END, term, "offset";
            """;
        using var reader = await command.ExecuteReaderAsync();
        var words = new List<string>();
        while (await reader.ReadAsync()) words.Add(reader.GetString(0));
        return [.. words];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static Revision Revision(Article article, string text) => new()
    {
        Article = article,
        Ordinal = 2,
        IsCurrent = true,
        Text = text,
        TextHash = Hash(text),
        Original = [],
        Sha256 = Hash(text),
        FileName = "second.txt",
        Format = "text",
        Encoding = "utf-8",
        Warnings = [],
        ImportedUtc = DateTime.UtcNow,
    };
}
