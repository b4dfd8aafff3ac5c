using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsReader.Analysis;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// Searches an archive in SQLite. Hits with words in the query come by how well they match, a word in the title weighing most; others
/// come newest first.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="mostHits">How many hits of each kind are counted, ranked and listed, the newest of them where there are more; 1 or more.</param>
public sealed class SqliteArticleSearch(NewsContext context, int mostHits = SqliteArticleSearch.MostHits) : IArticleSearch
{
    /// <summary>How many hits of each kind are counted and ranked unless asked otherwise: as many as can be ranked within a blink.</summary>
    public const int MostHits = 10_000;

    /// <inheritdoc/>
    public async Task<SearchPage> SearchAsync(ArticleQuery query, SearchOptions options, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PageSize, 1);
        return await AskAsync(() => FindAsync(query, options, ct), ct);
    }

    /// <inheritdoc/>
    public Task<WaitingQuotes> UnreviewedAsync(ArticleQuery query, CancellationToken ct) => AskAsync(
        () =>
        {
            NameWords.Register(Connection);
            var sql = new SearchSql(query.Root, SearchKind.Quotes, onlyUnreviewed: true);
            var hits = Count(sql, ct);
            return Task.FromResult(new WaitingQuotes(PageOf(sql, hits, new SearchOptions(SearchKind.Quotes, 1, mostHits), ct), hits.IsBounded));
        },
        ct);

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await context.Database.OpenConnectionAsync(ct);
        try
        {
            using var interruption = ct.Register(() => sqlite3_interrupt(Connection.Handle));
            return await ask();
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The search was stopped.", error, ct);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private SqliteConnection Connection => (SqliteConnection)context.Database.GetDbConnection();

    private async Task<SearchPage> FindAsync(ArticleQuery query, SearchOptions options, CancellationToken ct)
    {
        NameWords.Register(Connection);
        var articles = new SearchSql(query.Root, SearchKind.Articles);
        var quotes = new SearchSql(query.Root, SearchKind.Quotes);
        Hits articleHits = Count(articles, ct), quoteHits = Count(quotes, ct);
        bool isBounded = articleHits.IsBounded || quoteHits.IsBounded;
        return options.Kind == SearchKind.Articles
            ? new SearchPage(await ArticlesAsync(PageOf(articles, articleHits, options, ct), query, ct), [], articleHits.Count, quoteHits.Count, isBounded)
            : new SearchPage([], await QuotesAsync(PageOf(quotes, quoteHits, options, ct), query, ct), articleHits.Count, quoteHits.Count, isBounded);
    }

    private Hits Count(SearchSql sql, CancellationToken ct)
    {
        using var command = Command(sql, sql.Count, ct);
        command.Parameters.AddWithValue("$most", mostHits + 1L);
        using var reader = command.ExecuteReader();
        reader.Read();
        int count = reader.GetInt32(0);
        return count > mostHits ? new Hits(mostHits, reader.GetInt64(1), IsBounded: true) : new Hits(count, 0, IsBounded: false);
    }

    private List<int> PageOf(SearchSql sql, Hits hits, SearchOptions options, CancellationToken ct)
    {
        long offset = (options.Page - 1L) * options.PageSize;
        if (offset >= hits.Count) return [];
        using var command = Command(sql, sql.Page, ct);
        command.Parameters.AddWithValue("$floor", hits.Floor);
        command.Parameters.AddWithValue("$limit", Math.Min(options.PageSize, hits.Count - offset));
        command.Parameters.AddWithValue("$offset", offset);
        using var reader = command.ExecuteReader();
        var ids = new List<int>();
        while (reader.Read()) ids.Add(reader.GetInt32(0));
        return ids;
    }

    private SqliteCommand Command(SearchSql sql, string text, CancellationToken ct)
    {
        // An interruption stops only what is running, so what is about to run asks for itself.
        ct.ThrowIfCancellationRequested();
        var command = Connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        for (int i = 0; i < sql.Values.Count; i++) command.Parameters.AddWithValue($"${i}", sql.Values[i]);
        return command;
    }

    private async Task<IReadOnlyList<ArticleHit>> ArticlesAsync(List<int> ids, ArticleQuery query, CancellationToken ct)
    {
        var texts = await context.Revisions.AsNoTracking().Include(r => r.Article).Where(r => r.IsCurrent && ids.Contains(r.ArticleId))
            .Select(r => new FoundText(r.Id, r.Article!, r.Text)).ToDictionaryAsync(found => found.Article.Id, ct);
        int[] revisions = [.. texts.Values.Select(text => text.RevisionId)];
        var paragraphs = (await context.Paragraphs.AsNoTracking().Searchable().Where(p => revisions.Contains(p.RevisionId))
            .OrderBy(p => p.Ordinal).ToListAsync(ct)).ToLookup(p => p.RevisionId);
        var inTitle = new HitFinder(query, TextPlace.Title);
        var inText = new HitFinder(query, TextPlace.Body, TextPlace.Quote);
        return [.. ids.Where(texts.ContainsKey).Select(id => texts[id]).Select(text => HitOf(text, [.. paragraphs[text.RevisionId]], inTitle, inText))];
    }

    private static ArticleHit HitOf(FoundText found, IReadOnlyList<Paragraph> paragraphs, HitFinder inTitle, HitFinder inText)
    {
        var snippet = Snippet.Cut(found.Text, [.. paragraphs.Select(p => p.Span)], inText);
        bool isInText = snippet.Hits.Count > 0;
        return new ArticleHit
        {
            ArticleId = found.Article.Id,
            Title = Snippet.Mark(found.Article.Title, inTitle),
            Outlet = found.Article.Outlet,
            Date = found.Article.Day,
            IsImportDate = found.Article.IsUndated,
            Snippet = snippet.Parts,
            ParagraphOrdinal = isInText ? paragraphs[snippet.ParagraphIndex!.Value].Ordinal : null,
            TextOffset = isInText ? snippet.TextOffset : null,
        };
    }

    private async Task<IReadOnlyList<QuoteHit>> QuotesAsync(List<int> ids, ArticleQuery query, CancellationToken ct)
    {
        var quotes = await context.Quotes.AsNoTracking().Include(q => q.Article).Include(q => q.Speaker)
            .Where(q => ids.Contains(q.Id)).ToDictionaryAsync(q => q.Id, ct);
        var finder = new HitFinder(query, TextPlace.Quote);
        return [.. ids.Where(quotes.ContainsKey).Select(id => HitOf(quotes[id], finder))];
    }

    private static QuoteHit HitOf(Quote quote, HitFinder finder) => new()
    {
        QuoteId = quote.Id,
        ArticleId = quote.ArticleId,
        Title = quote.Article!.Title,
        Outlet = quote.Article.Outlet,
        Date = quote.Article.Day,
        IsImportDate = quote.Article.IsUndated,
        SpeakerId = quote.SpeakerId,
        SpeakerName = quote.Speaker?.Name ?? quote.NameAsFound,
        Words = Snippet.Cut(quote.Words, [new TextSpan(0, quote.Words.Length)], finder).Parts,
    };

    /// <summary>The hits of one kind: how many, the id that those of them to be ranked are above, and whether there are more.</summary>
    private sealed record Hits(int Count, long Floor, bool IsBounded);

    private sealed record FoundText(int RevisionId, Article Article, string Text);
}
