using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>The tags that articles and quotes have because of claims.</summary>
internal sealed class ClaimTags(NewsContext context, CancellationToken ct)
{
    private const string OfArticles = "SELECT k.Key, t.TagId FROM ClaimTags t JOIN ClaimAppearances p ON p.ClaimId = t.ClaimId JOIN ArticleKeys k ON k.ArticleId = p.ArticleId";
    private const string OfQuotes = "SELECT k.Key, t.TagId FROM ClaimTags t JOIN ClaimAppearances p ON p.ClaimId = t.ClaimId JOIN QuoteKeys k ON k.QuoteId = p.QuoteId";

    /// <summary>The tags by the keys of articles, or of quotes.</summary>
    public async Task<ILookup<long, int>> OfAsync(SearchKind kind) =>
        (await context.Database.SqlQueryRaw<TaggedKey>(kind == SearchKind.Articles ? OfArticles : OfQuotes).ToListAsync(ct)).ToLookup(row => row.Key, row => row.TagId);

    private sealed record TaggedKey(long Key, int TagId);
}
