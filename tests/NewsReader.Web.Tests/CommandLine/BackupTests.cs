using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>A copy of the archive, as a person asks for it.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly ArchiveFolder _folder = new();

    [Fact]
    public async Task A_backup_is_a_whole_archive_and_overwrites_nothing()
    {
        string copy = Path.Combine(_folder.Path, "copies", "backup.db");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        var nothing = await Shell.RunProgramAsync("backup", copy, "--data", _folder.Data.Path);
        Assert.Equal((2, $"There is no database in {_folder.Data.Path}: there is nothing to back up.\n"), (nothing.Code, nothing.Errors));
        await _folder.ImportAsync(_folder.Write("one.txt", "One title\n\nThe words of one article.\n"));

        var done = await Shell.RunProgramAsync("backup", copy, "--data", _folder.Data.Path);
        Assert.Equal((0, ""), (done.Code, done.Errors));
        Assert.StartsWith($"The archive is copied to {copy} (", done.Output, StringComparison.Ordinal);
        await using (var store = SqliteStore.Connect(copy)) Assert.Equal(["One title"], await store.Articles.Select(a => a.Title).ToListAsync());

        var again = await Shell.RunProgramAsync("backup", copy, "--data", _folder.Data.Path);
        Assert.Equal((2, $"{copy} is there already. Choose another name.\n"), (again.Code, again.Errors));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_names_its_own_folder_and_leaves_nothing()
    {
        await _folder.ImportAsync(_folder.Write("one.txt", "One title\n\nThe words of one article.\n"));
        string nowhere = Path.Combine(_folder.Path, "nowhere");

        var ended = await Shell.RunAsync("backup", Path.Combine(nowhere, "backup.db"), "--data", _folder.Data.Path);

        Assert.Equal(2, ended.Code);
        Assert.StartsWith($"The folder {nowhere} can’t be written: ", ended.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task A_backup_that_fails_names_what_failed_and_leaves_no_half_file()
    {
        _folder.Write("data/newsreader.db", new string('x', 5000));
        string copies = Path.GetDirectoryName(_folder.Write("copies/other.txt", ""))!;

        var ended = await Shell.RunAsync("backup", Path.Combine(copies, "backup.db"), "--data", _folder.Data.Path);

        Assert.Equal(2, ended.Code);
        Assert.StartsWith($"The file {_folder.Data.Database} is no NewsReader database.", ended.Errors, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(copies, "other.txt")], Directory.GetFiles(copies));
    }

    public void Dispose() => _folder.Dispose();
}
