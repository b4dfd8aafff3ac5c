using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Store;
using NewsReader.Web.Pages.Search;

namespace NewsReader.Web.Pages.Searches.Feeds;

/// <summary>Makes entries of hits, in their order.</summary>
/// <param name="context">The archive.</param>
/// <param name="query">The query that found them, whose words are marked where a hit opens.</param>
/// <param name="cancellationToken">Stops it.</param>
public sealed class HitEntries(NewsContext context, string query, CancellationToken cancellationToken)
{
    private const int LongestTitle = 120;

    private readonly HitAddresses _addresses = new(query);

    /// <summary>The entries of all hits of a page, which are of one kind.</summary>
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(SearchPage page)
    {
        var came = await CameAsync([.. page.Articles.Select(hit => hit.ArticleId), .. page.Quotes.Select(hit => hit.ArticleId)]);
        var made = await MadeAsync([.. page.Claims.Select(hit => hit.ClaimId)]);
        return
        [
            .. page.Articles.Where(hit => came.ContainsKey(hit.ArticleId)).Select(hit => Of(hit, came[hit.ArticleId])),
            .. page.Quotes.Where(hit => came.ContainsKey(hit.ArticleId)).Select(hit => Of(hit, came[hit.ArticleId])),
            .. page.Claims.Where(hit => made.ContainsKey(hit.ClaimId)).Select(hit => Of(hit, made[hit.ClaimId])),
            .. page.Notes.Select(Of),
        ];
    }

    private FeedEntry Of(ArticleHit hit, Arrival came) =>
        new(FeedId.Of("article", hit.ArticleId, came.ImportedUtc), Text(hit.Title), came.UpdatedUtc, _addresses.Of(hit), HitSummary.Of(hit))
        {
            Author = hit.Outlet,
            Published = hit.IsImportDate ? null : hit.Date,
        };

    private FeedEntry Of(QuoteHit hit, Arrival came) =>
        new(FeedId.Of("quote", hit.QuoteId, came.ImportedUtc), $"{HitSummary.Speaker(hit)}: {Excerpt.Of(Text(hit.Words), LongestTitle)}", came.UpdatedUtc, _addresses.Of(hit), HitSummary.Of(hit))
        {
            Author = hit.Outlet,
            Published = hit.IsImportDate ? null : hit.Date,
        };

    private FeedEntry Of(ClaimHit hit, DateTime madeUtc) =>
        new(FeedId.Of("claim", hit.ClaimId, madeUtc), Text(hit.Statement), madeUtc, _addresses.Of(hit), HitSummary.Of(hit));

    private FeedEntry Of(NoteHit hit) =>
        new(FeedId.Of("note", hit.NoteId, hit.CreatedUtc), $"Note on {hit.Title}", hit.CreatedUtc, _addresses.Of(hit), HitSummary.Of(hit));

    private static string Text(IReadOnlyList<SnippetPart> parts) => string.Concat(parts.Select(part => part.Text));

    // An article has changed when another text of it was imported.
    private Task<Dictionary<int, Arrival>> CameAsync(int[] articles) =>
        context.Revisions.AsNoTracking().Where(r => r.IsCurrent && EF.Parameter(articles).Contains(r.ArticleId))
            .Select(r => new { r.ArticleId, r.Article!.ImportedUtc, Updated = r.ImportedUtc })
            .ToDictionaryAsync(r => r.ArticleId, r => new Arrival(r.ImportedUtc, r.Updated > r.ImportedUtc ? r.Updated : r.ImportedUtc), cancellationToken);

    private Task<Dictionary<int, DateTime>> MadeAsync(int[] claims) =>
        context.Claims.AsNoTracking().Where(c => EF.Parameter(claims).Contains(c.Id)).Select(c => new { c.Id, c.CreatedUtc }).ToDictionaryAsync(c => c.Id, c => c.CreatedUtc, cancellationToken);

    private sealed record Arrival(DateTime ImportedUtc, DateTime UpdatedUtc);
}
