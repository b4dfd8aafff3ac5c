using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// Keeps the full-text indexes equal to the rows: <c>ArticleIndex</c> has a row for each text that can be found, numbered as its
/// article, and <c>QuoteIndex</c> one for each quote that is listed. The rows are the truth; both can be made from them at any time.
/// Rows changed past the change tracker (bulk updates) are not seen: rebuild after such a change.
/// </summary>
internal sealed class SearchIndexer(NewsContext context)
{
    // So many rows are in memory at once, and so long does a rebuild keep others from writing.
    private const int ArticleBatch = 200, QuoteBatch = 4_000;

    private readonly SqliteConnection _connection = (SqliteConnection)context.Database.GetDbConnection();

    /// <summary>Indexes what a save touched, in its transaction, which is open. Rows go in by their numbers: so the index is written fastest.</summary>
    public async Task IndexAsync(TouchedRows touched, CancellationToken cancellationToken)
    {
        foreach (int[] articles in await ArticlesAsync(touched, cancellationToken)) await IndexArticlesAsync(articles, cancellationToken);
        foreach (int[] quotes in await QuotesAsync(touched, cancellationToken)) await IndexQuotesAsync(quotes, cancellationToken);
    }

    /// <summary>Empties both indexes and fills them from the rows, in many transactions or in the current one.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await InTransactionAsync(EmptyAsync, cancellationToken);
        await RebuildAsync(context.Revisions.Searchable().Select(r => r.ArticleId), ArticleBatch, IndexArticlesAsync, cancellationToken);
        await RebuildAsync(context.Quotes.Live().Select(q => q.Id), QuoteBatch, IndexQuotesAsync, cancellationToken);
    }

    /// <summary>What the indexes lack, and what they have too much.</summary>
    public async Task<SearchIndexDifferences> CheckAsync(CancellationToken cancellationToken)
    {
        var articles = await context.Revisions.Searchable().Select(r => r.ArticleId).ToHashSetAsync(cancellationToken);
        var quotes = await context.Quotes.Live().Select(q => q.Id).ToHashSetAsync(cancellationToken);
        var indexedArticles = await IndexedAsync("SELECT rowid AS Value FROM ArticleIndex", cancellationToken);
        var indexedQuotes = await IndexedAsync("SELECT rowid AS Value FROM QuoteIndex", cancellationToken);
        return new SearchIndexDifferences(
            Without(articles, indexedArticles), Without(indexedArticles, articles), Without(quotes, indexedQuotes), Without(indexedQuotes, quotes));
    }

    private static int[] Without(HashSet<int> ids, HashSet<int> others) => [.. ids.Where(id => !others.Contains(id)).Order()];

    private Task<HashSet<int>> IndexedAsync(string sql, CancellationToken cancellationToken) =>
        context.Database.SqlQueryRaw<int>(sql).ToHashSetAsync(cancellationToken);

    private async Task<IEnumerable<int[]>> ArticlesAsync(TouchedRows touched, CancellationToken cancellationToken)
    {
        var ids = touched.ArticleIds.ToHashSet();
        foreach (int[] revisions in touched.RevisionIds.Chunk(QuoteBatch))
            ids.UnionWith(await context.Revisions.Where(r => EF.Parameter(revisions).Contains(r.Id)).Select(r => r.ArticleId).ToListAsync(cancellationToken));
        return ids.Order().Chunk(ArticleBatch);
    }

    private async Task<IEnumerable<int[]>> QuotesAsync(TouchedRows touched, CancellationToken cancellationToken)
    {
        var ids = touched.QuoteIds.ToHashSet();
        foreach (int[] articles in touched.QuotedArticleIds.Chunk(QuoteBatch))
            ids.UnionWith(await context.Quotes.Where(q => EF.Parameter(articles).Contains(q.ArticleId)).Select(q => q.Id).ToListAsync(cancellationToken));
        foreach (int[] anchors in touched.AnchorIds.Chunk(QuoteBatch))
            ids.UnionWith(await context.Quotes.Where(q => EF.Parameter(anchors).Contains(q.AnchorId!.Value)).Select(q => q.Id).ToListAsync(cancellationToken));
        return ids.Order().Chunk(QuoteBatch);
    }

    private async Task IndexArticlesAsync(int[] ids, CancellationToken cancellationToken)
    {
        Delete("DELETE FROM ArticleIndex WHERE rowid = $1", ids);
        var texts = await context.Revisions.Searchable().Where(r => EF.Parameter(ids).Contains(r.ArticleId)).OrderBy(r => r.ArticleId)
            .Select(r => new { r.Id, r.ArticleId, r.Article!.Title, r.Text }).ToListAsync(cancellationToken);
        int[] revisions = [.. texts.Select(text => text.Id)];
        var paragraphs = (await context.Paragraphs.Searchable().AsNoTracking().Where(p => EF.Parameter(revisions).Contains(p.RevisionId))
            .OrderBy(p => p.RevisionId).ThenBy(p => p.Ordinal).ToListAsync(cancellationToken)).ToLookup(p => p.RevisionId);
        using var insert = Command("INSERT INTO ArticleIndex (rowid, title, body) VALUES ($1, $2, $3)");
        foreach (var text in texts)
            Run(insert, text.ArticleId, SearchWords.Join(text.Title), SearchableRows.Join(text.Text, paragraphs[text.Id]));
    }

    private async Task IndexQuotesAsync(int[] ids, CancellationToken cancellationToken)
    {
        Delete("DELETE FROM QuoteIndex WHERE rowid = $1", ids);
        var quotes = await context.Quotes.Live().Where(q => EF.Parameter(ids).Contains(q.Id)).OrderBy(q => q.Id)
            .Select(q => new { q.Id, q.Words }).ToListAsync(cancellationToken);
        using var insert = Command("INSERT INTO QuoteIndex (rowid, words) VALUES ($1, $2)");
        foreach (var quote in quotes) Run(insert, quote.Id, SearchWords.Join(quote.Words));
    }

    private Task EmptyAsync(CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(
        "INSERT INTO ArticleIndex (ArticleIndex) VALUES ('delete-all'); INSERT INTO QuoteIndex (QuoteIndex) VALUES ('delete-all');", cancellationToken);

    private async Task RebuildAsync(IQueryable<int> all, int batch, Func<int[], CancellationToken, Task> index, CancellationToken cancellationToken)
    {
        int last = 0;
        while (await all.Where(id => id > last).Order().Take(batch).ToArrayAsync(cancellationToken) is { Length: > 0 } ids)
        {
            await InTransactionAsync(token => index(ids, token), cancellationToken);
            last = ids[^1];
        }
    }

    private async Task InTransactionAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        await using var own = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancellationToken) : null;
        await step(cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
    }

    // Deleting what is not there does nothing.
    private void Delete(string sql, int[] ids)
    {
        using var delete = Command(sql);
        foreach (int id in ids) Run(delete, id);
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        command.Parameters.Clear();
        for (int i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i + 1}", values[i]);
        command.ExecuteNonQuery();
    }
}
