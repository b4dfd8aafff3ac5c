using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>The command line, as a person runs it.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("newsreader-").FullName;

    private DataFolder Data => new(Path.Combine(_root, "data"));

    [Fact]
    public async Task Files_and_folders_are_imported_and_the_second_time_they_are_there()
    {
        string single = Write("one.txt", "One title\n\nThe words of one article.\n");
        Write("folder/two.md", "# Two\n\nThe words of a second one.\n");
        Write("folder/deep/three.TXT", "Three\n\nThe words of a third one.\n");
        Write("folder/picture.png", "no article");

        var first = await ImportAsync(single, Path.Combine(_root, "folder"));
        Assert.Equal(("", 0), (first.Errors, first.Code));
        Assert.Equal(["imported  One title", "imported  Three", "imported  Two"], Lines(first)[..^1].Order(StringComparer.Ordinal));
        Assert.StartsWith("3 imported, 0 already there, 0 not imported, in ", Lines(first)[^1], StringComparison.Ordinal);

        var second = await ImportAsync(single, Path.Combine(_root, "folder"));
        Assert.Equal(0, second.Code);
        Assert.Contains("already there  One title", Lines(second));
        Assert.StartsWith("0 imported, 3 already there, 0 not imported, in ", Lines(second)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_in_the_same_file_are_a_new_text_of_the_article()
    {
        string path = Write("one.txt", "One title\n\nThe words of one article.\n");
        await ImportAsync(path);
        Write("one.txt", "One title\n\nThe corrected words of one article.\n");

        var ended = await ImportAsync(path);

        Assert.Equal("new text of  One title", Lines(ended)[0]);
        await using var store = SqliteStore.Connect(Data.Database);
        Assert.Equal((1, 2), (await store.Articles.CountAsync(), await store.Revisions.CountAsync()));
    }

    [Fact]
    public async Task An_option_that_is_not_known_is_refused_with_those_that_are_and_nothing_is_imported()
    {
        string path = Write("one.txt", "One title\n\nThe words of one article.\n");

        var ended = await ImportAsync(path, "--bogus");

        Assert.NotEqual(0, ended.Code);
        Assert.Contains("--bogus is neither an option nor a file here. The options are --data, --help.", ended.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Data.Database));
    }

    [Fact]
    public async Task A_new_text_of_a_deleted_article_is_said_to_be_one()
    {
        string path = Write("one.txt", "One title\n\nThe words of one article.\n");
        await ImportAsync(path);
        Execute("UPDATE Articles SET DeletedUtc = '2026-03-01 00:00:00'");
        Write("one.txt", "One title\n\nThe corrected words of one article.\n");

        Assert.Equal("new text of  One title (deleted; it can be restored in the library)", Lines(await ImportAsync(path))[0]);
    }

    [Fact]
    public async Task What_cannot_be_imported_is_named_with_its_reason_and_the_rest_is_imported()
    {
        string picture = Path.Combine(_root, "picture.txt");
        await File.WriteAllBytesAsync(picture, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        string missing = Path.Combine(_root, "missing.txt"), empty = Write("empty.txt", ""), other = Write("page.html", "<p>words</p>");
        string good = Write("good.txt", "Good\n\nWords of a good article.\n");

        var ended = await ImportAsync(missing, picture, empty, other, good);

        Assert.Equal(1, ended.Code);
        Assert.Equal(
            [
                $"{missing}: there is no such file",
                $"{picture}: it is a PNG image",
                $"{empty}: it is empty",
                $"{other}: only .txt and .md files can be read",
            ],
            ended.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("1 imported, 0 already there, 4 not imported, in ", Lines(ended)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_that_cannot_be_read_is_a_warning()
    {
        string path = Write("bad.md", "---\ntitle: \"never closed\n---\n\nThe words of an article.\n");
        var ended = await ImportAsync(path);

        Assert.Equal(0, ended.Code);
        Assert.StartsWith($"{path}: front matter, line ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("the whole file was imported as plain text", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("impart", "file.txt")]
    [InlineData("backup")]
    public async Task What_it_does_not_understand_it_says_and_does_nothing(params string[] arguments)
    {
        var ended = await Shell.RunAsync([.. arguments, "--data", Data.Path]);
        Assert.NotEqual(0, ended.Code);
        Assert.NotEqual("", ended.Errors);
        Assert.False(File.Exists(Data.Database));
    }

    [Fact]
    public async Task A_backup_is_a_whole_archive_and_overwrites_nothing()
    {
        string copy = Path.Combine(_root, "copies", "backup.db");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        var nothing = await Shell.RunAsync("backup", copy, "--data", Data.Path);
        Assert.Equal((2, $"There is no database in {Data.Path}: there is nothing to back up.\n"), (nothing.Code, nothing.Errors));
        await ImportAsync(Write("one.txt", "One title\n\nThe words of one article.\n"));

        var done = await Shell.RunAsync("backup", copy, "--data", Data.Path);
        Assert.Equal((0, ""), (done.Code, done.Errors));
        Assert.StartsWith($"The archive is copied to {copy} (", done.Output, StringComparison.Ordinal);
        await using (var store = SqliteStore.Connect(copy)) Assert.Equal(["One title"], await store.Articles.Select(a => a.Title).ToListAsync());

        var again = await Shell.RunAsync("backup", copy, "--data", Data.Path);
        Assert.Equal((2, $"{copy} is there already. Choose another name.\n"), (again.Code, again.Errors));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_names_its_own_folder_and_leaves_nothing()
    {
        await ImportAsync(Write("one.txt", "One title\n\nThe words of one article.\n"));
        string nowhere = Path.Combine(_root, "nowhere");

        var ended = await Shell.RunAsync("backup", Path.Combine(nowhere, "backup.db"), "--data", Data.Path);

        Assert.Equal(2, ended.Code);
        Assert.StartsWith($"The folder {nowhere} can’t be written: ", ended.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task A_backup_that_fails_names_what_failed_and_leaves_no_half_file()
    {
        Write("data/newsreader.db", new string('x', 5000));
        string copies = Path.GetDirectoryName(Write("copies/other.txt", ""))!;

        var ended = await Shell.RunAsync("backup", Path.Combine(copies, "backup.db"), "--data", Data.Path);

        Assert.Equal(2, ended.Code);
        Assert.StartsWith($"The file {Data.Database} is no NewsReader database.", ended.Errors, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(copies, "other.txt")], Directory.GetFiles(copies));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("serve")]
    public async Task A_database_that_fails_while_it_is_written_is_explained(string program)
    {
        await DatabaseSetup.PrepareAsync(Data);
        await DamageAsync("Paragraphs");

        var ended = program == "import"
            ? await ImportAsync(Write("one.txt", "One title\n\nThe words of one article.\n"))
            : await Shell.ServeAsync("--urls", "http://127.0.0.1:0", "--data", Data.Path);

        Assert.Equal(2, ended.Code);
        Assert.Contains($"The database {Data.Database} is damaged.", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:port")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("ftp://127.0.0.1:5000")]
    [InlineData("http://192.0.2.1:5000")]
    public async Task An_address_that_cannot_be_listened_at_is_named(string address)
    {
        var ended = await Shell.ServeAsync("--urls", address, "--data", Data.Path);

        Assert.Equal(3, ended.Code);
        Assert.StartsWith($"NewsReader can’t listen at {address}: ", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors + ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        string path = Write("one.txt", "One title\n\nThe words of one article.\n");
        await ImportAsync(path);
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");

        var ended = await ImportAsync(path);

        Assert.Equal(2, ended.Code);
        Assert.Equal($"The database {Data.Database} was made by a newer NewsReader. Use that version, or choose another folder with --data DIR.\n", ended.Errors);
    }

    [Fact]
    public async Task A_locked_database_is_said_to_be_locked_and_the_import_ends()
    {
        string path = Write("one.txt", "One title\n\nThe words of one article.\n");
        await ImportAsync(path);
        await using var holder = Open();
        Run(holder, "BEGIN EXCLUSIVE");

        var ended = await ImportAsync(path);

        Assert.Equal(2, ended.Code);
        Assert.Equal($"The database {Data.Database} is locked by another program. Close that program, then try again.\n", ended.Errors);
    }

    [Fact]
    public async Task An_import_that_was_killed_has_each_file_whole_or_not_at_all_and_goes_on()
    {
        const int files = 500;
        for (int i = 0; i < files; i++) Write($"many/{i:000}.txt", Generated(i));
        string many = Path.Combine(_root, "many");

        int present = 0;
        foreach (int lines in (int[])[25, 40, 60])
        {
            await KillAfterAsync(many, present + lines);
            int now = await CountWholeAsync();
            Assert.InRange(now, present + lines - 1, files - 1);
            present = now;
        }

        var ended = await ImportAsync(many);
        Assert.Equal(0, ended.Code);
        Assert.StartsWith($"{files - present} imported, {present} already there, 0 not imported, in ", Lines(ended)[^1], StringComparison.Ordinal);
        Assert.Equal(files, await CountWholeAsync());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    private static string Generated(int i) =>
        $"Report number {i}\n\nThe council of district {i} met on Monday.\n\n"
        + $"“We counted {i * 7} boats in the harbour,” the mayor, Ada Byron, said.\n\n“And {i} more,” said Ida Holm.\n";

    private async Task KillAfterAsync(string path, int lines)
    {
        using var process = Shell.Start(["import", path, "--data", Data.Path]);
        while (lines-- > 0) Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static string[] Lines(Ended ended) => ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // An article is whole if its text is under its paragraphs, its quotes are there and the search knows them.
    private async Task<int> CountWholeAsync()
    {
        await using var store = SqliteStore.Connect(Data.Database);
        var revisions = await store.Revisions.AsNoTracking().Include(r => r.Article).Include(r => r.Paragraphs).ToListAsync();
        var quotes = await store.Quotes.AsNoTracking().ToListAsync();
        Assert.Equal(await store.Articles.CountAsync(), revisions.Count);
        Assert.Equal(revisions.Count, revisions.Select(r => r.FileName).Distinct().Count());
        foreach (var revision in revisions)
        {
            Assert.Equal(4, revision.Paragraphs.Count);
            Assert.Equal(2, quotes.Count(q => q.RevisionId == revision.Id && q.SpeakerId != null));
        }

        Assert.True((await store.CheckSearchAsync()).IsNone);
        return revisions.Count;
    }

    private Task<Ended> ImportAsync(params string[] paths) => Shell.RunAsync(["import", .. paths, "--data", Data.Path]);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    // Overwrites the first page of a table, which nothing reads before the first row goes in.
    private async Task DamageAsync(string table)
    {
        SqliteConnection.ClearAllPools();
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'";
        long page = (long)(await command.ExecuteScalarAsync())!;
        await using var file = File.OpenWrite(Data.Database);
        file.Position = (page - 1) * 4096;
        await file.WriteAsync(Enumerable.Repeat((byte)0xFF, 4096).ToArray());
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Data.Database};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        Run(connection, sql);
    }
}
