using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>What is to be packed beside the keys of articles, as the rows tell it now.</summary>
/// <param name="context">The archive.</param>
/// <param name="names">Numbers outlets and languages.</param>
/// <param name="found">Numbers whom articles name.</param>
internal sealed class PackedFacts(NewsContext context, NameNumbers names, NameNumbers found)
{
    private const string OfArticles = """
        SELECT k.Key, a.Outlet, a.Language, a.PublishedOn IS NULL AS IsUndated, EXISTS (SELECT 1 FROM ClaimAppearances p WHERE p.ArticleId = a.Id) AS IsClaimed
        FROM json_each({0}) j CROSS JOIN ArticleKeys k ON k.Key = j.value CROSS JOIN Articles a ON a.Id = k.ArticleId
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

    /// <summary>What is to be packed beside these keys; those of no article are left out.</summary>
    public async Task<List<(long Key, byte[] Packed)>> OfAsync(IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        string keys = $"[{string.Join(',', articles)}]";
        var tags = await TagsAsync(OfArticleTags, keys, cancellationToken);
        var quotes = (await context.Database.SqlQueryRaw<QuoteRow>(OfQuotes, keys).ToListAsync(cancellationToken)).ToLookup(row => SearchKey.ArticleOf(row.Key));
        var quoteTags = await TagsAsync(OfQuoteTags, keys, cancellationToken);
        var packed = new List<(long, byte[])>();
        using var facts = new FactsWriter();
        foreach (var article in await context.Database.SqlQueryRaw<ArticleRow>(OfArticles, keys).ToListAsync(cancellationToken))
        {
            facts.Begin(names.NumberOf(article.Outlet), names.NumberOf(article.Language), article.IsUndated, article.IsClaimed, [.. tags[article.Key]]);
            foreach (var quote in quotes[article.Key]) Add(facts, quote, [.. quoteTags[quote.Key]]);
            packed.Add((article.Key, facts.Packed()));
        }

        return packed;
    }

    private void Add(FactsWriter facts, QuoteRow quote, int[] tags) => facts.Add(
        SearchKey.NumberOf(quote.Key), quote.SpeakerId, quote.SpeakerId is null ? found.NumberOf(quote.NameAsFound) : 0,
        quote.Form, (int)FactWords.Standing((Review)quote.Review, (Origin)quote.Origin), tags);

    private async Task<ILookup<long, int>> TagsAsync(string sql, string keys, CancellationToken cancellationToken) =>
        (await context.Database.SqlQueryRaw<TagRow>(sql, keys).ToListAsync(cancellationToken)).ToLookup(row => row.Key, row => row.TagId);

    private sealed record ArticleRow(long Key, string? Outlet, string? Language, bool IsUndated, bool IsClaimed);

    private sealed record QuoteRow(long Key, int? SpeakerId, string? NameAsFound, int Form, int Review, int Origin);

    private sealed record TagRow(long Key, int TagId);
}
