using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests;

/// <summary>A new, empty archive in a folder of its own, which goes with it.</summary>
internal sealed class TestArchive : IAsyncDisposable
{
    private TestArchive(DataFolder folder) => Folder = folder;

    /// <summary>The folder it is in.</summary>
    public DataFolder Folder { get; }

    /// <summary>Makes one as the program does on its first start.</summary>
    public static async Task<TestArchive> CreateAsync()
    {
        var archive = new TestArchive(new DataFolder(Directory.CreateTempSubdirectory("newsreader-test-").FullName));
        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.PrepareAsync(archive.Folder));
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

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
