using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Facets;
using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// Makes the search's tables anew from the rows, in many short transactions, so that others read and write meanwhile. One program at a time does that
/// (see <see cref="IndexSetup"/>): another would empty the tables under it.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class SearchRebuild(NewsContext context, IProgress<IndexProgress>? progress)
{
    // So many rows are in memory at once, and so long does each step keep others from writing.
    private const int ArticleBatch = 200, QuoteBatch = 4_000, SpeakerBatch = 50;

    // SQLite’s codes for a table that is missing, one that is damaged, and a row that another is in the way of: here only damage brings them about.
    private const int Error = 1, Corrupt = 11, Constraint = 19;

    /// <summary>
    /// Replaces what the tables have, bit by bit, and takes out what belongs to no row. Tables that are damaged or of another version are emptied first.
    /// Totals are summed up once all else is there, whatever they were before.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await IsUsableAsync(cancellationToken) || !await TryFillAsync(cancellationToken))
        {
            await InTransactionAsync(token => SearchSchema.MakeAsync(context, token), cancellationToken);
            await FillAsync(cancellationToken);
        }

        await new SearchSweep(context).RunAsync(cancellationToken);
        await SearchSchema.MarkAsync(context, cancellationToken);
    }

    private async Task<bool> IsUsableAsync(CancellationToken cancellationToken) =>
        await SearchSchema.IsCurrentAsync(context, cancellationToken) && await SearchSchema.DamagedAsync(context, cancellationToken) is { Count: 0 };

    // Some damage shows only when it is written to.
    private async Task<bool> TryFillAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FillAsync(cancellationToken);
            return true;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Error or Corrupt or Constraint)
        {
            return false;
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var (articles, quotes, facets) = (new ArticleIndexer(context, sums: null), new QuoteIndexer(context), new FacetIndexer(context, sums: null));
        var (places, voices, words) = (new PlaceIndexer(context), new VoiceIndexer(context), new WordIndexer(context));
        await SearchSchema.NameNobodyAsync(context, cancellationToken);
        await IndexAsync(
            [
                (context.Articles.Select(a => a.Id), ArticleBatch, async (ids, token) => await BesideAsync((await articles.IndexAsync(ids, token)).Keys, token)),
                (context.Quotes.Select(q => q.Id), QuoteBatch, async (ids, token) => await BesideAsync(await quotes.IndexAsync(ids, token), token)),
                (context.Speakers.Select(s => s.Id), SpeakerBatch, voices.SumUpSpeakersAsync),
                (context.SpeakerNames.Select(n => n.Id), QuoteBatch, words.IndexNamesAsync),
                (context.Claims.Select(c => c.Id), QuoteBatch, words.IndexClaimsAsync),
                (context.Notes.Select(n => n.Id), ArticleBatch, words.IndexNotesAsync),
            ],
            cancellationToken);
        for (string? last = ""; last is not null;) await InTransactionAsync(async token => last = await voices.SumUpNamesAsync(last, token), cancellationToken);

        async Task BesideAsync(IReadOnlyCollection<long> keys, CancellationToken token)
        {
            await facets.IndexAsync(keys, token);
            places.Index(keys);
        }
    }

    private async Task IndexAsync((IQueryable<int> Ids, int Batch, Func<int[], CancellationToken, Task> Index)[] parts, CancellationToken cancellationToken)
    {
        int total = 0, done = 0;
        foreach (var part in parts) total += await part.Ids.CountAsync(cancellationToken);
        foreach (var (all, batch, index) in parts)
        {
            int last = 0;
            while (await all.Where(id => id > last).Order().Take(batch).ToArrayAsync(cancellationToken) is { Length: > 0 } ids)
            {
                await InTransactionAsync(token => index(ids, token), cancellationToken);
                last = ids[^1];
                progress?.Report(new IndexProgress(done += ids.Length, total));
            }
        }
    }

    private async Task InTransactionAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        await using var own = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancellationToken) : null;
        await step(cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
    }
}
