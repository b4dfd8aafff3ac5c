using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>
/// Brings many new articles into the archive at once, batch by batch, each wholly or not at all and found by the search as soon as it is there.
/// It trusts what it is given: no text is analysed, and none is compared with those that are there. One batch is made ready while the one before is
/// written. Nothing else may write to the archive meanwhile: that would take the numbers that are given out.
/// </summary>
public sealed class BulkLoad(SqliteNewsContext context)
{
    // Some 60 MB are in memory for each batch.
    private const int BatchSize = 5_000;

    // In KiB, and negative as SQLite wants it then: the leaves of the indexes, which are written to all over, stay in memory.
    private const string LargeCache = "PRAGMA cache_size = -131072", UsualCache = "PRAGMA cache_size = -2000";

    /// <summary>How many articles there are, deleted ones included: where an interrupted load goes on.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => context.Articles.CountAsync(cancellationToken);

    /// <summary>Writes these articles and indexes them.</summary>
    /// <param name="articles">The articles; they are drawn on another thread.</param>
    /// <param name="progress">Told after each batch how many are there.</param>
    /// <param name="cancellationToken">Stops it; the batches that are written stay.</param>
    public async Task AddAsync(IEnumerable<BulkArticle> articles, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(LargeCache, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<BulkBatch>(1);
        var preparation = await BulkPreparation.FromAsync(context, cancellationToken);
        var preparing = Task.Run(() => PrepareAsync(preparation, articles, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            int done = 0;
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await batch.WriteAsync(context, cancellationToken);
                progress?.Report(done += batch.Count);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await preparing;
            await context.Database.ExecuteSqlRawAsync(UsualCache, CancellationToken.None);
            await context.Database.CloseConnectionAsync();
        }
    }

    // What goes wrong here comes out where the batches are read.
    private static async Task PrepareAsync(BulkPreparation preparation, IEnumerable<BulkArticle> articles, ChannelWriter<BulkBatch> batches, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var chunk in articles.Chunk(BatchSize)) await batches.WriteAsync(preparation.Batch(chunk), cancellationToken);
            batches.Complete();
        }
        catch (Exception error)
        {
            batches.Complete(error);
        }
    }
}
