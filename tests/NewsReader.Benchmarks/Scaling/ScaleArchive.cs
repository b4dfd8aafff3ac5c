using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Jobs;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Bulk;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Makes an archive of any size, and goes on with one that was begun.</summary>
internal static class ScaleArchive
{
    /// <summary>Fills the folder's archive up to so many articles, and the claims and notes made of them; prints how fast the articles came, and what the file is by then.</summary>
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
        int notes = await ScaleNotes.MakeAsync(() => SqliteStore.Connect(data.Database), articles, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{claims:N0} claims, {notes:N0} notes"));
        await WithoutSeedsAsync(data, cancellationToken);
        TellSize(data, articles);
    }

    // They are imported at the first start, which would be timed.
    private static async Task WithoutSeedsAsync(DataFolder data, CancellationToken cancellationToken)
    {
        await using var context = SqliteStore.Connect(data.Database);
        if (await context.Jobs.AnyAsync(job => job.Kind == Job.ImportSeeds, cancellationToken)) return;
        context.Jobs.Add(new Job { Kind = Job.ImportSeeds, StartedUtc = DateTime.UtcNow, FinishedUtc = DateTime.UtcNow });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Prints how large the file is, measured by the text of its articles.</summary>
    public static void TellSize(DataFolder data, int articles)
    {
        double file = new FileInfo(data.Database).Length / 1e6, text = TextMegabytes(articles);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The file has {file:N0} MB, the text of {articles:N0} articles {text:N0} MB; times the text: {Goals.Told(file / text, Goals.FileByText)}"));
    }

    // The rows have it packed, so it is made anew: all of it, or so many articles evenly from a large archive, which are as long as the others.
    private static double TextMegabytes(int articles)
    {
        const int Most = 1_000;
        var made = Enumerable.Range(0, Math.Min(articles, Most)).Select(i => ScaleArticles.Article((int)((long)i * articles / Math.Min(articles, Most))));
        return made.Average(article => Encoding.UTF8.GetByteCount(article.Revision(0).Text)) * articles / 1e6;
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
