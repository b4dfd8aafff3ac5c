using System.Diagnostics;
using System.Globalization;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Bulk;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Makes an archive of any size, and goes on with one that was begun.</summary>
internal static class ScaleArchive
{
    private const int Batch = 10_000, Told = 100_000;

    /// <summary>Fills the folder's archive up to so many articles; prints how fast, and what the file is by then.</summary>
    public static async Task MakeAsync(string folder, int articles, CancellationToken cancellationToken)
    {
        var data = new DataFolder(folder);
        if (await DatabaseSetup.PrepareAsync(data, cancellationToken) is SetupResult.Unusable(var message)) throw new InvalidOperationException(message);
        await using var context = SqliteStore.Connect(data.Database);
        var load = new BulkLoad(context);
        int there = await load.CountAsync(cancellationToken);
        var clock = Stopwatch.StartNew();
        for (int done = there; done < articles;)
        {
            int count = Math.Min(Batch, articles - done);
            int first = done;
            var batch = new BulkArticle[count];
            Parallel.For(0, count, i => batch[i] = ScaleArticles.Article(first + i));
            await load.AddAsync(batch, cancellationToken);
            done += count;
            if (done % Told == 0 || done == articles) Tell(data, done, there, clock.Elapsed);
        }
    }

    private static void Tell(DataFolder data, int done, int there, TimeSpan elapsed)
    {
        double megabytes = new FileInfo(data.Database).Length / 1e6;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{done:N0} articles, {(done - there) / elapsed.TotalSeconds:N0}/s, file {megabytes:N0} MB, memory {process.WorkingSet64 / 1e6:N0} MB"));
    }
}
