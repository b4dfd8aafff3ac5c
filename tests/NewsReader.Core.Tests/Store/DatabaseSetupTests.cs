using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests.Store;

public sealed class DatabaseSetupTests : IDisposable
{
    private readonly DataFolder _folder = new(Path.Combine(Directory.CreateTempSubdirectory("newsreader-test-").FullName, "data"));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_folder.Path)!, recursive: true);
    }

    [Fact]
    public async Task A_missing_folder_gets_a_new_database_that_the_next_start_finds_ready()
    {
        Assert.Equal(new SetupResult.Ready(IsNew: true, Backup: null), await DatabaseSetup.PrepareAsync(_folder));
        await using (var context = SqliteStore.Connect(_folder.Database)) await TestArticle.Of("Kept", "words").SaveAsync(context);
        Assert.Equal(new SetupResult.Ready(IsNew: false, Backup: null), await DatabaseSetup.PrepareAsync(_folder));
        Assert.Equal(["Kept"], await TitlesAsync());
    }

    [Fact]
    public async Task A_new_database_has_pages_of_eight_kilobytes_and_gives_back_what_is_left_empty()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        await using var context = SqliteStore.Connect(_folder.Database);
        Assert.Equal("8192 2", await context.Database.SqlQueryRaw<string>("SELECT page_size || ' ' || auto_vacuum AS Value FROM pragma_page_size, pragma_auto_vacuum").SingleAsync());
    }

    [Fact]
    public async Task An_empty_file_becomes_a_new_database()
    {
        Directory.CreateDirectory(_folder.Path);
        await File.WriteAllBytesAsync(_folder.Database, []);
        Assert.Equal(new SetupResult.Ready(IsNew: true, Backup: null), await DatabaseSetup.PrepareAsync(_folder));
    }

    [Fact]
    public async Task A_setup_that_was_killed_while_migrating_is_taken_up_again()
    {
        Directory.CreateDirectory(_folder.Path);
        Execute("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");
        Assert.Equal(new SetupResult.Ready(IsNew: true, Backup: null), await DatabaseSetup.PrepareAsync(_folder));
    }

    [Fact]
    public async Task An_archive_that_a_killed_load_left_with_another_journal_gets_its_log_again()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        Execute("PRAGMA journal_mode = TRUNCATE");
        await DatabaseSetup.PrepareAsync(_folder);
        await using var context = SqliteStore.Connect(_folder.Database);
        Assert.Equal("wal", await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
    }

    [Fact]
    public async Task Where_the_indexes_have_to_be_made_it_tells_how_far_they_are()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        await using (var context = SqliteStore.Connect(_folder.Database)) await TestArticle.Of("Kept", "words").SaveAsync(context);
        var told = new Told();
        await DatabaseSetup.PrepareAsync(_folder, told);
        Assert.Empty(told);
        Execute("PRAGMA user_version = 0");
        await DatabaseSetup.PrepareAsync(_folder, told);
        Assert.Equal(new IndexProgress(1, 1), told[^1]);
    }

    [Fact]
    public async Task While_another_program_makes_the_indexes_a_start_waits_and_then_has_nothing_left_to_make()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        await using (var context = SqliteStore.Connect(_folder.Database)) await TestArticle.Of("Kept", "words").SaveAsync(context);
        int version = await VersionAsync();
        var told = new Told();
        Task<SetupResult> start;
        using (Hold(_folder.IndexLock))
        {
            Execute("PRAGMA user_version = 0");
            start = Task.Run(() => DatabaseSetup.PrepareAsync(_folder, told));
            // What is not about the indexes goes on.
            Assert.IsType<SetupResult.Ready>(await DatabaseSetup.OpenAsync(_folder));
            Execute($"PRAGMA user_version = {version}");
        }

        Assert.Equal(new SetupResult.Ready(IsNew: false, Backup: null), await start);
        Assert.Empty(told);
    }

    [Fact]
    public async Task Indexes_that_a_program_makes_anew_are_no_other_programs_to_make()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        await using (var context = SqliteStore.Connect(_folder.Database)) await TestArticle.Of("Kept", "words").SaveAsync(context);
        var others = new List<SetupResult>();
        var meanwhile = new Meanwhile(() => others.Add(DatabaseSetup.ReindexAsync(_folder, null).GetAwaiter().GetResult()));

        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.ReindexAsync(_folder, meanwhile));

        Assert.NotEmpty(others);
        Assert.All(others, other => Assert.StartsWith("Another NewsReader is making the search’s indexes", Assert.IsType<SetupResult.Unusable>(other).Message, StringComparison.Ordinal));
        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.ReindexAsync(_folder, null));
    }

    [Fact]
    public async Task Opened_for_what_needs_no_indexes_they_stay_as_they_are()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        Execute("PRAGMA user_version = 1");
        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.OpenAsync(_folder));
        Assert.Equal(1, await VersionAsync());
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");
        await AssertRefusedAsync($"The database {_folder.Database} was made by a newer NewsReader. Use that version, or choose another folder with --data DIR.");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_folder.Path);
        await File.WriteAllTextAsync(_folder.Database, "Dear diary, " + new string('x', 5000));
        await AssertRefusedAsync($"The file {_folder.Database} is no NewsReader database. Move it away, or choose another folder with --data DIR.");
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_folder.Path);
        Execute("CREATE TABLE Bookmarks (Url TEXT)");
        await AssertRefusedAsync($"The file {_folder.Database} is no NewsReader database. Move it away, or choose another folder with --data DIR.");
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_refused()
    {
        await File.WriteAllTextAsync(_folder.Path, "a file");
        string message = Assert.IsType<SetupResult.Unusable>(await DatabaseSetup.PrepareAsync(_folder)).Message;
        Assert.StartsWith($"The data folder {_folder.Path} can’t be written: ", message, StringComparison.Ordinal);
        Assert.EndsWith(" Choose another one with --data DIR, or allow writing to it.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_is_refused()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        if (OperatingSystem.IsWindows()) File.SetAttributes(_folder.Database, FileAttributes.ReadOnly);
        else File.SetUnixFileMode(_folder.Database, UnixFileMode.UserRead);
        Assert.SkipWhen(CanWrite(_folder.Database), "This user may write any file, whatever its permissions.");
        await AssertRefusedAsync($"The database {_folder.Database} can’t be written: the file or its folder is read-only. Allow writing to it, or choose another folder with --data DIR.");
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_refused_and_then_usable_again()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        using (var holder = Connect())
        {
            Run(holder, "BEGIN EXCLUSIVE");
            Assert.Equal(
                $"The database {_folder.Database} is locked by another program. Close that program, then try again.",
                Assert.IsType<SetupResult.Unusable>(await DatabaseSetup.PrepareAsync(_folder)).Message);
            Run(holder, "ROLLBACK");
        }

        Assert.Equal(new SetupResult.Ready(IsNew: false, Backup: null), await DatabaseSetup.PrepareAsync(_folder));
        Assert.Empty(await TitlesAsync());
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_make_one_database()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => DatabaseSetup.PrepareAsync(_folder))));
        Assert.Equal(1, results.Count(result => result is SetupResult.Ready { IsNew: true }));
        Assert.All(results, result => Assert.IsType<SetupResult.Ready>(result));
    }

    [Fact]
    public async Task A_database_that_is_gone_later_is_an_error_with_an_explanation_and_not_a_new_archive()
    {
        await using var context = SqliteStore.Connect(_folder.Database);
        var error = await Assert.ThrowsAsync<SqliteException>(() => context.Articles.CountAsync());
        Assert.Equal(
            $"The database {_folder.Database} can’t be opened. Check that the file is there and that you may read and write it and its folder.",
            DatabaseSetup.Explain(error, _folder.Database));
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public void An_error_within_a_failed_save_is_explained() =>
        Assert.Equal(
            $"The disk that holds {_folder.Database} is full. Make room, then try again.",
            DatabaseSetup.Explain(new DbUpdateException("", new SqliteException("", 13)), _folder.Database));

    [Fact]
    public void An_error_that_no_person_can_mend_is_not_explained_away() =>
        Assert.Null(DatabaseSetup.Explain(new SqliteException("near \"x\": syntax error", 1), _folder.Database));

    [Fact]
    public async Task Before_an_upgrade_the_database_is_copied()
    {
        await DatabaseSetup.PrepareAsync(_folder);
        await using (var context = SqliteStore.Connect(_folder.Database))
        {
            string[] migrations = [.. context.Database.GetMigrations()];
            Assert.SkipWhen(migrations.Length < 2, "There is one version of the database so far, so none to upgrade from.");
            await context.GoBackAsync(migrations[^2]);
        }

        var ready = Assert.IsType<SetupResult.Ready>(await DatabaseSetup.PrepareAsync(_folder));
        Assert.False(ready.IsNew);
        Assert.StartsWith(_folder.Database, ready.Backup, StringComparison.Ordinal);
        await using var copy = SqliteStore.Connect(ready.Backup!);
        Assert.Single(await copy.Database.GetPendingMigrationsAsync());
    }

    private sealed class Meanwhile(Action act) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => act();
    }

    private sealed class Told : List<IndexProgress>, IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => Add(value);
    }

    private async Task AssertRefusedAsync(string message)
    {
        SqliteConnection.ClearAllPools();
        byte[] before = await File.ReadAllBytesAsync(_folder.Database);
        Assert.Equal(new SetupResult.Unusable(message), await DatabaseSetup.PrepareAsync(_folder));
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Database));
    }

    private static FileStream Hold(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private async Task<int> VersionAsync()
    {
        await using var context = SqliteStore.Connect(_folder.Database);
        return await context.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync();
    }

    private async Task<List<string>> TitlesAsync()
    {
        await using var context = SqliteStore.Connect(_folder.Database);
        return await context.Articles.Select(a => a.Title).ToListAsync();
    }

    private static bool CanWrite(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False;Foreign Keys=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
