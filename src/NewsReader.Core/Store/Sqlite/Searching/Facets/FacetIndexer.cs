using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Keeps what hits are divided by: the packed facts beside the keys of articles.</summary>
/// <param name="context">The archive.</param>
/// <param name="sums">Told how what is packed changes.</param>
internal sealed class FacetIndexer(NewsContext context, VoiceSums sums)
{
    /// <summary>Reads what is packed beside a key.</summary>
    public const string Packed = "SELECT Facts FROM ArticleKeys WHERE Key = ?1";

    private const string OfArticles = """
        SELECT k.Key, a.Outlet, a.Language, a.PublishedOn IS NULL AS IsUndated FROM json_each({0}) j CROSS JOIN ArticleKeys k ON k.Key = j.value CROSS JOIN Articles a ON a.Id = k.ArticleId
        """;

    private const string OfArticleTags = """
        SELECT k.Key, t.TagId FROM json_each({0}) j CROSS JOIN ArticleKeys k ON k.Key = j.value CROSS JOIN ArticleTags t ON t.ArticleId = k.ArticleId
        """;

    private const string OfQuotes = """
        SELECT k.Key, q.SpeakerId, q.NameAsFound, q.Form, q.Review, q.Origin FROM json_each({0}) j CROSS JOIN QuoteKeys k ON k.Key BETWEEN j.value << 16 AND j.value << 16 | 65535
        CROSS JOIN Quotes q ON q.Id = k.QuoteId ORDER BY k.Key
        """;

    private const string OfQuoteTags = """
        SELECT k.Key, t.TagId FROM json_each({0}) j CROSS JOIN QuoteKeys k ON k.Key BETWEEN j.value << 16 AND j.value << 16 | 65535
        CROSS JOIN QuoteTags t ON t.QuoteId = k.QuoteId
        """;

    private readonly NameNumbers _names = new(context, "FacetNames");
    private readonly NameNumbers _found = new(context, "NameTotals");

    /// <summary>Packs anew what is known of the articles with these keys; those that are no longer there are left out.</summary>
    public async Task IndexAsync(IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0) return;
        string keys = $"[{string.Join(',', articles)}]";
        var found = await context.Database.SqlQueryRaw<ArticleRow>(OfArticles, keys).ToListAsync(cancellationToken);
        var tags = (await context.Database.SqlQueryRaw<TagRow>(OfArticleTags, keys).ToListAsync(cancellationToken)).ToLookup(row => row.Key, row => row.TagId);
        var quotes = (await context.Database.SqlQueryRaw<QuoteRow>(OfQuotes, keys).ToListAsync(cancellationToken)).ToLookup(row => SearchKey.ArticleOf(row.Key));
        var quoteTags = (await context.Database.SqlQueryRaw<TagRow>(OfQuoteTags, keys).ToListAsync(cancellationToken)).ToLookup(row => row.Key, row => row.TagId);
        using var packed = new SqliteStatement(context, Packed);
        using var update = new SqliteStatement(context, "UPDATE ArticleKeys SET Facts = ?2 WHERE Key = ?1");
        using var facts = new FactsWriter();
        foreach (var article in found)
        {
            facts.Begin(_names.NumberOf(article.Outlet), _names.NumberOf(article.Language), article.IsUndated, [.. tags[article.Key]]);
            foreach (var quote in quotes[article.Key])
            {
                facts.Add(
                    SearchKey.NumberOf(quote.Key), quote.SpeakerId, quote.SpeakerId is null ? _found.NumberOf(quote.NameAsFound) : 0,
                    quote.Form, (int)FactWords.Standing((Review)quote.Review, (Origin)quote.Origin), [.. quoteTags[quote.Key]]);
            }

            byte[] now = facts.Packed();
            sums.Take(article.Key, packed.AskBytes(article.Key));
            sums.Give(article.Key, now);
            update.Run(article.Key, now);
        }
    }

    private sealed record ArticleRow(long Key, string? Outlet, string? Language, bool IsUndated);

    private sealed record QuoteRow(long Key, int? SpeakerId, string? NameAsFound, int Form, int Review, int Origin);

    private sealed record TagRow(long Key, int TagId);
}
