using Microsoft.Data.Sqlite;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>A database that can't be worked on is explained to whoever asked.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly ArchiveFolder _folder = new();

    [Theory]
    [InlineData("import")]
    [InlineData("serve")]
    public async Task A_database_that_fails_while_it_is_written_is_explained(string program)
    {
        await DatabaseSetup.PrepareAsync(_folder.Data);
        await DamageAsync("Paragraphs");

        var ended = program == "import"
            ? await _folder.ImportAsync(_folder.Write("one.txt", "One title\n\nThe words of one article.\n"))
            : await Shell.ServeAsync("--urls", "http://127.0.0.1:0", "--data", _folder.Data.Path);

        Assert.Equal(2, ended.Code);
        Assert.Contains($"The database {_folder.Data.Database} is damaged.", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        string path = _folder.Write("one.txt", "One title\n\nThe words of one article.\n");
        await _folder.ImportAsync(path);
        _folder.Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");

        var ended = await _folder.ImportAsync(path);

        Assert.Equal(2, ended.Code);
        Assert.Equal($"The database {_folder.Data.Database} was made by a newer NewsReader. Use that version, or choose another folder with --data DIR.\n", ended.Errors);
    }

    [Fact]
    public async Task A_locked_database_is_said_to_be_locked_and_the_import_ends()
    {
        string path = _folder.Write("one.txt", "One title\n\nThe words of one article.\n");
        await _folder.ImportAsync(path);
        await using var holder = _folder.Open();
        await using var lockIt = holder.CreateCommand();
        lockIt.CommandText = "BEGIN EXCLUSIVE";
        await lockIt.ExecuteNonQueryAsync();

        var ended = await _folder.ImportByProgramAsync(path);

        Assert.Equal(2, ended.Code);
        Assert.Equal($"The database {_folder.Data.Database} is locked by another program. Close that program, then try again.\n", ended.Errors);
    }

    public void Dispose() => _folder.Dispose();

    // Overwrites the first page of a table, which nothing reads before the first row goes in.
    private async Task DamageAsync(string table)
    {
        SqliteConnection.ClearAllPools();
        _folder.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        await using var connection = _folder.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'";
        long page = (long)(await command.ExecuteScalarAsync())!;
        command.CommandText = "PRAGMA page_size";
        long size = (long)(await command.ExecuteScalarAsync())!;
        await using var file = File.OpenWrite(_folder.Data.Database);
        file.Position = (page - 1) * size;
        await file.WriteAsync(Enumerable.Repeat((byte)0xFF, (int)size).ToArray());
    }
}
