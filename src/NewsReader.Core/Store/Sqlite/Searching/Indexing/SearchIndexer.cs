using System.Text.Json;
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
    // So many rows are in memory at once.
    private const int ArticleBatch = 200, QuoteBatch = 4_000;

    private readonly NewsContext _context;
    private readonly VoiceSums _sums = new();
    private readonly ArticleIndexer _articles;
    private readonly QuoteIndexer _quotes;
    private readonly FacetIndexer _facets;
    private readonly PlaceIndexer _places;
    private readonly VoiceIndexer _voices;
    private readonly WordIndexer _words;

    /// <param name="context">The archive.</param>
    public SearchIndexer(NewsContext context) =>
        (_context, _articles, _quotes, _facets, _places, _voices, _words) = (context, new(context, _sums), new(context), new(context, _sums), new(context), new(context), new(context));

    /// <summary>Indexes what a save touched, in its transaction, which is open.</summary>
    public async Task IndexAsync(TouchedRows touched, CancellationToken cancellationToken)
    {
        var anchored = await AnchoredAsync(touched, cancellationToken);
        var quotes = touched.QuoteIds.Concat(anchored.Select(quote => quote.Id)).ToHashSet();
        var changed = new HashSet<long>();
        foreach (int[] articles in await ArticlesAsync(touched, anchored, cancellationToken))
        {
            var (keys, moved) = await _articles.IndexAsync(articles, cancellationToken);
            quotes.UnionWith(moved);
            changed.UnionWith(keys);
        }

        foreach (int[] batch in quotes.Order().Chunk(QuoteBatch)) changed.UnionWith(await _quotes.IndexAsync(batch, cancellationToken));
        changed.UnionWith(await KeysAsync([.. touched.PlaceArticleIds], cancellationToken));
        foreach (long[] batch in changed.Chunk(ArticleBatch)) await _facets.IndexAsync(batch, cancellationToken);
        _places.Index(changed);
        await _voices.DescribeAsync([.. touched.SpeakerIds], cancellationToken);
        _voices.Add(_sums);
        await _words.IndexNamesAsync([.. touched.NameIds], cancellationToken);
        await _words.IndexClaimsAsync([.. touched.ClaimIds], cancellationToken);
        await _words.IndexNotesAsync([.. touched.NoteIds], cancellationToken);
    }

    private async Task<IEnumerable<int[]>> ArticlesAsync(TouchedRows touched, IEnumerable<AnchoredQuote> anchored, CancellationToken cancellationToken)
    {
        var ids = touched.ArticleIds.ToHashSet();
        foreach (int[] revisions in touched.RevisionIds.Chunk(QuoteBatch))
            ids.UnionWith(await _context.Revisions.Where(r => EF.Parameter(revisions).Contains(r.Id)).Select(r => r.ArticleId).ToListAsync(cancellationToken));
        // Most quotes stand in their articles as they are, so what the index has of these mostly stays.
        foreach (int[] quoted in touched.QuotedArticleIds.Concat(anchored.Select(quote => quote.ArticleId)).Except(ids).Order().Chunk(ArticleBatch))
            ids.UnionWith(await _articles.StaleAsync(quoted, cancellationToken));
        return ids.Order().Chunk(ArticleBatch);
    }

    // Those that are not there can’t be found, and nothing in them.
    private Task<List<long>> KeysAsync(int[] articles, CancellationToken cancellationToken) =>
        _context.Database.SqlQuery<long>($"SELECT Key AS Value FROM ArticleKeys WHERE ArticleId IN (SELECT value FROM json_each({JsonSerializer.Serialize(articles)}))").ToListAsync(cancellationToken);

    private async Task<List<AnchoredQuote>> AnchoredAsync(TouchedRows touched, CancellationToken cancellationToken)
    {
        var quotes = new List<AnchoredQuote>();
        foreach (int[] anchors in touched.AnchorIds.Chunk(QuoteBatch))
            quotes.AddRange(await _context.Quotes.Where(q => EF.Parameter(anchors).Contains(q.AnchorId!.Value)).Select(q => new AnchoredQuote(q.Id, q.ArticleId)).ToListAsync(cancellationToken));
        return quotes;
    }

    private sealed record AnchoredQuote(int Id, int ArticleId);
}
