using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests;

/// <summary>A new, empty archive in a folder of its own, which goes with it.</summary>
internal sealed class TestArchive : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Empty = new(MakeAsync);

    private TestArchive(DataFolder folder) => Folder = folder;

    /// <summary>The folder it is in.</summary>
    public DataFolder Folder { get; }

    /// <summary>Makes one: a copy of what the program makes on its first start, which takes longer.</summary>
    public static async Task<TestArchive> CreateAsync()
    {
        var archive = new TestArchive(new DataFolder(NewFolder()));
        await File.WriteAllBytesAsync(archive.Folder.Database, await Empty.Value);
        return archive;
    }

    /// <summary>Makes one that holds what <paramref name="original"/> holds now.</summary>
    public static async Task<TestArchive> CopyAsync(TestArchive original)
    {
        var copy = new TestArchive(new DataFolder(Directory.CreateTempSubdirectory("newsreader-test-").FullName));
        await using var context = original.Open();
        await context.Database.ExecuteSqlAsync($"VACUUM INTO {copy.Folder.Database}");
        return copy;
    }

    /// <summary>A context of its own, as each request has; to be disposed by who asked for it.</summary>
    public SqliteNewsContext Open() => SqliteStore.Connect(Folder.Database);

    /// <summary>Saves one article and answers its id.</summary>
    public async Task<int> AddAsync(TestArticle article)
    {
        await using var context = Open();
        return await article.SaveAsync(context);
    }

    /// <summary>Gives the last of a day’s keys to an article that is none, so that no other is left.</summary>
    public async Task TakeLastKeyAsync(DateOnly day)
    {
        await using var context = Open();
        long first = (long)(DateOnly.MaxValue.DayNumber - day.DayNumber) << 22;
        await context.Database.ExecuteSqlAsync($"INSERT INTO ArticleKeys (Key, ArticleId) VALUES ({first}, 99)");
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Path, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> MakeAsync()
    {
        var folder = new DataFolder(NewFolder());
        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.PrepareAsync(folder));
        byte[] database = await File.ReadAllBytesAsync(folder.Database);
        Directory.Delete(folder.Path, recursive: true);
        return database;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("newsreader-test-").FullName;
}
