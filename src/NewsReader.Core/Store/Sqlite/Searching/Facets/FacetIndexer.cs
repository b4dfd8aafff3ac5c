using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Keeps what hits are divided by: the packed facts beside the keys of articles.</summary>
internal sealed class FacetIndexer(NewsContext context)
{
    private const string OfArticles = """
        SELECT k.Key, a.Outlet, a.Language FROM json_each({0}) j CROSS JOIN ArticleKeys k ON k.Key = j.value CROSS JOIN Articles a ON a.Id = k.ArticleId
        """;

    private const string OfArticleTags = """
        SELECT k.Key, t.TagId FROM json_each({0}) j CROSS JOIN ArticleKeys k ON k.Key = j.value CROSS JOIN ArticleTags t ON t.ArticleId = k.ArticleId
        """;

    private const string OfQuotes = """
        SELECT k.Key, q.SpeakerId, q.Form, q.Review, q.Origin FROM json_each({0}) j CROSS JOIN QuoteKeys k ON k.Key BETWEEN j.value << 16 AND j.value << 16 | 65535
        CROSS JOIN Quotes q ON q.Id = k.QuoteId ORDER BY k.Key
        """;

    private const string OfQuoteTags = """
        SELECT k.Key, t.TagId FROM json_each({0}) j CROSS JOIN QuoteKeys k ON k.Key BETWEEN j.value << 16 AND j.value << 16 | 65535
        CROSS JOIN QuoteTags t ON t.QuoteId = k.QuoteId
        """;

    private readonly FacetNames _names = new(context);

    /// <summary>Packs anew what is known of the articles with these keys; those that are no longer there are left out.</summary>
    public async Task IndexAsync(IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0) return;
        string keys = $"[{string.Join(',', articles)}]";
        var found = await context.Database.SqlQueryRaw<ArticleRow>(OfArticles, keys).ToListAsync(cancellationToken);
        var tags = (await context.Database.SqlQueryRaw<TagRow>(OfArticleTags, keys).ToListAsync(cancellationToken)).ToLookup(row => row.Key, row => row.TagId);
        var quotes = (await context.Database.SqlQueryRaw<QuoteRow>(OfQuotes, keys).ToListAsync(cancellationToken)).ToLookup(row => SearchKey.ArticleOf(row.Key));
        var quoteTags = (await context.Database.SqlQueryRaw<TagRow>(OfQuoteTags, keys).ToListAsync(cancellationToken)).ToLookup(row => row.Key, row => row.TagId);
        using var update = new SqliteStatement(context, "UPDATE ArticleKeys SET Facts = ?2 WHERE Key = ?1");
        using var facts = new FactsWriter();
        foreach (var article in found)
        {
            facts.Begin(_names.NumberOf(article.Outlet), _names.NumberOf(article.Language), [.. tags[article.Key]]);
            foreach (var quote in quotes[article.Key])
                facts.Add(SearchKey.NumberOf(quote.Key), quote.SpeakerId, quote.Form, (int)FactWords.Standing((Review)quote.Review, (Origin)quote.Origin), [.. quoteTags[quote.Key]]);
            update.Run(article.Key, facts.Packed());
        }
    }

    private sealed record ArticleRow(long Key, string? Outlet, string? Language);

    private sealed record QuoteRow(long Key, int? SpeakerId, int Form, int Review, int Origin);

    private sealed record TagRow(long Key, int TagId);
}
