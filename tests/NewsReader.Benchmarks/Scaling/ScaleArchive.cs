using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Bulk;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Makes an archive of any size, and goes on with one that was begun.</summary>
internal static class ScaleArchive
{
    /// <summary>Fills the folder's archive up to so many articles, and the claims made of them; prints how fast the articles came, and what the file is by then.</summary>
    public static async Task MakeAsync(string folder, int articles, CancellationToken cancellationToken)
    {
        var data = new DataFolder(folder);
        if (await DatabaseSetup.PrepareAsync(data, cancellationToken) is SetupResult.Unusable(var message)) throw new InvalidOperationException(message);
        await using var context = SqliteStore.Connect(data.Database);
        var load = new BulkLoad(context);
        // Collecting beside the work takes from both processors what the two halves of the load need.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        int there = await load.CountAsync(cancellationToken);
        var clock = Stopwatch.StartNew();
        await load.AddAsync(
            Enumerable.Range(there, Math.Max(0, articles - there)).Select(ScaleArticles.Article),
            new Told(done => Tell(data, there + done, done / clock.Elapsed.TotalSeconds)),
            cancellationToken);
        // With its indexes merged.
        Tell(data, articles, Math.Max(0, articles - there) / clock.Elapsed.TotalSeconds);
        int claims = await ScaleClaims.MakeAsync(() => SqliteStore.Connect(data.Database), articles, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{claims:N0} claims"));
    }

    private static void Tell(DataFolder data, int there, double perSecond)
    {
        double megabytes = new FileInfo(data.Database).Length / 1e6;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{there:N0} articles, {perSecond:N0}/s, file {megabytes:N0} MB, memory {process.WorkingSet64 / 1e6:N0} MB"));
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
