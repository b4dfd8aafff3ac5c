using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Passes;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>
/// The tags of all claims by the numbers of the articles in which they are made, read once for a search: to look for them article by article would take
/// longer, and to look up the keys of all of these much longer.
/// </summary>
internal sealed class ClaimTagsOfHits
{
    private static readonly IReadOnlyList<ClaimTagInArticle> None = [];

    private readonly Dictionary<int, List<ClaimTagInArticle>> _byArticle = [];

    /// <summary>Reads them.</summary>
    public static async Task<ClaimTagsOfHits> ReadAsync(SearchTask task)
    {
        var tags = new ClaimTagsOfHits();
        var rows = task.Context.Database.SqlQuery<ClaimTagInArticle>(
            $"SELECT p.ArticleId, p.QuoteId, t.TagId FROM ClaimTags t CROSS JOIN ClaimAppearances p ON p.ClaimId = t.ClaimId");
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(task.Cancelled))
        {
            if (!tags._byArticle.TryGetValue(row.ArticleId, out var list)) tags._byArticle.Add(row.ArticleId, list = []);
            list.Add(row);
        }

        return tags;
    }

    /// <summary>Those of the claims that an article makes.</summary>
    public IReadOnlyList<ClaimTagInArticle> In(int articleId) => _byArticle.TryGetValue(articleId, out var list) ? list : None;
}

/// <summary>A tag of a claim that is made in an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="QuoteId">The quote that it rests on there; null where it rests on none.</param>
/// <param name="TagId">The tag.</param>
internal sealed record ClaimTagInArticle(int ArticleId, int? QuoteId, int TagId);
