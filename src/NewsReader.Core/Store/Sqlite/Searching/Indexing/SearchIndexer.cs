using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Facets;
using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// Keeps the search's tables equal to the rows. The rows are the truth; the tables can be made from them at any time.
/// Rows changed past the change tracker (bulk updates) are not seen: rebuild after such a change.
/// </summary>
internal sealed class SearchIndexer
{
    // So many rows are in memory at once, and so long does a rebuild keep others from writing.
    private const int ArticleBatch = 200, QuoteBatch = 4_000, SpeakerBatch = 50;

    private readonly NewsContext _context;
    private readonly VoiceSums _sums = new();
    private readonly ArticleIndexer _articles;
    private readonly QuoteIndexer _quotes;
    private readonly FacetIndexer _facets;
    private readonly VoiceIndexer _voices;
    private readonly WordIndexer _words;

    /// <param name="context">The archive.</param>
    public SearchIndexer(NewsContext context) =>
        (_context, _articles, _quotes, _facets, _voices, _words) = (context, new(context, _sums), new(context), new(context, _sums), new(context), new(context));

    /// <summary>Indexes what a save touched, in its transaction, which is open.</summary>
    public async Task IndexAsync(TouchedRows touched, CancellationToken cancellationToken)
    {
        var quotes = await QuotesAsync(touched, cancellationToken);
        var changed = new HashSet<long>();
        foreach (int[] articles in await ArticlesAsync(touched, cancellationToken))
        {
            var (keys, moved) = await _articles.IndexAsync(articles, cancellationToken);
            quotes.UnionWith(moved);
            changed.UnionWith(keys);
        }

        foreach (int[] batch in quotes.Order().Chunk(QuoteBatch)) changed.UnionWith(await _quotes.IndexAsync(batch, cancellationToken));
        foreach (long[] batch in changed.Chunk(ArticleBatch)) await _facets.IndexAsync(batch, cancellationToken);
        await _voices.DescribeAsync([.. touched.SpeakerIds], cancellationToken);
        _voices.Add(_sums);
        await _words.IndexNamesAsync([.. touched.NameIds], cancellationToken);
        await _words.IndexClaimsAsync([.. touched.ClaimIds], cancellationToken);
        await _words.IndexNotesAsync([.. touched.NoteIds], cancellationToken);
    }

    /// <summary>
    /// Makes the tables anew from the rows, in many transactions. Tables that are sound keep what they have until it is replaced. Totals are summed up
    /// once all else is there, whatever they were before.
    /// </summary>
    public async Task RebuildAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        if (!await SearchSchema.IsCurrentAsync(_context, cancellationToken) || await SearchSchema.DamagedAsync(_context, cancellationToken) is { Count: > 0 })
            await InTransactionAsync(token => SearchSchema.MakeAsync(_context, token), cancellationToken);
        (IQueryable<int> Ids, int Batch, Func<int[], CancellationToken, Task> Index)[] parts =
        [
            (_context.Articles.Select(a => a.Id), ArticleBatch, async (ids, token) => await PackAsync((await _articles.IndexAsync(ids, token)).Keys, token)),
            (_context.Quotes.Select(q => q.Id), QuoteBatch, async (ids, token) => await PackAsync(await _quotes.IndexAsync(ids, token), token)),
            (_context.Speakers.Select(s => s.Id), SpeakerBatch, _voices.SumUpSpeakersAsync),
            (_context.SpeakerNames.Select(n => n.Id), QuoteBatch, _words.IndexNamesAsync),
            (_context.Claims.Select(c => c.Id), QuoteBatch, _words.IndexClaimsAsync),
            (_context.Notes.Select(n => n.Id), ArticleBatch, _words.IndexNotesAsync),
        ];
        int total = 0, done = 0;
        foreach (var part in parts) total += await part.Ids.CountAsync(cancellationToken);
        foreach (var (ids, batch, index) in parts)
            await RebuildAsync(ids, batch, index, count => progress?.Report(new IndexProgress(done += count, total)), cancellationToken);
        for (string? last = ""; last is not null;) await InTransactionAsync(async token => last = await _voices.SumUpNamesAsync(last, token), cancellationToken);
        await InTransactionAsync(token => SearchSchema.SweepAsync(_context, token), cancellationToken);
        await SearchSchema.MarkAsync(_context, cancellationToken);
    }

    private async Task PackAsync(IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        await _facets.IndexAsync(articles, cancellationToken);
        _voices.Add(_sums);
    }

    private async Task<IEnumerable<int[]>> ArticlesAsync(TouchedRows touched, CancellationToken cancellationToken)
    {
        var ids = touched.ArticleIds.ToHashSet();
        foreach (int[] revisions in touched.RevisionIds.Chunk(QuoteBatch))
            ids.UnionWith(await _context.Revisions.Where(r => EF.Parameter(revisions).Contains(r.Id)).Select(r => r.ArticleId).ToListAsync(cancellationToken));
        return ids.Order().Chunk(ArticleBatch);
    }

    private async Task<HashSet<int>> QuotesAsync(TouchedRows touched, CancellationToken cancellationToken)
    {
        var ids = touched.QuoteIds.ToHashSet();
        foreach (int[] anchors in touched.AnchorIds.Chunk(QuoteBatch))
            ids.UnionWith(await _context.Quotes.Where(q => EF.Parameter(anchors).Contains(q.AnchorId!.Value)).Select(q => q.Id).ToListAsync(cancellationToken));
        return ids;
    }

    private async Task RebuildAsync(
        IQueryable<int> all, int batch, Func<int[], CancellationToken, Task> index, Action<int> report, CancellationToken cancellationToken)
    {
        int last = 0;
        while (await all.Where(id => id > last).Order().Take(batch).ToArrayAsync(cancellationToken) is { Length: > 0 } ids)
        {
            await InTransactionAsync(token => index(ids, token), cancellationToken);
            last = ids[^1];
            report(ids.Length);
        }
    }

    private async Task InTransactionAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        await using var own = _context.Database.CurrentTransaction is null ? await _context.Database.BeginTransactionAsync(cancellationToken) : null;
        await step(cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
    }
}
