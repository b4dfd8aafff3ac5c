using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>
/// Brings many new articles into the archive, some ten thousand at once, each time wholly or not at all and found by the search as soon as they are
/// there. It trusts what it is given: no text is analysed, and none is compared with those that are there. Some are drawn, others made ready and those
/// before them written at once. Nothing else may write to the archive meanwhile: that would take the numbers that are given out.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="committed">How many articles are brought by one transaction, about; 1 or more.</param>
public sealed class BulkLoad(SqliteNewsContext context, int committed = BulkLoad.Committed)
{
    /// <summary>How many articles one transaction brings unless asked otherwise. It is written to the leaves of all the indexes, so the larger it is, the less often each of them is written.</summary>
    public const int Committed = 40_000;

    // What is made ready at once takes some 30 MB. What is indexed at once becomes one piece of the index, so larger ones need less merging.
    private const int Prepared = 2_500, Indexed = 10_000;

    // The leaves of the indexes stay in memory until they are committed.
    private const int CacheMegabytes = 256;

    // The numbers by which rows refer to each other are given out here, so the database need not look each of them up.
    private const string Trust = "PRAGMA foreign_keys = OFF", Mistrust = "PRAGMA foreign_keys = ON";

    /// <summary>How many articles there are, deleted ones included: where an interrupted load goes on.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => context.Articles.CountAsync(cancellationToken);

    /// <summary>Writes these articles and indexes them.</summary>
    /// <param name="articles">The articles; they are drawn on another thread.</param>
    /// <param name="progress">Told how many are there to stay, whenever some more are.</param>
    /// <param name="cancellationToken">Stops it; what it was told of stays.</param>
    public async Task AddAsync(IEnumerable<BulkArticle> articles, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            PageCache.Set(context, CacheMegabytes, mostMegabytes: null);
            await context.Database.ExecuteSqlRawAsync(Trust, cancellationToken);
            BulkJournal.Begin(context);
            await LoadAsync(await BulkPreparation.FromAsync(context, cancellationToken), articles, progress, cancellationToken);
        }
        finally
        {
            BulkJournal.End(context);
            PageCache.Set(context, PageCache.Megabytes, PageCache.MostMegabytes);
            await context.Database.ExecuteSqlRawAsync(Mistrust, CancellationToken.None);
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task LoadAsync(BulkPreparation preparation, IEnumerable<BulkArticle> articles, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var drawn = Channel.CreateBounded<BulkArticle[]>(1);
        var batches = Channel.CreateBounded<BulkBatch>(3);
        var drawing = Task.Run(() => FillAsync(drawn.Writer, articles.Chunk(Prepared).ToAsyncEnumerable(), stop.Token), CancellationToken.None);
        var preparing = Task.Run(() => FillAsync(batches.Writer, drawn.Reader.ReadAllAsync(stop.Token).Select(preparation.Batch), stop.Token), CancellationToken.None);
        try
        {
            int done = 0;
            while (await WriteAsync(batches.Reader, cancellationToken) is > 0 and var count)
            {
                done += count;
                progress?.Report(done);
            }

            var merging = new BulkMerging(context);
            if (done >= committed) merging.Finish(cancellationToken);
            else merging.Restore();
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(drawing, preparing);
        }
    }

    // One transaction. Answers how many articles it brought.
    private async Task<int> WriteAsync(ChannelReader<BulkBatch> batches, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var merging = new BulkMerging(context);
        merging.Pause();
        int count = 0;
        var waiting = new List<BulkBatch>();
        while (count < committed && await batches.WaitToReadAsync(cancellationToken) && batches.TryRead(out var batch))
        {
            batch.Write(context);
            waiting.Add(batch);
            count += batch.Count;
            if (count % Indexed == 0) await IndexAsync(waiting, cancellationToken);
        }

        await IndexAsync(waiting, cancellationToken);
        merging.Resume();
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    private async Task IndexAsync(List<BulkBatch> waiting, CancellationToken cancellationToken)
    {
        await BulkBatch.IndexAsync(waiting, context, cancellationToken);
        waiting.Clear();
    }

    // What goes wrong here comes out where it is read.
    private static async Task FillAsync<T>(ChannelWriter<T> writer, IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in items) await writer.WriteAsync(item, cancellationToken);
            writer.Complete();
        }
        catch (Exception error)
        {
            writer.Complete(error);
        }
    }
}
